import type { AccountId } from '../account';
import { type Duration, elapsed, hours, type Instant, minutes } from '../time';
import { type Alert, type AlertsChange, happeningOf, isOpen, withNextStep } from './alert';
import type { Condition, Facts } from './condition';
import type { Conditions } from './conditions';
import type { Happening } from './happening';
import { type AlertKind, severityAt } from './kinds';

/** These come and go with the network and the detector: back within so long it is the same alert, told no second time. */
const REOPENED_WITHIN: Partial<Record<AlertKind, Duration>> = {
  stale: hours(1),
  'key-refused': hours(1),
  spike: minutes(15),
};

const slotOf = (account: AccountId, kind: AlertKind): string => `${kind} ${account}`;

const isSame = (left: Facts, right: Facts): boolean => {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
};

/** The alert that a condition raises where none is open. */
export const newAlert = ({ kind, level, severity, facts, action }: Condition, test: boolean, now: Instant): Alert => ({
  id: `${test ? 'test-' : ''}${kind}-${now}-${action.account}`,
  account: action.account,
  kind,
  severity,
  level,
  raisedAt: now,
  facts,
  action,
  worsened: 0,
  step: 0,
  stepAt: now,
  because: 'raised',
  standing: { state: 'raised' },
  deliveries: [],
  test,
});

interface Changed {
  readonly alert: Alert;
  readonly happened?: Happening;
}

/** A level that is worse is told at once, whatever was acknowledged or snoozed; a better one only when past its margin. */
function whileTrue(alert: Alert, { level, heldLevel, facts, action }: Condition, now: Instant): Changed {
  if (level > alert.level) {
    const worse = { ...alert, level, severity: severityAt(alert.kind, level), facts, action };
    const told = { ...withNextStep(worse, 'worse', now), worsened: alert.worsened + 1 };
    return { alert: told, happened: happeningOf(told, 'worsened', facts, now) };
  }
  const eased = Math.min(alert.level, heldLevel);
  if (eased === alert.level && action.do === alert.action.do && isSame(facts, alert.facts)) return { alert };
  return { alert: { ...alert, level: eased, severity: severityAt(alert.kind, eased), facts, action } };
}

function afterJudging(alert: Alert, conditions: Conditions, now: Instant): Changed {
  const condition = conditions.true.find(({ kind }) => kind === alert.kind);
  if (condition !== undefined) return whileTrue(alert, condition, now);
  if (!conditions.judged.has(alert.kind)) return { alert };
  const resolved: Alert = { ...alert, standing: { state: 'resolved', at: now } };
  return { alert: resolved, happened: happeningOf(resolved, 'resolved', {}, now) };
}

/** One that was raised at this very moment is never raised a second time beside itself. */
const isReopening = ({ kind, standing, raisedAt }: Alert, now: Instant): boolean =>
  standing.state === 'resolved' &&
  (raisedAt === now || Math.abs(elapsed(standing.at, now)) < (REOPENED_WITHIN[kind] ?? 0));

function withRaised(before: Alert | undefined, condition: Condition, now: Instant): Changed {
  if (before === undefined) {
    const alert = newAlert(condition, false, now);
    return { alert, happened: happeningOf(alert, 'raised', condition.facts, now) };
  }
  const open: Alert = { ...before, standing: { state: 'raised' }, stepAt: now };
  const { alert, happened } = whileTrue(open, condition, now);
  return { alert, happened: happened ?? happeningOf(alert, 'raised-again', condition.facts, now) };
}

interface Judging {
  readonly next: Alert[];
  readonly happened: Happening[];
  readonly open: Set<string>;
  /** Where in `next` an alert is that would be reopened. */
  readonly reopening: Map<string, number>;
}

/** Whether anything changed. */
function judgeKept(alerts: readonly Alert[], judged: ReadonlyMap<AccountId, Conditions>, into: Judging, now: Instant) {
  let changed = false;
  for (const before of alerts) {
    const conditions = before.test ? undefined : judged.get(before.account);
    if (conditions === undefined) {
      into.next.push(before);
      continue;
    }
    const slot = slotOf(before.account, before.kind);
    if (!isOpen(before)) {
      if (isReopening(before, now)) into.reopening.set(slot, into.next.length);
      into.next.push(before);
      continue;
    }
    const { alert, happened } = afterJudging(before, conditions, now);
    into.open.add(slot);
    into.next.push(alert);
    if (happened !== undefined) into.happened.push(happened);
    changed ||= alert !== before;
  }
  return changed;
}

function raiseNew(judged: ReadonlyMap<AccountId, Conditions>, into: Judging, now: Instant): boolean {
  let changed = false;
  for (const [account, conditions] of judged) {
    for (const condition of conditions.true) {
      const slot = slotOf(account, condition.kind);
      if (into.open.has(slot)) continue;
      const index = into.reopening.get(slot) ?? into.next.length;
      const { alert, happened } = withRaised(into.next[index], condition, now);
      into.next[index] = alert;
      into.open.add(slot);
      if (happened !== undefined) into.happened.push(happened);
      changed = true;
    }
  }
  return changed;
}

/** All accounts that were judged, in one pass; the same list where nothing changed. Drills are left alone. */
export function withAllConditions(
  alerts: readonly Alert[],
  judged: ReadonlyMap<AccountId, Conditions>,
  now: Instant,
): AlertsChange {
  const into: Judging = { next: [], happened: [], open: new Set(), reopening: new Map() };
  const keptChanged = judgeKept(alerts, judged, into, now);
  const anyRaised = raiseNew(judged, into, now);
  return { alerts: keptChanged || anyRaised ? into.next : alerts, happened: into.happened };
}

export const withConditions = (
  alerts: readonly Alert[],
  account: AccountId,
  conditions: Conditions,
  now: Instant,
): AlertsChange => withAllConditions(alerts, new Map([[account, conditions]]), now);
