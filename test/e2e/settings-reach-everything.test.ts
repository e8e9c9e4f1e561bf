import { expect, type Page } from '@playwright/test';
import { listenForNotices } from '../desktop/notices';
import { flat, trayItems } from '../desktop/tray';
import { launchWithPast } from './connected';
import { type Launched, test } from './fixture';
import { accountNamed, change, show } from './pages';
import { connect, send, startSimulated } from './simulated';
import { openPopover } from './windows';

const WORST = 'Lumen-AI-POC-Tokyo';

test('Chinese is spoken by tray, notification, window and popover alike', async ({ desktop, launch, picture }) => {
  const notices = await listenForNotices(desktop);
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview');
  await change(page, { language: 'zh-CN' });
  await connect(page, simulated.named(WORST), '东京-测试');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('总览');

  const notice = await notices.next(/余额还可用 4\.\d 天 – 东京-测试/, 20);
  expect(notice.title).toMatch(/^余额还可用 4\.\d 天 – 东京-测试$/);
  expect(notice.body).toMatch(/^预计 .+ 用完。 ?请在此之前充值，否则服务会停止。/);
  await expect.poll(async () => (await trayItems(desktop.bus))[0]?.tooltip).toMatch(/东京-测试：余额还可用 4\.\d 天/);
  const item = (await trayItems(desktop.bus))[0];
  await expect
    .poll(async () => flat((await item?.menu()) ?? []).map(({ label }) => label))
    .toEqual(expect.arrayContaining(['打开 Credit Runway', '立即读取余额', '暂停读取', '设置…', '退出']));
  const popover = await openPopover(desktop, program);
  await expect(popover.getByRole('button', { name: '打开账号' })).toBeVisible();
  await picture('chinese');
  notices.stop();
  await simulated.close();
});

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** What the desktop would ask for by itself is light: nothing on the private desktop says otherwise. */
test('the theme follows its setting at once and after a restart', async ({ launch }) => {
  const first = await launch();
  const page = await first.window();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview');
  const light = await ground(page);
  await change(page, { theme: 'dark' });
  const dark = await ground(page);
  expect(dark).not.toBe(light);
  await change(page, { theme: 'light' });
  expect(await ground(page)).toBe(light);
  await change(page, { theme: 'dark' });
  await first.close();
  const second = await launch({ configHome: first.configHome });
  const again = await second.window();
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('Overview');
  expect(await ground(again)).toBe(dark);
});

const AMOUNT = /\d[\d,]*\.\d{2}|\b\d{1,3}(?:,\d{3})+\b|\b\d+k\b/;

/** Every text that is written, drawn or would be read aloud. */
const linesOn = (page: Page) =>
  page.evaluate(() => {
    const lines = [...document.querySelectorAll('[title], [aria-label]')].flatMap((element) => [
      element.getAttribute('title') ?? '',
      element.getAttribute('aria-label') ?? '',
    ]);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const { nodeValue, parentElement } = texts.currentNode;
      if (parentElement?.closest('style, script') === null) lines.push(nodeValue ?? '');
    }
    return lines;
  });
const amountsOn = async (page: Page) => (await linesOn(page)).filter((line) => AMOUNT.test(line));

async function amountsEverywhere(page: Page, popover: () => Promise<Page>): Promise<readonly string[]> {
  const account = await accountNamed(page, WORST);
  const found: string[] = [];
  for (const wanted of [{ name: 'overview' }, { name: 'account', account }] as const) {
    await show(page, wanted);
    found.push(...(await amountsOn(page)).map((line) => `${wanted.name}: ${line}`));
  }
  const unfolded = await popover();
  await unfolded.locator('.lowest').waitFor();
  found.push(...(await amountsOn(unfolded)).map((line) => `popover: ${line}`));
  await unfolded.close();
  return found;
}

test('hidden amounts are nowhere in the window, the popover or the tray, and days stay', async ({
  desktop,
  launch,
  picture,
}) => {
  const simulated = await startSimulated();
  const program: Launched = await launchWithPast(launch, desktop, simulated);
  const page = await program.window();
  await expect(page.getByRole('table')).toBeVisible();
  const popover = () => openPopover(desktop, program);
  expect((await amountsEverywhere(page, popover)).length).toBeGreaterThan(10);
  await send(page, 'settings.change', { hideAmounts: true });
  await expect(page.getByRole('button', { name: 'Show amounts' })).toBeVisible();
  expect(await amountsEverywhere(page, popover)).toEqual([]);
  await show(page, { name: 'overview' });
  await expect(page.getByRole('row', { name: WORST }).locator('.days')).toHaveText(/^[34]\.\d$/);
  await picture('hidden-amounts');
  const [item] = await trayItems(desktop.bus);
  const labels = flat((await item?.menu()) ?? []).map(({ label }) => label);
  expect([item?.tooltip ?? '', ...labels].filter((line) => /\d,\d{3}|CNY|USD|JPY/.test(line))).toEqual([]);
  await simulated.close();
});
