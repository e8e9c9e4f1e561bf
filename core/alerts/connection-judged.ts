import type { Failure } from '../failure';
import { days, elapsed, type Instant } from '../time';
import { type AlertAction, condition, type Facts, type Judgement } from './condition';
import type { Situation } from './situation';

type Refusal = Extract<
  Failure,
  { kind: 'key-unknown' | 'key-inactive' | 'secret-wrong' | 'no-permission' | 'wrong-site' | 'key-missing' }
>;

const refusals: ReadonlySet<Failure['kind']> = new Set<Refusal['kind']>([
  'key-unknown',
  'key-inactive',
  'secret-wrong',
  'no-permission',
  'wrong-site',
  'key-missing',
]);

const isRefusal = (failure: Failure): failure is Refusal => refusals.has(failure.kind);

/** Only a refusal or a good answer says something about the key: a lost network says nothing. */
export function keyRefused({ rules, failure, asOf, account }: Situation): Judgement {
  if (!rules.keyRefused.on) return 'clear';
  if (failure === undefined) return asOf === undefined ? undefined : 'clear';
  if (!isRefusal(failure)) return undefined;
  const action = failure.kind === 'no-permission' && failure.action !== undefined ? { action: failure.action } : {};
  return condition('key-refused', { level: 0 }, { failure: failure.kind, ...action }, { do: 'replace-key', account });
}

const BLIND = days(1);

/** While the computer slept nobody tried to read: only the time since then counts. */
function unreadFor({ asOf, watchingSince }: Situation, now: Instant): number | undefined {
  const since = Math.max(asOf ?? Number.NEGATIVE_INFINITY, watchingSince ?? Number.NEGATIVE_INFINITY);
  return Number.isFinite(since) ? elapsed(since as Instant, now) : undefined;
}

const keychain = (failure: Failure | undefined): boolean => failure?.kind === 'keyring';

export function stale(situation: Situation, now: Instant): Judgement {
  const { rules, asOf, failure, readEvery, account } = situation;
  if (!rules.stale.on) return 'clear';
  const unread = unreadFor(situation, now);
  if (unread === undefined) return undefined;
  if (unread <= readEvery * rules.stale.afterIntervals) return isReadSince(situation) ? 'clear' : undefined;
  const level = unread > BLIND ? 1 : 0;
  // A refused key is told by itself; that nothing is read follows from it.
  if (level === 0 && failure !== undefined && isRefusal(failure)) return undefined;
  const facts: Facts = {
    ...(asOf === undefined ? {} : { asOfAt: asOf }),
    ...(failure === undefined ? {} : { failure: failure.kind }),
  };
  const action: AlertAction = { do: keychain(failure) ? 'unlock-keychain' : 'open-account', account };
  return condition('stale', { level, heldLevel: 1 }, facts, action);
}

/** A restart or a waking computer ends no alert: only a reading does. */
const isReadSince = ({ asOf, watchingSince }: Situation): boolean =>
  asOf !== undefined && (watchingSince === undefined || asOf >= watchingSince);
