import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { eachDay, moved } from '../../core/spend/period';
import type { BillingDay } from '../../core/time';

export const LINES = 1_000_000;
const LAST = '2026-11-21' as BillingDay;
const PRODUCTS = ['ecs', 'oss', 'rds', 'cdn', 'sls', 'learn', 'slb', 'eip', 'redis', 'nas', 'polardb', 'kms'];
const REGIONS = ['Japan (Tokyo)', 'China (Shanghai)', 'China (Hangzhou)', 'Singapore', 'Germany (Frankfurt)'];
const PROJECTS = 40;
const HEADER = 'Account ID,Billing Date,Product Code,Product,Region,Instance ID,Tag,Pretax Amount,Currency\n';

/** In cents, so that their sum is known without floats. */
const centsOf = (day: number, instance: number): number => 1 + ((instance * 7_919 + day * 104_729) % 4_999);

function lineOf(day: BillingDay, index: number, instance: number): readonly [string, number] {
  const product = PRODUCTS[instance % PRODUCTS.length] ?? '';
  const region = REGIONS[instance % REGIONS.length] ?? '';
  const cents = centsOf(index, instance);
  const tag = `key:project value:p${instance % PROJECTS}; key:env value:${instance % 3 === 0 ? 'staging' : 'prod'}`;
  const amount = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  return [`1001,${day},${product},${product} service,${region},i-${instance},${tag},${amount},CNY\n`, cents];
}

/** A bill of a million lines over so many days, as the console writes it; answers what it comes to, in cents. */
export async function writeMillionLines(file: string, days: number): Promise<number> {
  const output = createWriteStream(file);
  output.write(HEADER);
  const instances = Math.ceil(LINES / days);
  let cents = 0;
  let left = LINES;
  for (const [index, day] of eachDay({ from: moved(LAST, 1 - days), to: LAST }).entries()) {
    const lines: string[] = [];
    for (let instance = 0; instance < instances && left > 0; instance += 1, left -= 1) {
      const [line, amount] = lineOf(day, index, instance);
      lines.push(line);
      cents += amount;
    }
    if (!output.write(lines.join(''))) await once(output, 'drain');
  }
  output.end();
  await once(output, 'finish');
  return cents;
}
