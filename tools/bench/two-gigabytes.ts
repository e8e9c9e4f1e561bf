import { once } from 'node:events';
import { createWriteStream, rmSync, statfsSync, statSync, truncateSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eachDay, moved } from '../../core/spend/period';
import type { BillingDay, Instant } from '../../core/time';
import { type Bills, openBills } from '../../main/bills';
import { type Figure, figure, watchGaps, watchMemory } from './spend-figures';

const BYTES = 2.2e9;
const DAYS = 365;
const LAST = '2026-11-21' as BillingDay;
/** More would be the file itself in memory, or a good part of it. */
const MOST_MEMORY = 500;
const FREE = 12e9;

/** As wide as the console's detailed export: what no drill needs is passed over. */
const MORE = Array.from({ length: 50 }, (_, index) => `More ${index}`);
const HEADER = `Account ID,Billing Date,Product Code,Product,Region,Instance ID,Tag,Pretax Amount,Currency,${MORE.join(',')}\n`;
const REST = MORE.map((_, index) => `pay-as-you-go ${index * 7_919}`).join(',');
const PRODUCTS = ['ecs', 'oss', 'rds', 'cdn', 'sls'];

const lineOf = (day: BillingDay, instance: number): string =>
  `1001,${day},${PRODUCTS[instance % PRODUCTS.length]},Product,Japan (Tokyo),i-${instance},key:project value:p${instance % 40},0.25,CNY,${REST}\n`;

/** A year's bill; answers how many lines it has, of 0.25 each. */
async function writeBill(file: string): Promise<number> {
  const output = createWriteStream(file);
  output.write(HEADER);
  const instances = Math.ceil(BYTES / DAYS / lineOf(LAST, 9_999).length);
  for (const day of eachDay({ from: moved(LAST, 1 - DAYS), to: LAST })) {
    const lines = Array.from({ length: instances }, (_, instance) => lineOf(day, instance));
    if (!output.write(lines.join(''))) await once(output, 'drain');
  }
  output.end();
  await once(output, 'finish');
  return instances * DAYS;
}

async function takeIn(bills: Bills, file: string, now: Instant, cancelAt = Number.POSITIVE_INFINITY) {
  const steps = new Set<number>();
  const memory = watchMemory();
  const gaps = watchGaps();
  const began = performance.now();
  const underway = bills.importFile(
    { file, accounts: [] },
    (done, of) => {
      steps.add(Math.floor((100 * done) / of));
      if (done / of >= cancelAt) underway.cancel();
    },
    now,
  );
  const answer = await underway.answer;
  const seconds = (performance.now() - began) / 1_000;
  const kept = (await bills.ask('accounts')).length;
  return { answer, seconds, kept, steps: steps.size, memory: memory(), ...gaps() };
}

function expect(isSo: boolean, what: string, found: unknown): void {
  if (!isSo) throw new Error(`${what}: ${JSON.stringify(found)}`);
}

/** A good bill of over 2 GB, cancelled and taken in, and one that is broken in its last line. */
export async function twoGigabytes(folder: string, worker: string, now: Instant): Promise<readonly Figure[]> {
  const { bavail, bsize } = statfsSync(folder);
  expect(bavail * bsize > FREE, 'Two gigabytes need more room on the disk', `${(bavail * bsize) / 1e9} GB are free`);
  const file = join(folder, 'two-gigabytes.csv');
  const lines = await writeBill(file);
  const size = statSync(file).size;
  const bills = openBills(join(folder, 'two-gigabytes.db'), () => now, worker);
  await bills.ask('accounts');

  const stopped = await takeIn(bills, file, now, 0.1);
  expect(stopped.answer.kind === 'cancelled' && stopped.kept === 0, 'not cancelled', stopped);

  await appendFile(file, '1001,2026-11-21,oss,Product,Japan\n');
  const broken = await takeIn(bills, file, now);
  const problem = broken.answer.kind === 'refused' ? broken.answer.problem : undefined;
  expect(problem?.line === lines + 2 && broken.kept === 0, 'not refused', broken);

  truncateSync(file, size);
  const whole = await takeIn(bills, file, now);
  const total = whole.answer.kind === 'taken' ? whole.answer.imported.accounts[0]?.total : undefined;
  expect(Number(total) === lines / 4, `not ${lines / 4}`, whole);
  await bills.close();
  rmSync(file);
  return [
    figure('file, MB', size / 1e6, null),
    figure('lines', lines, null),
    figure('cancelled after a tenth: s until nothing was left', stopped.seconds, null),
    figure(`broken in line ${lines + 2} (${problem?.text}), nothing kept: s`, broken.seconds, null),
    figure('broken: memory more than before, MB', broken.memory, MOST_MEMORY),
    figure('taken in: s', whole.seconds, null),
    figure('taken in: percents shown', whole.steps, null),
    figure('taken in: memory more than before, MB', whole.memory, MOST_MEMORY),
    figure('taken in: longest gap of the main thread, ms', whole.longest, null),
    figure('taken in: longest that the main thread itself worked, ms', whole.own, 50),
  ];
}
