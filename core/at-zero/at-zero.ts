import type { Source } from '../source';
import { type Duration, type Instant, later } from '../time';
import { type AtZeroProduct, type AtZeroRule, atOnce, grace, productRules, retries } from './rules';

export type AtZeroChoice =
  | { readonly profile: 'at-once' }
  | { readonly profile: 'grace'; readonly products: readonly AtZeroProduct[] }
  | { readonly profile: 'own'; readonly stopsAfter: Duration; readonly dataDeletedAfter: Duration };

export interface AtZeroRow {
  readonly what: AtZeroRule['what'];
  readonly stopsAt: Instant;
  readonly dataDeletedAt: Instant;
  /** Absent where the account's owner said so. */
  readonly source?: Source;
}

/** What happens, and when, if no money comes in. */
export interface AtZero {
  /** The first row is everything else; products with days of their own follow. */
  readonly rows: readonly AtZeroRow[];
  readonly firstStop: Instant;
  readonly firstDeletion: Instant;
  /** When Alibaba Cloud tries to be paid; nothing new can be bought meanwhile. */
  readonly retriesAt: readonly Instant[];
}

const rowOf = ({ what, stopsAfter, dataDeletedAfter, source }: AtZeroRule, depletion: Instant): AtZeroRow => ({
  what,
  stopsAt: later(depletion, stopsAfter),
  dataDeletedAt: later(depletion, dataDeletedAfter),
  source,
});

function rowsOf(choice: AtZeroChoice, depletion: Instant): readonly AtZeroRow[] {
  if (choice.profile === 'at-once') return [rowOf(atOnce, depletion)];
  if (choice.profile === 'grace') {
    return [grace, ...choice.products.map((product) => productRules[product])].map((rule) => rowOf(rule, depletion));
  }
  const stopsAt = later(depletion, choice.stopsAfter);
  return [{ what: 'everything', stopsAt, dataDeletedAt: later(depletion, choice.dataDeletedAfter) }];
}

const earliest = (moments: readonly Instant[]): Instant => Math.min(...moments) as Instant;

/** `depletion`: when the balance reaches the floor. */
export function atZero(choice: AtZeroChoice, depletion: Instant): AtZero {
  const rows = rowsOf(choice, depletion);
  return {
    rows,
    firstStop: earliest(rows.map(({ stopsAt }) => stopsAt)),
    firstDeletion: earliest(rows.map(({ dataDeletedAt }) => dataDeletedAt)),
    retriesAt: choice.profile === 'grace' ? retries.after.map((after) => later(depletion, after)) : [],
  };
}
