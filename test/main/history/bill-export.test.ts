import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../../core/account';
import type { BillingDays } from '../../../core/invoices/invoice-cycle';
import type { BillLine } from '../../../core/spend/bill-line';
import { focusColumns } from '../../../core/spend/focus-cells';
import { focusReader } from '../../../core/spend/focus-reader';
import type { BillingDay } from '../../../core/time';
import { writeFocus } from '../../../main/history/bill-export';
import { openBillLedger } from '../../../main/history/bill-ledger';
import { billSchema } from '../../../main/history/bill-schema';
import { openDatabase } from '../../../main/history/open-database';
import { now } from '../../fixtures/readings';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runway-focus-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

const account = 'acme' as AccountId;
const day = '2026-11-03' as BillingDay;
const period = { from: day, to: day } as BillingDays;
const quiet = { onProgress: () => undefined, isCancelled: () => false };

/** Whoever names an instance or writes a remark writes into the file. */
const HOSTILE = '=HYPERLINK("https://example.invalid","see")';
const line: BillLine = {
  account,
  day,
  productCode: 'oss',
  product: '@SUM(A1)',
  region: '+cn',
  instance: '-bucket',
  instanceName: HOSTILE,
  tags: [{ key: 'project', value: '=1+1' }],
  resourceGroup: '',
  costUnit: '',
  remark: HOSTILE,
  item: 'refund',
  amount: { currency: 'CNY', amount: '-12.5' },
  source: 'api',
};

function opened() {
  const { database } = openDatabase(':memory:', now, billSchema);
  const ledger = openBillLedger(database);
  ledger.replaceDay({ account, uid: '1001', name: 'Acme', currency: 'CNY' }, day, [line], now);
  return { database, ledger };
}

describe('the bill that is exported in the FOCUS form', () => {
  it('has no text that a spreadsheet would take for a formula, and is read back as it was', async () => {
    const { database, ledger } = opened();
    const file = join(folder, 'focus.csv');
    expect(await writeFocus(database, ledger, { file, period }, quiet)).toBe(true);
    const [header = [], cells = []] = parse(readFileSync(file, 'utf8')) as string[][];
    expect(header).toEqual(focusColumns);
    const formulas = cells.filter((cell) => /^[=+\-@\t\r]/.test(cell));
    expect(formulas).toEqual(['-12.5', '-12.5', '-12.5', '-12.5']);
    const reader = focusReader(header);
    if (!('read' in reader)) throw new Error('It is a FOCUS file');
    const { account: _account, source: _source, ...own } = line;
    expect(reader.read(cells)).toMatchObject({ row: own });
    expect(readdirSync(folder)).toEqual(['focus.csv']);
  });

  it('that cannot come to its place leaves nothing half-done beside it', async () => {
    const { database, ledger } = opened();
    const file = join(folder, 'focus.csv');
    mkdirSync(join(file, 'taken'), { recursive: true });
    await expect(writeFocus(database, ledger, { file, period }, quiet)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['focus.csv']);
  });
});
