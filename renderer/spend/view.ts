import type { AccountId } from '../../core/account';
import { type Dimension, type DrillStep, plainDimensions, tagDimension } from '../../core/spend/dimension';
import { type Drilled, type DrillWanted, usualDrill } from '../../core/spend/drill';
import type { PeriodChoice } from '../../core/spend/period';
import type { BillingDay } from '../../core/time';

/** Down from here the next question is usually this one. */
const NEXT: readonly Dimension[] = ['product', 'region', 'instance', 'resource-group', 'item'];

export function dimensionsLeft({ wanted, tagKeys }: Drilled): readonly Dimension[] {
  const all: readonly Dimension[] = [...plainDimensions, ...tagKeys.map(tagDimension)];
  const used = new Set(wanted.path.map(({ dimension }) => dimension));
  return all.filter(
    (each) => !used.has(each) && (each !== 'account' || wanted.account === undefined || each === wanted.by),
  );
}

/** The view one step down; undefined where nothing is left to divide by. */
export function drilledInto(view: DrillWanted, step: DrillStep): DrillWanted | undefined {
  const path = [...view.path, step];
  const by = NEXT.find((each) => path.every(({ dimension }) => dimension !== each));
  return by === undefined ? undefined : { ...view, path, by };
}

/** Back to the view of the first `count` steps, divided by what the next one was of. */
export function backTo(view: DrillWanted, count: number): DrillWanted {
  const by = view.path[count]?.dimension ?? view.by;
  return { ...view, path: view.path.slice(0, count), by };
}

export const withoutStep = (view: DrillWanted, index: number): DrillWanted => ({
  ...view,
  path: view.path.filter((_, place) => place !== index),
});

/** What an alert or an account's page leads to: what changed in the account's last week. */
export const spendOf = (account: AccountId, period: PeriodChoice = 'last-7-days'): DrillWanted => ({
  ...usualDrill,
  account,
  period,
});

/** What a point of a chart leads to. */
export const spendOn = (account: AccountId, day: BillingDay): DrillWanted => ({
  ...usualDrill,
  account,
  period: { from: day, to: day },
});
