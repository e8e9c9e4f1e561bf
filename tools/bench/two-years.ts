import type { AccountId } from '../../core/account';
import { newAccountState } from '../../core/account-state';
import { type BillingMonth, monthAfter } from '../../core/invoices/billing-month';
import type { KeptInvoice } from '../../core/ledger/invoices';
import type { MonthBill } from '../../core/ledger/month-bill';
import { billingMonthOf, endOfMonth, startOfMonth } from '../../core/ledger/month-of-balance';
import type { State } from '../../core/state';
import { type BillingDay, days, earlier, epochMilliseconds, hours, later, minutes } from '../../core/time';
import { openDatabase } from '../../main/history/open-database';
import { installedState } from './installed-state';

export const ACCOUNTS = 200;
export const MONTHS = 24;
export const END = epochMilliseconds(1_795_392_000_000);
const FIRST = monthAfter(billingMonthOf(END), 1 - MONTHS);
/** Read every hour at a quarter past, and a day before the first month. */
const BEGINNING = later(earlier(startOfMonth(FIRST), days(1)), minutes(15));
const HOURS = Math.floor((END - BEGINNING) / hours(1));
const CENTS_AN_HOUR = 137;
const FIRST_CENTS = 900_000_000;
const WEEKLY_CENTS = 2_500_000;

export const idOf = (account: number): AccountId => `account-${account}` as AccountId;

/** Cents with two decimals, as the history stores them. */
const stored = (cents: string): string => `(${cents}) * 16 + 2`;

const PAST = `
  WITH RECURSIVE hour(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM hour WHERE n + 1 < ${HOURS}),
    each(account) AS (SELECT 1 UNION ALL SELECT account + 1 FROM each WHERE account < ${ACCOUNTS})
  INSERT INTO reading SELECT account, ${BEGINNING} + n * 3600000,
    ${stored(`${FIRST_CENTS} - n * ${CENTS_AN_HOUR} + (n / 168) * ${WEEKLY_CENTS}`)} FROM each CROSS JOIN hour;
  WITH RECURSIVE week(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM week WHERE n + 1 <= ${Math.floor((HOURS - 1) / 168)}),
    each(account) AS (SELECT 1 UNION ALL SELECT account + 1 FROM each WHERE account < ${ACCOUNTS})
  INSERT INTO arrival SELECT account, account || '-' || n, ${BEGINNING} + n * 604800000 - 1000000, 'top-up', 'CNY',
    ${stored(String(WEEKLY_CENTS))}, 'ClientX-MarchQ2-AI-POC-Tokyo-OSS' FROM each CROSS JOIN week;
  INSERT INTO day SELECT account, date((at + 28800000) / 1000, 'unixepoch') AS day, '1.00', '1.00', '1.00',
    printf('%.2f', count(*) * ${CENTS_AN_HOUR} / 100.0), count(*) FROM reading GROUP BY account, day;`;

const monthsOver = (): readonly BillingMonth[] =>
  Array.from({ length: MONTHS - 1 }, (_, index) => monthAfter(FIRST, index));

const amountOf = (cents: number) => ({ currency: 'CNY', amount: (cents / 100).toFixed(2) });

/** A quarter of an hour of each month's usage is in the balance after its end. */
function billOf(month: BillingMonth): MonthBill {
  const cents = ((endOfMonth(month) - startOfMonth(month)) / hours(1)) * CENTS_AN_HOUR;
  const [most, some] = [Math.round(cents * 0.7), Math.round(cents * 0.2)];
  const products = [
    { product: 'Elastic Compute Service', amount: amountOf(most) },
    { product: 'Object Storage Service', amount: amountOf(some) },
    { product: 'Simple Log Service', amount: amountOf(cents - most - some) },
  ];
  return { month, products, tax: amountOf(0), readAt: END };
}

const invoicesOf = (account: number): readonly KeptInvoice[] =>
  monthsOver().map((month) => ({
    account: idOf(account),
    number: `INV-${month}`,
    day: `${month}-16` as BillingDay,
    amount: amountOf(WEEKLY_CENTS * 2),
  }));

/** Two years of 200 accounts: hourly readings, a top-up a week, a bill and an invoice a month. */
export function fillTwoYears(file: string): void {
  const { database } = openDatabase(file, END);
  database.exec('PRAGMA synchronous = OFF');
  const account = database.prepare('INSERT INTO account (account, id, currency) VALUES (?, ?, ?)');
  const document = database.prepare('INSERT INTO document VALUES (?, ?, ?)');
  const bills = JSON.stringify(monthsOver().map(billOf));
  for (let each = 1; each <= ACCOUNTS; each += 1) {
    account.run(each, idOf(each), 'CNY');
    document.run('month-bill', idOf(each), bills);
    document.run('invoice', idOf(each), JSON.stringify(invoicesOf(each)));
  }
  database.exec(PAST);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

export const twoHundredAccounts = (): State =>
  installedState(
    Array.from({ length: ACCOUNTS }, (_, index) =>
      newAccountState(
        {
          id: idOf(index + 1),
          name: `Client ${index + 1}`,
          kind: 'prepaid',
          site: 'china',
          floor: '0',
          keyEnding: 'a1B2',
          currency: 'CNY',
        },
        'connected',
        END,
      ),
    ),
    { name: 'ledger' },
  );
