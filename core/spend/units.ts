/** Bills are added up in whole units of 0.00000001: exact, and the same whatever the order. */
const DECIMALS = 8;
/** Of one line. A sum past 64 bits fails where it is made, and is never wrong. */
const MOST = 10n ** 17n;

export interface BillUnits {
  readonly units: bigint;
  /** The amount had more decimals than are kept. */
  readonly rounded: boolean;
}

/** `decimal` as core/money writes it; undefined where no bill has an amount so large. */
export function billUnits(decimal: string): BillUnits | undefined {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === '') return undefined;
  const kept = BigInt(whole + fraction.slice(0, DECIMALS).padEnd(DECIMALS, '0'));
  const up = Number(fraction[DECIMALS] ?? '0') >= 5 ? 1n : 0n;
  const units = kept + up;
  if (units >= MOST) return undefined;
  const rounded = /[1-9]/.test(fraction.slice(DECIMALS));
  return { units: sign === '-' ? -units : units, rounded };
}

/** The decimal string of a sum of units. */
export function unitsText(units: bigint): string {
  const digits = String(units < 0n ? -units : units).padStart(DECIMALS + 1, '0');
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
  const whole = digits.slice(0, -DECIMALS);
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** `part / of`, for shares and changes; `of` is not 0. */
export const unitsRatio = (part: bigint, of: bigint): number => Number((part * 1_000_000n) / of) / 1_000_000;
