/** The middle of several measurements and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  const middle = (at(0.5) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? Number.NaN)) / 2;
  return { median: middle, least: at(0), most: at(1) };
}

export interface Comparison {
  readonly figure: string;
  readonly unit: string;
  readonly bare: Spread;
  readonly runway: Spread;
  /** How many times the bare program's median is aimed at, at most. */
  readonly goal: number;
}

export const ratioOf = ({ bare, runway }: Comparison): number => Math.round((runway.median / bare.median) * 100) / 100;

export const comparisonJson = (comparison: Comparison) => {
  const measured = ratioOf(comparison);
  return { figure: comparison.figure, measured, goal: comparison.goal, pass: measured <= comparison.goal };
};

const shown = ({ median, least, most }: Spread, unit: string): string => {
  const digits = median < 100 ? 1 : 0;
  return `${median.toFixed(digits)} ${unit} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
};

export function comparisonLine(comparison: Comparison): string {
  const { figure, unit, bare, runway, goal } = comparison;
  const { measured, pass } = comparisonJson(comparison);
  const verdict = pass ? 'met' : 'not met';
  return `${figure}: ${shown(runway, unit)} against ${shown(bare, unit)}: ${measured}×, goal ${goal}×, ${verdict}`;
}
