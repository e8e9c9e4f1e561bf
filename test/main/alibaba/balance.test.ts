import { afterEach, expect, test } from 'vitest';
import type { Site } from '../../../core/account';
import { readBalance } from '../../../main/alibaba/balance';
import { atEitherSite } from '../../../main/alibaba/connection';
import { connectionTo } from '../../fixtures/connection';
import { good, type Heard, type HttpAnswers, openHttpAnswers, type Scripted } from '../../fixtures/http-answers';

let server: HttpAnswers;
const serving = async (answer: (heard: Heard) => Scripted) => {
  server = await openHttpAnswers(answer);
  return connectionTo(server.url);
};
afterEach(() => server.close());

test.each([
  ['1,234,567.89', '1234567.89'],
  ['10000.00\n', '10000'],
  ['-11.19', '-11.19'],
  ['0.00', '0'],
  ['12345678901234567.89', '12345678901234567.89'],
])('a balance written %j is exactly %s', async (written, amount) => {
  const connection = await serving(() => good({ AvailableAmount: written, Currency: 'CNY' }));
  expect(await readBalance(connection)).toEqual({ ok: true, value: { currency: 'CNY', amount } });
});

test.each([
  [{}, 'Currency'],
  [{ Currency: 'CNY' }, 'AvailableAmount'],
  [{ AvailableAmount: '', Currency: 'CNY' }, 'AvailableAmount'],
  [{ AvailableAmount: 'n/a', Currency: 'CNY' }, 'AvailableAmount'],
  [{ AvailableAmount: '1.234,56', Currency: 'EUR' }, 'AvailableAmount'],
  [{ AvailableAmount: '1.00', Currency: '' }, 'Currency'],
])('a balance that cannot be read (%j) is never a zero', async (data, field) => {
  const connection = await serving(() => good(data));
  expect(await readBalance(connection)).toEqual({ ok: false, failure: { kind: 'unreadable', field } });
});

test('a denied balance is read by the newer operation, which another permission opens', async () => {
  const connection = await serving(({ action }) =>
    action === 'QueryAccountBalance'
      ? { status: 403, body: { Code: 'NoPermission', AccessDeniedDetail: { AuthAction: 'bss:DescribeAcccount' } } }
      : { body: { AvailableAmount: '2,000.50', Currency: 'USD', RequestId: 'r' } },
  );
  expect(await readBalance(connection)).toEqual({ ok: true, value: { currency: 'USD', amount: '2000.5' } });
  expect(server.heard.map(({ action, version }) => `${action} ${version}`)).toEqual([
    'QueryAccountBalance 2017-12-14',
    'GetFundAccountAvailableAmount 2023-09-30',
  ]);
});

test('where both are denied, the permission of the first is named', async () => {
  const connection = await serving(({ action }) => ({
    status: 403,
    body: { Code: 'NoPermission', AccessDeniedDetail: { AuthAction: `bss:${action}` } },
  }));
  const failure = { kind: 'no-permission', action: 'bss:QueryAccountBalance' };
  expect(await readBalance(connection)).toEqual({ ok: false, failure });
});

const siteOf = ({ host }: Heard): Site => (host.startsWith('china.') ? 'china' : 'international');
const notHere: Scripted = { status: 400, body: { Code: 'NotApplicable', Message: 'm' } };
const at = (site: Site) => readBalance(connectionTo(server.url, site));

test('an account of the other site is found there, once, and the site comes back', async () => {
  await serving((heard) => (siteOf(heard) === 'china' ? notHere : good({ AvailableAmount: '5.00', Currency: 'USD' })));
  const found = await atEitherSite('china', true, at);
  expect(found).toEqual({ ok: true, value: { site: 'international', value: { currency: 'USD', amount: '5' } } });
  expect(server.heard.map(siteOf)).toEqual(['china', 'international']);
});

test('an account of neither site is asked for twice and no more', async () => {
  await serving(() => notHere);
  expect(await atEitherSite('china', true, at)).toEqual({ ok: false, failure: { kind: 'wrong-site' } });
  expect(server.heard).toHaveLength(2);
});

test('a new key that the China site does not know is tried at the international one; a known account is not', async () => {
  const unknown: Scripted = { status: 404, body: { Code: 'InvalidAccessKeyId.NotFound', Message: 'm' } };
  await serving((heard) => (siteOf(heard) === 'china' ? unknown : good({ AvailableAmount: '5.00', Currency: 'USD' })));
  expect((await atEitherSite('china', false, at)).ok).toBe(true);
  expect(await atEitherSite('china', true, at)).toEqual({ ok: false, failure: { kind: 'key-unknown' } });
});

test('twenty accounts read at once each get their own answer', async () => {
  await serving(({ headers }) => {
    const id = /Credential=([^,]+)/.exec(String(headers.authorization))?.[1] ?? '';
    return good({ AvailableAmount: id.replace('LTAI', ''), Currency: 'CNY' });
  });
  const amounts = Array.from({ length: 20 }, (_, index) => String(index + 1));
  const read = await Promise.all(
    amounts.map((amount) =>
      readBalance(connectionTo(server.url, 'china', undefined, { accessKeyId: `LTAI${amount}`, accessKeySecret: 's' })),
    ),
  );
  expect(read.map((each) => each.ok && each.value.amount)).toEqual(amounts);
});
