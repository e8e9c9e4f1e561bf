import type { Failure } from '../../core/failure';
import { type Duration, minutes, seconds } from '../../core/time';

export interface Hold {
  /** The keychain's trouble that still stands; undefined when it may be asked. */
  readonly standing: () => Failure | undefined;
  readonly note: (failure: Failure) => void;
  readonly clear: () => void;
}

export interface HoldTimes {
  /** After a locked keychain: each question would open its prompt once more, and a person may be busy. */
  readonly locked?: Duration;
  /** After any other trouble: one answer counts for all accounts of a round, and is over when one is tried again. */
  readonly other?: Duration;
}

/** One failed question to the keychain answers for every account, so that 200 of them do not open 200 prompts. */
export function openHold({ locked = minutes(10), other = seconds(2) }: HoldTimes = {}): Hold {
  let held: Failure | undefined;
  let until: NodeJS.Timeout | undefined;

  const clear = () => {
    held = undefined;
    clearTimeout(until);
  };
  const note = (failure: Failure) => {
    if (failure.kind !== 'keyring' || failure.state === 'crashed') return;
    clear();
    held = failure;
    const isLocked = failure.state === 'locked' || failure.state === 'cancelled';
    until = setTimeout(clear, isLocked ? locked : other);
    until.unref();
  };
  return { standing: () => held, note, clear };
}
