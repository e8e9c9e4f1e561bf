import fc from 'fast-check';
import type { AccountId } from '../../../core/account';
import { type BillLine, billItems } from '../../../core/spend/bill-line';
import { moved } from '../../../core/spend/period';
import { unitsText } from '../../../core/spend/units';
import type { BillingDay } from '../../../core/time';

export const FIRST = '2026-08-20' as BillingDay;
const ACCOUNTS = ['acme', 'beta', 'gamma'] as const;

const word = (...words: readonly string[]) => fc.constantFrom(...words);

/** Lines as bills have them: refunds, tiny amounts, things without tags or region, and a currency for each account. */
export const anyLine: fc.Arbitrary<BillLine> = fc
  .record({
    account: word(...ACCOUNTS),
    day: fc.integer({ min: 0, max: 100 }).map((by) => moved(FIRST, by)),
    productCode: word('ecs', 'oss', 'rds', 'cdn'),
    region: word('', 'Japan (Tokyo)', '华东2（上海）', 'Germany (Frankfurt)'),
    part: word('', 'bucket-a', 'bucket-b'),
    instance: word('', 'i-1', 'i-2', 'bucket', 'rm-9'),
    project: word('', 'twin', 'Twin', "O'Hara"),
    env: word('', 'prod', 'staging'),
    resourceGroup: word('', 'default', 'ai'),
    costUnit: word('', 'client-x'),
    remark: word('', 'ClientX-MarchQ2'),
    item: word(...billItems),
    units: fc.oneof(
      fc.bigInt({ min: -(10n ** 10n), max: 10n ** 13n }),
      fc.constantFrom(0n, 1n, -1n, 100_000_000n, 33_333_333n),
    ),
  })
  .map(({ units, project, env, part, ...line }) => ({
    ...line,
    account: line.account as AccountId,
    item: line.item as BillLine['item'],
    product: `${line.productCode} product`,
    ...(part === '' ? {} : { part }),
    instanceName: line.instance === '' ? '' : `name of ${line.instance}`,
    tags: [
      ...(project === '' ? [] : [{ key: 'project', value: project }]),
      ...(env === '' ? [] : [{ key: 'env', value: env }]),
    ],
    amount: { currency: line.account === 'gamma' ? 'USD' : 'CNY', amount: unitsText(units) },
    source: 'api' as const,
  }));
