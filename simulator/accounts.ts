import type { Portrait } from './portraits';

const HANGZHOU = { region: 'China (Hangzhou)', zone: 'Hangzhou Zone H' };
const SHANGHAI = { region: 'China (Shanghai)', zone: 'Shanghai Zone B' };
const TOKYO = { region: 'Japan (Tokyo)', zone: 'Tokyo Zone A' };
const SINGAPORE = { region: 'Singapore', zone: 'Singapore Zone C' };
const FRANKFURT = { region: 'Germany (Frankfurt)', zone: 'Frankfurt Zone A' };

const PREPAID = { kind: 'prepaid', floor: 0, credit: 0 } as const;
const UNTAXED_BY_THE_HOUR = { settles: 'hourly', taxPerTenThousand: 0 } as const;
const STEADY = { growth: { days: 30, by: 1.04 } } as const;
const IN_CHINA = { site: 'china', currency: 'CNY', roundTo: 100_00 } as const;

/** Running out: a proof of concept whose GPU time grows faster than its top-ups. */
const lumen: Portrait = {
  name: 'Lumen-AI-POC-Tokyo',
  ...PREPAID,
  ...IN_CHINA,
  daysLeft: 4.2,
  reserveDays: 2.4,
  week: 'steady',
  growth: { days: 14, by: 1.5 },
  ...UNTAXED_BY_THE_HOUR,
  remark: { client: 'Lumen', rest: 'AI-POC-Tokyo-OSS' },
  channel: 'Alipay',
  workloads: [
    { product: 'learn', ...TOKYO, project: 'ai-poc', count: 3, perDay: 4_380_00 },
    { product: 'oss', ...TOKYO, project: 'ai-poc', count: 2, perDay: 1_240_00 },
    { product: 'ecs', ...TOKYO, project: 'ai-poc', count: 4, perDay: 980_00 },
  ],
};

/** To watch: a shop, billed once a day. */
const norrland: Portrait = {
  name: 'Norrland-Retail-SG',
  ...PREPAID,
  site: 'international',
  currency: 'USD',
  daysLeft: 11.3,
  reserveDays: 5,
  roundTo: 50_00,
  week: 'shop',
  ...STEADY,
  settles: 'daily',
  taxPerTenThousand: 0,
  remark: { client: 'Norrland', rest: 'Webshop-Singapore-CDN' },
  channel: 'CreditCard',
  workloads: [
    { product: 'cdn', ...SINGAPORE, project: 'webshop', count: 2, perDay: 214_00 },
    { product: 'ecs', ...SINGAPORE, project: 'webshop', count: 6, perDay: 462_00 },
    { product: 'rds', ...SINGAPORE, project: 'webshop', count: 2, perDay: 158_00 },
  ],
};

/** Postpaid with a buffer that a rogue job can drain in under 90 minutes. */
const pavo: Portrait = {
  name: 'Pavo-Games-Hangzhou',
  kind: 'postpaid',
  ...IN_CHINA,
  floor: 500_00,
  credit: 1_000_00,
  daysLeft: 16.8,
  reserveDays: 9,
  week: 'shop',
  ...STEADY,
  ...UNTAXED_BY_THE_HOUR,
  remark: { client: 'Pavo', rest: 'LiveOps-Hangzhou-SLS' },
  channel: 'BankTransfer',
  workloads: [
    { product: 'ecs', ...HANGZHOU, project: 'live-ops', count: 5, perDay: 322_00 },
    { product: 'sls', ...HANGZHOU, project: 'live-ops', count: 2, perDay: 96_00 },
    { product: 'oss', ...TOKYO, project: 'live-ops', count: 1, perDay: 41_00 },
  ],
};

/** International and taxed: each month's tax comes a month later. */
const kite: Portrait = {
  name: 'Kite-Robotics-Frankfurt',
  kind: 'postpaid',
  site: 'international',
  currency: 'USD',
  floor: 100_00,
  credit: 500_00,
  daysLeft: 22.6,
  reserveDays: 13,
  roundTo: 50_00,
  week: 'office',
  ...STEADY,
  settles: 'hourly',
  taxPerTenThousand: 1_900,
  remark: { client: 'Kite', rest: 'Twin-Frankfurt-ECS' },
  channel: 'BankTransfer',
  workloads: [
    { product: 'ecs', ...FRANKFURT, project: 'twin', count: 4, perDay: 118_00 },
    { product: 'learn', ...FRANKFURT, project: 'twin', count: 1, perDay: 64_00 },
  ],
};

/** Yen, with quiet weekends. */
const sazanami: Portrait = {
  name: 'Sazanami-Mobility-JP',
  ...PREPAID,
  site: 'international',
  currency: 'JPY',
  daysLeft: 26.4,
  reserveDays: 15,
  roundTo: 10_000,
  week: 'office',
  ...STEADY,
  ...UNTAXED_BY_THE_HOUR,
  remark: { client: 'Sazanami', rest: 'Fleet-Tokyo-RDS' },
  channel: 'CreditCard',
  refundDaysBefore: 12,
  workloads: [
    { product: 'rds', ...TOKYO, project: 'fleet', count: 2, perDay: 14_800 },
    { product: 'ecs', ...TOKYO, project: 'fleet', count: 4, perDay: 21_500 },
  ],
};

/** The agency's own funds: large enough for two thousands commas, and the master of the sub-account. */
const agency: Portrait = {
  name: 'Agency-Main-Shanghai',
  ...PREPAID,
  ...IN_CHINA,
  daysLeft: 38.5,
  reserveDays: 27,
  roundTo: 1_000_00,
  week: 'office',
  ...STEADY,
  ...UNTAXED_BY_THE_HOUR,
  remark: { client: 'Agency', rest: 'Shared-Shanghai-ECS' },
  channel: 'BankTransfer',
  splits: true,
  workloads: [
    { product: 'ecs', ...SHANGHAI, project: 'shared', count: 18, perDay: 19_600_00 },
    { product: 'rds', ...SHANGHAI, project: 'shared', count: 5, perDay: 8_400_00 },
    { product: 'cdn', ...SHANGHAI, project: 'campaigns', count: 3, perDay: 4_150_00 },
    { product: 'oss', ...SHANGHAI, project: 'campaigns', count: 2, perDay: 1_870_00 },
  ],
};

/** A sub-account: one client's isolated budget, filled from the agency's. */
const hollyhock: Portrait = {
  name: 'Hollyhock-Foods-Sub',
  ...PREPAID,
  ...IN_CHINA,
  daysLeft: 48.1,
  reserveDays: 30,
  week: 'steady',
  ...STEADY,
  ...UNTAXED_BY_THE_HOUR,
  remark: { client: 'Hollyhock', rest: 'Loyalty-Shanghai-RDS' },
  channel: 'AccountBalance',
  master: agency.name,
  workloads: [
    { product: 'rds', ...SHANGHAI, project: 'loyalty', count: 1, perDay: 204_00 },
    { product: 'oss', ...SHANGHAI, project: 'loyalty', count: 1, perDay: 62_00 },
  ],
};

export const PORTRAITS: readonly Portrait[] = [lumen, norrland, pavo, kite, sazanami, agency, hollyhock];
