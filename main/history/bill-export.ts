import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type Database from 'libsql';
import type { AccountId } from '../../core/account';
import type { BillingDays } from '../../core/invoices/invoice-cycle';
import type { BillItem, BillLine, BillSource, BillTag } from '../../core/spend/bill-line';
import { type FocusAccount, focusCells, focusColumns } from '../../core/spend/focus-cells';
import { eachDay } from '../../core/spend/period';
import { unitsText } from '../../core/spend/units';
import type { BillingDay } from '../../core/time';
import { PRIVATE_FILE } from '../private-file';
import { writeAll } from '../whole-file';
import type { BillLedger } from './bill-account';
import { dayNumber } from './bill-days';
import type { ImportWatch } from './bill-import';
import { rowsOf } from './statement';

export interface FocusExport {
  readonly file: string;
  readonly period: BillingDays;
  /** All accounts where it is absent. */
  readonly account?: AccountId;
}

type Row = readonly [
  account: AccountId,
  currency: string,
  productCode: string,
  product: string,
  region: string,
  tags: string,
  resourceGroup: string,
  costUnit: string,
  remark: string,
  item: BillItem,
  source: BillSource,
  monthly: bigint,
  instance: string,
  instanceName: string,
  part: string,
  units: bigint,
];

const LINES_OF_DAY = `SELECT k.account, k.currency, k.product_code, k.product, k.region, k.tags, k.resource_group,
  k.cost_unit, k.remark, k.item, k.source, k.monthly, t.instance, t.name, t.part, s.units FROM spent s
  JOIN kind k ON k.kind = s.kind JOIN thing t ON t.thing = s.thing WHERE s.day = ? AND (?2 = '' OR k.account = ?2)`;

function lineOf(day: BillingDay, row: Row): BillLine {
  const [account, currency, productCode, product, region, tags, resourceGroup, costUnit, remark] = row;
  const [, , , , , , , , , item, source, monthly, instance, instanceName, part, units] = row;
  return {
    account,
    day,
    ...(monthly === 1n ? { monthly: true } : {}),
    productCode,
    product,
    region,
    instance,
    instanceName,
    ...(part === '' ? {} : { part }),
    tags: JSON.parse(tags) as readonly BillTag[],
    resourceGroup,
    costUnit,
    remark,
    item,
    amount: { currency, amount: unitsText(units) },
    source,
  };
}

/** Written as they are, a minus included; any other text that would become a formula gets a `'` in front. */
const amounts: ReadonlySet<string> = new Set(['BilledCost', 'ContractedCost', 'EffectiveCost', 'ListCost']);
const isAmount = focusColumns.map((column) => amounts.has(column));

interface Amount {
  readonly amount: string;
}

const written = (rows: readonly (readonly string[])[]): Buffer => {
  const text = stringify(
    rows.map((row) => row.map((cell, index): string | Amount => (isAmount[index] ? { amount: cell } : cell))),
    {
      escape_formulas: true,
      cast: { object: (cell) => ({ value: (cell as unknown as Amount).amount, escape_formulas: false }) },
    },
  );
  return Buffer.from(text, 'utf8');
};

/** Day by day, so that no bill is too large; false where it was cancelled. */
async function writeDays(
  output: FileHandle,
  database: Database.Database,
  ledger: BillLedger,
  { period, account }: FocusExport,
  { onProgress, isCancelled }: ImportWatch,
): Promise<boolean> {
  const statement = database.prepare(LINES_OF_DAY);
  const owners = new Map<AccountId, FocusAccount>(ledger.accounts().map((each) => [each.account, each]));
  const days = eachDay(period);
  await writeAll(output, written([focusColumns]));
  for (const [index, day] of days.entries()) {
    if (isCancelled()) return false;
    const rows = rowsOf<Row>(statement, dayNumber(day), account ?? '');
    const lines = rows.map((row) => focusCells(lineOf(day, row), owners.get(row[0]) ?? { uid: row[0], name: '' }));
    if (lines.length > 0) await writeAll(output, written(lines));
    onProgress(index + 1, days.length);
    await new Promise((next) => setImmediate(next));
  }
  await output.sync();
  return !isCancelled();
}

/** Written beside its place and renamed: the old file or the whole new one. */
export async function writeFocus(
  database: Database.Database,
  ledger: BillLedger,
  wanted: FocusExport,
  watch: ImportWatch,
): Promise<boolean> {
  const { file } = wanted;
  const unfinished = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.part`);
  const output = await open(unfinished, 'wx', PRIVATE_FILE);
  try {
    const isWhole = await writeDays(output, database, ledger, wanted, watch).finally(() => output.close());
    if (isWhole) await rename(unfinished, file);
    else await rm(unfinished, { force: true });
    return isWhole;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
