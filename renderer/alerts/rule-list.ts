import type { AlertRules } from '../../core/alerts/rules';

type Section = keyof AlertRules;

/** How a rule's value is typed: as it is kept, or in percent of what is kept as a share. */
type Form = 'number' | 'percent' | 'percents' | 'amount' | 'time';

export interface RuleValue {
  readonly path: ValuePath;
  readonly form: Form;
  readonly unit?: 'days' | 'hours' | 'minutes' | 'readings';
  /** Differs from account to account, so that none holds for all. */
  readonly ownOnly?: true;
}

export type ValuePath =
  | 'days.underDays'
  | 'decideBy.hoursBefore'
  | 'stale.afterIntervals'
  | 'billHigher.byShare'
  | 'budget.monthlyCap'
  | 'expiry.daysBefore'
  | 'autoRecharge.thresholdShare'
  | 'autoRecharge.expectWithinMinutes'
  | 'autoRecharge.provenWithinDays'
  | 'testTopUp.everyDays'
  | 'standingTopUp.weekday'
  | 'standingTopUp.time';

export interface RuleShown {
  readonly section: Section;
  readonly values: readonly RuleValue[];
}

/** Every rule, in the order of the page; a section that is left out is a compile error. */
const VALUES: Readonly<Record<Section, readonly RuleValue[]>> = {
  days: [{ path: 'days.underDays', form: 'number', unit: 'days' }],
  share20: [],
  share5: [],
  buffer: [],
  spike: [],
  decideBy: [{ path: 'decideBy.hoursBefore', form: 'number', unit: 'hours' }],
  stale: [{ path: 'stale.afterIntervals', form: 'number', unit: 'readings' }],
  keyRefused: [],
  billHigher: [{ path: 'billHigher.byShare', form: 'percent' }],
  budget: [{ path: 'budget.monthlyCap', form: 'amount', ownOnly: true }],
  expiry: [{ path: 'expiry.daysBefore', form: 'number', unit: 'days' }],
  autoRecharge: [
    { path: 'autoRecharge.thresholdShare', form: 'percents' },
    { path: 'autoRecharge.expectWithinMinutes', form: 'number', unit: 'minutes' },
    { path: 'autoRecharge.provenWithinDays', form: 'number', unit: 'days' },
  ],
  testTopUp: [{ path: 'testTopUp.everyDays', form: 'number', unit: 'days' }],
  topUpArrival: [],
  topUpUnplanned: [],
  standingTopUp: [
    { path: 'standingTopUp.weekday', form: 'number' },
    { path: 'standingTopUp.time', form: 'time' },
  ],
};

export const rulesShown: readonly RuleShown[] = Object.entries(VALUES).map(([section, values]) => ({
  section: section as Section,
  values,
}));

const nameOf = (path: ValuePath): string => path.slice(path.indexOf('.') + 1);
const percent = (share: number): string => String(Number((share * 100).toFixed(4)));
const shareOf = (typed: string): number => Number((Number(typed.replace('%', '')) / 100).toFixed(6));

/** A kept value as it is typed; empty where none is kept. */
export function typedValue(rules: AlertRules, section: Section, { path, form }: RuleValue): string {
  const kept: unknown = Object.entries(rules[section]).find(([name]) => name === nameOf(path))?.[1];
  if (form === 'percents') return Array.isArray(kept) ? kept.map((share) => percent(Number(share))).join(', ') : '';
  if (form === 'percent') return percent(Number(kept));
  return kept === undefined ? '' : String(kept);
}

/** What is sent for what was typed. Main judges it; a number that is none goes up as such and is refused. */
export function changeFor(section: Section, { path, form }: RuleValue, typed: string): Record<string, unknown> {
  const written = typed.trim();
  const value = {
    amount: () => written,
    time: () => written,
    number: () => (written === '' ? Number.NaN : Number(written)),
    percent: () => shareOf(written),
    percents: () => written.split(/[,，、\s]+/).map(shareOf),
  }[form]();
  return { [section]: { [nameOf(path)]: value } };
}

/** Whether an account's rule is not as it is for all. */
export const differs = (rules: AlertRules, usual: AlertRules, section: Section): boolean => {
  const own = new Map<string, unknown>(Object.entries(rules[section]));
  return [...own].some(([name, value]) => JSON.stringify(value) !== JSON.stringify(usualOf(usual, section, name)));
};

const usualOf = (usual: AlertRules, section: Section, name: string): unknown =>
  Object.entries(usual[section]).find(([each]) => each === name)?.[1];
