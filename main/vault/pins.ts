import { z } from 'zod';
import { failed, type Result, success } from '../../core/failure';
import type { Instant } from '../../core/time';
import type { PinOutcome } from './pin-check';
import type { Question } from './protocol';

/** The PINs of those who sign off. They go one way: what comes back is whether one was right. */
export interface Pins {
  /** Waits for a person to unlock the keychain, a minute at most. */
  readonly setPin: (signer: string, pin: string) => Promise<Result<void>>;
  readonly checkPin: (signer: string, pin: string, now: Instant) => Promise<Result<PinOutcome>>;
  readonly forgetPin: (signer: string) => Promise<Result<void>>;
}

const instant = z.custom<Instant>((value) => Number.isSafeInteger(value));
const outcomeSchema: z.ZodType<PinOutcome> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('right') }),
  z.object({ kind: z.literal('wrong'), left: z.number() }),
  z.object({ kind: z.literal('paused'), until: instant }),
  z.object({ kind: z.literal('none') }),
]);

/** A person is at the keyboard: a locked keychain may ask, so every question is a change. */
export function openPins(ask: (question: Question) => Promise<Result<unknown>>): Pins {
  const change = async (question: Question): Promise<Result<void>> => {
    const answer = await ask(question);
    return answer.ok ? success(undefined) : answer;
  };
  return {
    setPin: (signer, pin) => change({ about: 'set-pin', signer, pin }),
    forgetPin: (signer) => change({ about: 'forget-pin', signer }),
    checkPin: async (signer, pin, now) => {
      const answer = await ask({ about: 'check-pin', signer, pin, now });
      if (!answer.ok) return answer;
      const parsed = outcomeSchema.safeParse(answer.value);
      return parsed.success ? success(parsed.data) : failed({ kind: 'unreadable', field: 'vault' });
    },
  };
}
