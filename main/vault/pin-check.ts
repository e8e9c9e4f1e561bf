import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { failed, type Result, success } from '../../core/failure';
import { type Instant, later, minutes } from '../../core/time';

/** Every guess costs a tenth of a second and 32 MB. */
const COST: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };
const LENGTH = 32;

/** After so many wrong guesses in a row nobody may guess for a while, and each later one starts that while anew. */
const MOST_WRONG = 5;
const PAUSE = minutes(15);

export type PinOutcome =
  | { readonly kind: 'right' }
  /** `left`: how many guesses there still are before a pause. */
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'paused'; readonly until: Instant }
  /** This person has no PIN. */
  | { readonly kind: 'none' };

/** Where PINs are kept, hashed, with the guesses at each: ending this process gives nobody new guesses. */
export interface PinStore {
  readonly pinOf: (signer: string) => Promise<Result<string | undefined>>;
  readonly keepPin: (signer: string, kept: string) => Promise<Result<void>>;
}

const keptSchema = z.object({
  salt: z.string().min(1),
  hash: z.string().min(1),
  wrong: z.number().int().min(0),
  pausedUntil: z
    .number()
    .transform((at) => at as Instant)
    .exactOptional(),
});
type KeptPin = z.infer<typeof keptSchema>;

function keptIn(text: string | undefined): KeptPin | undefined {
  if (text === undefined) return undefined;
  try {
    return keptSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const hashed = (pin: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, LENGTH, COST, (error, hash) => (error === null ? resolve(hash) : reject(error)));
  });

async function isRight({ salt, hash }: KeptPin, pin: string): Promise<boolean> {
  const expected = Buffer.from(hash, 'base64');
  const given = await hashed(pin, Buffer.from(salt, 'base64'));
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** Sets and checks PINs. Guesses are taken one after the other, and counted on the disk before they are compared. */
export function openPinCheck(store: PinStore) {
  let last: Promise<unknown> = Promise.resolve();

  /** A PIN and the guesses at it are only taken away with the person: it is never set anew. */
  async function set(signer: string, pin: string): Promise<Result<void>> {
    const found = await store.pinOf(signer);
    if (!found.ok) return found;
    if (keptIn(found.value) !== undefined) return failed({ kind: 'refused', code: 'PIN' });
    const salt = randomBytes(16);
    const hash = await hashed(pin, salt);
    return store.keepPin(
      signer,
      JSON.stringify({ salt: salt.toString('base64'), hash: hash.toString('base64'), wrong: 0 }),
    );
  }

  async function judge(signer: string, kept: KeptPin, pin: string, now: Instant): Promise<Result<PinOutcome>> {
    const { pausedUntil } = kept;
    if (pausedUntil !== undefined && now < pausedUntil) return success({ kind: 'paused', until: pausedUntil });
    const wrong = kept.wrong + 1;
    const isLast = wrong >= MOST_WRONG;
    const until = later(now, PAUSE);
    const counted: KeptPin = { salt: kept.salt, hash: kept.hash, wrong, ...(isLast ? { pausedUntil: until } : {}) };
    const written = await store.keepPin(signer, JSON.stringify(counted));
    if (!written.ok) return written;
    if (!(await isRight(kept, pin))) {
      return success(isLast ? { kind: 'paused', until } : { kind: 'wrong', left: MOST_WRONG - wrong });
    }
    const cleared = await store.keepPin(signer, JSON.stringify({ salt: kept.salt, hash: kept.hash, wrong: 0 }));
    return cleared.ok ? success({ kind: 'right' }) : cleared;
  }

  async function check(signer: string, pin: string, now: Instant): Promise<Result<PinOutcome>> {
    const found = await store.pinOf(signer);
    if (!found.ok) return found;
    const kept = keptIn(found.value);
    return kept === undefined ? success({ kind: 'none' }) : judge(signer, kept, pin, now);
  }

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = last.then(act, act);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    set: (signer: string, pin: string) => inTurn(() => set(signer, pin)),
    check: (signer: string, pin: string, now: Instant) => inTurn(() => check(signer, pin, now)),
  };
}
