import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { AccountId } from '../../core/account';
import type { DrillWanted } from '../../core/spend/drill';
import { type Instant, instantOf } from '../../core/time';
import { openBills } from '../../main/bills';
import { builtEntry } from '../fixtures/built';

const NOW = instantOf('2026-12-20T06:00:00Z') ?? (0 as Instant);
const folder = mkdtempSync(join(tmpdir(), 'credit-runway-bills-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LINES = 30_000;
const file = join(folder, 'bill.csv');
const line = (index: number) => `2026-11-${String(1 + (index % 30)).padStart(2, '0')},oss,i-${index % 900},0.01,CNY`;
writeFileSync(
  file,
  `Billing Date,Product Code,Instance ID,Pretax Amount,Currency\n${Array.from({ length: LINES }, (_, index) => line(index)).join('\n')}\n`,
);
const NOVEMBER: DrillWanted = {
  period: { from: '2026-11-01', to: '2026-11-30' } as DrillWanted['period'],
  path: [],
  by: 'product',
  order: 'amount',
};
const wanted = { file, accounts: [], chosen: 'acme' as AccountId };

it('takes a file in while it answers other questions, says how far it is, and keeps it', async () => {
  const place = join(folder, 'kept.db');
  const bills = openBills(place, () => NOW, builtEntry('bills-worker'));
  const steps: number[] = [];
  const taking = bills.importFile(wanted, (done, of) => steps.push(done / of), NOW);
  const meanwhile = await bills.ask('drill', NOVEMBER, NOW);
  expect(meanwhile.total).toBe('0');
  expect(await taking.answer).toMatchObject({ kind: 'taken', imported: { lines: LINES } });
  expect(steps.length).toBeGreaterThan(2);
  expect(steps.at(-1)).toBe(1);
  await bills.close();
  const again = openBills(place, () => NOW, builtEntry('bills-worker'));
  expect((await again.ask('drill', NOVEMBER, NOW)).total).toBe('300');
  await again.close();
});

it('is cancelled half-way, and nothing of the file is kept', async () => {
  const bills = openBills(join(folder, 'cancelled.db'), () => NOW, builtEntry('bills-worker'));
  const taking = bills.importFile(wanted, (done, of) => done < of && taking.cancel(), NOW);
  expect(await taking.answer).toEqual({ kind: 'cancelled' });
  expect(await bills.ask('accounts')).toEqual([]);
  expect((await bills.ask('drill', NOVEMBER, NOW)).rows).toEqual([]);
  await bills.close();
  await expect(bills.ask('accounts')).rejects.toThrow('closed');
});

it('keeps saved views, and forgets the bills of an account that is disconnected', async () => {
  const bills = openBills(join(folder, 'views.db'), () => NOW, builtEntry('bills-worker'));
  await bills.importFile(wanted, () => undefined, NOW).answer;
  await bills.ask('keepView', 'one', '{}');
  expect(await bills.ask('views')).toEqual([{ id: 'one', text: '{}' }]);
  await bills.ask('keepView', 'one', undefined);
  expect(await bills.ask('views')).toEqual([]);
  await bills.ask('forget', 'acme' as AccountId);
  expect(await bills.ask('accounts')).toEqual([]);
  await bills.close();
});
