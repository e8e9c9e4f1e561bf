import { expect } from '@playwright/test';
import { startClosedProxy } from './closed-proxy';
import { test } from './fixture';
import { send, typeAndConnect } from './simulated';

const SITES = ['business.aliyuncs.com:443', 'business.ap-southeast-1.aliyuncs.com:443'];
const SECRET = 'CanaryCanary0Canary1Canary2Can';
const draft = {
  name: 'Behind-a-proxy',
  kind: 'prepaid',
  site: 'china',
  floor: '0',
  accessKeyId: 'LTAI5tCanaryCanaryCanary',
  accessKeySecret: SECRET,
} as const;

test('a certificate that nobody vouches for is refused in words, without a prompt, and nothing is sent', async ({
  launch,
  picture,
}) => {
  const proxy = await startClosedProxy();
  const program = await launch({ env: proxy.env });
  const page = await program.window();
  await send(page, 'page.show', { name: 'connect' });
  await typeAndConnect(page, draft);
  await expect(page.getByRole('alert')).toContainText('The connection is not secure, so nothing was sent');
  await picture('certificate-refused');
  expect(program.app.windows()).toHaveLength(1);
  expect(proxy.asked.length).toBeGreaterThan(0);
  expect(proxy.asked.filter((host) => !SITES.includes(host))).toEqual([]);
  expect(proxy.overheard).toEqual([]);
  await expect(page.getByLabel('AccessKey secret')).toHaveValue('');
  proxy.close();
});

test('the system’s proxy is the only way out, and is asked for Alibaba Cloud alone', async ({ launch }) => {
  const proxy = await startClosedProxy();
  const program = await launch({ env: proxy.env });
  const page = await program.window();
  const reasons: Record<string, string> = {};
  for (const answer of ['redirect', 'page', 'bad-gateway', 'password', 'hang-up'] as const) {
    proxy.answer = answer;
    const told = await send(page, 'account.connect', draft);
    reasons[answer] = told.ok ? 'connected' : told.reason.text;
  }
  proxy.answer = 'impostor';
  const elsewhere = await send(page, 'account.connect', { ...draft, site: 'international' });
  expect(elsewhere).toMatchObject({ ok: false, reason: { text: 'failure.certificate-refused' } });
  await page.waitForTimeout(3_000);
  expect.soft([...new Set(proxy.asked)].sort()).toEqual(SITES);
  expect.soft(proxy.overheard).toEqual([]);
  const offline = 'failure.offline';
  expect(reasons).toEqual({
    redirect: offline,
    page: offline,
    'bad-gateway': offline,
    password: offline,
    'hang-up': offline,
  });
  expect(program.app.windows()).toHaveLength(1);
  proxy.close();
});
