import { Temporal } from 'temporal-polyfill';

/** One holiday as a calendar library names it: its first day and the rule that gives it. */
export interface NamedDay {
  readonly day: string;
  readonly rule: string;
  readonly name: string;
}

/**
 * How long the break of each public holiday usually is. The State Council announces next year's days each November; until then
 * these stand in, a little long rather than short. The libraries' rules name the Spring Festival by its eve, month 1 day 0.
 */
const USUAL_DAYS: Readonly<Record<string, number>> = {
  '01-01': 1,
  'chinese 01-0-00': 8,
  'chinese 5-01 solarterm': 1,
  '05-01': 5,
  'chinese 05-0-05': 1,
  'chinese 08-0-15': 1,
  '10-01': 7,
};

const SATURDAY = 6;

/** A single day that falls on a weekend is usually taken on the Monday. */
function daysOf(first: Temporal.PlainDate, count: number): readonly Temporal.PlainDate[] {
  const off = Array.from({ length: count }, (_, index) => first.add({ days: index }));
  if (count !== 1 || first.dayOfWeek < SATURDAY) return off;
  return [...off, first.add({ days: 8 - first.dayOfWeek })];
}

/** China's days off, by day, in a year whose holidays have not been announced. */
export const usualChineseBreaks = (named: readonly NamedDay[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    named.flatMap(({ day, rule, name }) =>
      daysOf(Temporal.PlainDate.from(day), USUAL_DAYS[rule] ?? 0).map((each) => [each.toString(), name]),
    ),
  );
