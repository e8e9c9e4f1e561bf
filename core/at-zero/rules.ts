import type { Source } from '../source';
import { type Duration, days, hours } from '../time';

/** `own`: what the agency's own contract or experience says. */
export const atZeroProfiles = ['at-once', 'grace', 'own'] as const;

/** Products whose pages name days of their own. */
export const atZeroProducts = ['ecs', 'oss', 'rds', 'alb', 'cpfs'] as const;
export type AtZeroProduct = (typeof atZeroProducts)[number];

/** Both lengths are counted from the moment at which the credit is used up. */
export interface AtZeroRule {
  readonly what: 'everything' | AtZeroProduct;
  readonly stopsAfter: Duration;
  readonly dataDeletedAfter: Duration;
  readonly source: Source;
}

const page = (path: string): Source => ({
  by: 'alibaba-cloud',
  address: `https://www.alibabacloud.com/help/en/${path}`,
  checked: '2026-11-23',
});

/** Accounts under a partner with “immediate shutdown”: what agencies report. Released after 15 days of standstill. */
export const atOnce: AtZeroRule = {
  what: 'everything',
  stopsAfter: days(0),
  dataDeletedAfter: days(15),
  source: page('channel-platform/latest/distribution-customer-delay-stop-strategy'),
};

/** Accounts held directly, and a partner's default: 15 days on, then 15 days until the data is released. */
export const grace: AtZeroRule = {
  what: 'everything',
  stopsAfter: days(15),
  dataDeletedAfter: days(30),
  source: page('channel-platform/latest/shutdowndelayprivilege'),
};

/** Under `grace`, each product by its own page. */
export const productRules: Readonly<Record<AtZeroProduct, AtZeroRule>> = {
  ecs: { what: 'ecs', stopsAfter: days(15), dataDeletedAfter: days(30), source: page('ecs/overdue-payments') },
  /** 360 hours, then 15 days. An older page of the same product gives 7 days instead of 15. */
  oss: { what: 'oss', stopsAfter: hours(360), dataDeletedAfter: days(30), source: page('oss/overdue-payments') },
  /** Most instances can be had back for eight more days; those without a recycle bin cannot. */
  rds: {
    what: 'rds',
    stopsAfter: days(15),
    dataDeletedAfter: days(30),
    source: page('rds/product-overview/overdue-payments'),
  },
  alb: {
    what: 'alb',
    stopsAfter: days(1),
    dataDeletedAfter: days(16),
    source: page('slb/application-load-balancer/product-overview/overdue-payments'),
  },
  cpfs: {
    what: 'cpfs',
    stopsAfter: days(15),
    dataDeletedAfter: days(30),
    source: page('cpfs/product-overview/overdue-payments'),
  },
};

/** Under `grace`, payment is tried again so long after zero; a top-up before the last of them costs no standstill. */
export const retries: { readonly after: readonly Duration[]; readonly source: Source } = {
  after: [days(0), days(7), days(14)],
  source: page('ecs/overdue-payments'),
};
