import { expect, it } from 'vitest';
import type { AccountId } from '../../../core/account';
import { newAccountState } from '../../../core/account-state';
import { money } from '../../../core/money';
import { usualDrill } from '../../../core/spend/drill';
import { knownSpend } from '../../../core/spend/known-spend';
import { type BillingDay, type Instant, instantOf } from '../../../core/time';

const NOW = instantOf('2026-11-03T06:00:00Z') ?? (0 as Instant);
const acme = 'acme' as AccountId;
const account = {
  id: acme,
  name: 'Acme',
  kind: 'prepaid',
  site: 'china',
  floor: '0',
  currency: 'CNY',
  keyEnding: '',
} as const;
const billedDays = [
  { day: '2026-10-31' as BillingDay, amount: money('CNY', '1000') },
  { day: '2026-11-01' as BillingDay, amount: money('CNY', '0.1') },
  { day: '2026-11-02' as BillingDay, amount: money('CNY', '0.2') },
];
const accounts = [{ ...newAccountState(account, 'connected', NOW), billedDays }];

it('is known of whole accounts before any bill is added up, to the cent, and of the days that are asked for', () => {
  const november = { account: acme, amount: money('CNY', '0.3'), from: '2026-11-01', to: '2026-11-02' };
  expect(knownSpend(accounts, usualDrill, NOW)).toEqual([november]);
  expect(knownSpend(accounts, { ...usualDrill, account: acme }, NOW)).toEqual([november]);
  expect(knownSpend(accounts, { ...usualDrill, account: 'other' as AccountId }, NOW)).toEqual([]);
  expect(knownSpend(accounts, { ...usualDrill, path: [{ dimension: 'product', value: 'oss' }] }, NOW)).toEqual([]);
});
