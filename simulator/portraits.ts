import type { AccountKind, Site } from '../core/account';
import type { MinorUnits } from './amounts';
import type { ProductCode } from './products';

/** Some resources of one product, alike but for their names. */
export interface Workload {
  readonly product: ProductCode;
  readonly region: string;
  readonly zone: string;
  readonly project: string;
  readonly count: number;
  /** Pre-tax, for all of them together on an average day. */
  readonly perDay: MinorUnits;
}

/** What makes one account unlike another; its history is drawn from this and the seed. */
export interface Portrait {
  readonly name: string;
  readonly kind: AccountKind;
  readonly site: Site;
  readonly currency: 'CNY' | 'USD' | 'JPY';
  readonly floor: MinorUnits;
  readonly credit: MinorUnits;
  /** Days of runway at the start of the simulator, at the burn rate of the 7 days before. */
  readonly daysLeft: number;
  /** Days of runway at which its people usually top up. */
  readonly reserveDays: number;
  readonly roundTo: MinorUnits;
  readonly week: Week;
  /** Use grows from 1 to `by` over the last `days` before the start. */
  readonly growth: { readonly days: number; readonly by: number };
  /** Some products are billed once a day, 8-10 hours after its end: the balance is a staircase. */
  readonly settles: 'hourly' | 'daily';
  /** Added to each month's bill when that month is cleared; international accounts are billed before tax. */
  readonly taxPerTenThousand: number;
  readonly remark: { readonly client: string; readonly rest: string };
  readonly channel: 'Alipay' | 'BankTransfer' | 'CreditCard' | 'AccountBalance';
  /** Name of the account whose sub-account this is. */
  readonly master?: string;
  readonly refundDaysBefore?: number;
  /** Its split bills are switched on: buckets and domains are told apart. */
  readonly splits?: true;
  readonly workloads: readonly Workload[];
}

export type Week = 'office' | 'shop' | 'steady';

/** Sunday first. */
export const WEEKS: Readonly<Record<Week, readonly number[]>> = {
  office: [0.52, 1.08, 1.16, 1.2, 1.18, 1.12, 0.62],
  shop: [1.28, 0.86, 0.84, 0.88, 0.96, 1.08, 1.34],
  steady: [0.98, 1, 1.01, 1, 1.01, 1, 0.98],
};
