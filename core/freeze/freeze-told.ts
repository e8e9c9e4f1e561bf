import { retryAfter } from '../alerts/delivery';
import type { Delivery } from '../alerts/delivery-record';
import { elapsed, type Instant } from '../time';
import type { FreezeRun } from './freeze-run';

/*
 * A freeze's message to the team, kept with its run like an alert's with the alert. A freeze that is told twice would be
 * taken for a second one: so what may have arrived is not sent again, and only what Slack did not take is.
 */

/** After these nobody knows whether Slack shows the message. */
const UNSURE: ReadonlySet<string> = new Set(['timed-out', 'unreadable', 'fault']);

/** To be on the disk before the message leaves. */
export const withTelling = (run: FreezeRun, now: Instant): FreezeRun => ({
  ...run,
  told: {
    channel: 'slack',
    step: 0,
    at: now,
    outcome: 'sending',
    message: run.id,
    tries: (run.told?.tries ?? 0) + 1,
  },
});

/** `why` is undefined where it arrived. */
export function withToldOutcome(run: FreezeRun, why: string | undefined, now: Instant): FreezeRun {
  if (run.told === undefined) return run;
  const told: Delivery = { ...run.told, at: now };
  if (why === undefined) return { ...run, told: { ...told, outcome: 'sent' } };
  return { ...run, told: { ...told, outcome: UNSURE.has(why) ? 'given-up' : 'failed', why } };
}

/** For the program's start: what was being sent when it ended may have arrived. */
export const withTellingInterrupted = (run: FreezeRun): FreezeRun =>
  run.told?.outcome === 'sending' ? { ...run, told: { ...run.told, outcome: 'given-up', why: 'interrupted' } } : run;

/** A clock that was set back makes it due at once. */
export function isTellingDue({ told }: FreezeRun, now: Instant): boolean {
  if (told?.outcome !== 'failed') return false;
  const waited = elapsed(told.at, now);
  return waited < 0 || waited >= retryAfter(told.tries);
}
