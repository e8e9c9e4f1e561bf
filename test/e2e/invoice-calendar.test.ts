import { existsSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readByIcalJs, readByPython } from '../fixtures/calendar-readers';
import { launchWithPast, snapshotIn } from './connected';
import { type Launched, test } from './fixture';
import { settingsIn } from './kept';
import { barriersOn, change, resizeWindow, show, WINDOW } from './pages';
import { startSimulated } from './simulated';

/** Each starts a program and reads its accounts, one of them twice. */
test.describe.configure({ timeout: 120_000 });

const CALENDAR = { name: 'calendar' } as const;
const TOKYO = 'Lumen-AI-POC-Tokyo';

async function openCalendarOf(program: Launched): Promise<Page> {
  const page = await program.window();
  await expect(page.getByRole('row', { name: TOKYO })).toBeVisible();
  await expect
    .poll(async () => (await snapshotIn(page)).accounts.some(({ runway }) => runway.kind === 'days'), {
      timeout: 60_000,
    })
    .toBe(true);
  await show(page, CALENDAR);
  await expect(page.locator('.calendar-event').first()).toBeVisible();
  return page;
}

/** The dialog answers by itself, as if a person had chosen the place. */
const saveAt = (program: Launched, path: string | undefined) =>
  program.app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showSaveDialog: async () => (filePath === undefined ? { canceled: true } : { canceled: false, filePath }),
    });
  }, path);

const copied = (program: Launched): Promise<string> => program.app.evaluate(({ clipboard }) => clipboard.readText());

interface Heard {
  readonly status: number;
  readonly body: string;
  readonly etag: string;
}

function ask(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Heard> {
  return new Promise((settle, fail) => {
    const asked = request(address, { headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        settle({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts).toString('utf8'),
          etag: response.headers.etag ?? '',
        }),
      );
    });
    asked.on('error', fail).end();
  });
}

const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => settle(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

test('the calendar shows cut days, what is on each invoice, and when credit runs out', async ({
  desktopWith,
  launch,
}) => {
  const desktop = await desktopWith({ screen: '1440x1010' });
  const simulated = await startSimulated();
  const program = await launchWithPast(launch, desktop, simulated);
  const page = await openCalendarOf(program);
  await resizeWindow(program, WINDOW);
  await expect(page.locator('.calendar-event', { hasText: /^.*Invoice of 1 \w{3} is cut$/ }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'To be on the next invoice' })).toContainText(
    /Latest moment to pay to be on the invoice of (?:1|16) \w{3}: .+ UTC\+8/,
  );
  await show(page, { name: 'overview' });
  await show(page, CALENDAR);
  await expect(page.locator('.calendar-event').first()).toBeVisible();
  const { calendar: opened } = await snapshotIn(page);
  await expect(page.locator(`[data-date="${opened?.today}"]`)).toBeInViewport();
  await page.screenshot({ path: 'screenshots/calendar-month.png', fullPage: true });
  await page
    .getByText(/^\d+ more$/)
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.screenshot({ path: 'screenshots/calendar-more.png' });
  expect(await barriersOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.getByText('List', { exact: true }).click();
  const list = page.locator('.calendar');
  await expect(list).toContainText(`Credit runs out: ${TOKYO}`);
  await expect(list).toContainText('UTC+8');
  await expect(list).toContainText(/It covers \d+ \w{3} to \d+ \w{3}/);
  await expect(list).toContainText(/top-ups? so far, [A-Z]{3}/);
  await page.screenshot({ path: 'screenshots/calendar-list.png', fullPage: true });
  expect(await barriersOn(page)).toEqual([]);

  await page.getByRole('combobox', { name: 'Account' }).click();
  await page.getByRole('option', { name: TOKYO }).click();
  await expect(list).toContainText(`Credit runs out: ${TOKYO}`);
  await expect(list).not.toContainText('Norrland');

  await change(page, { theme: 'dark', language: 'zh-CN' });
  await page.getByText('月视图', { exact: true }).click();
  await expect(page.locator('.calendar-event').first()).toBeVisible();
  await page.screenshot({ path: 'screenshots/calendar-month-dark-zh-CN.png' });
  expect(await barriersOn(page)).toEqual([]);
  await simulated.close();
});

async function opensAnEventWithTheKeyboardAlone(page: Page): Promise<void> {
  expect(await barriersOn(page)).toEqual([]);
  const event = page.locator('.on-calendar', { hasText: /Invoice of/ }).first();
  await event.focus();
  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog', { name: /Invoice of \d+ \w{3} is cut/ });
  await expect(details).toContainText('00:00 UTC+8');
  await expect(details).toContainText('On the 1st and the 16th');
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  const { calendar } = await snapshotIn(page);
  await page.getByRole('button', { name: 'Month after' }).click();
  await expect.poll(async () => (await snapshotIn(page)).calendar?.month).not.toBe(calendar?.month);
  await page.getByRole('button', { name: 'This month' }).click();
  await expect.poll(async () => (await snapshotIn(page)).calendar?.month).toBe(calendar?.month);
}

test('an event says both times, and the calendar is saved as a file that two other programs read alike, also again', async ({
  launch,
}) => {
  const program = await launch();
  const page = await openCalendarOf(program);
  await opensAnEventWithTheKeyboardAlone(page);
  const file = join(program.configHome, 'calendar.ics');
  await saveAt(program, file);
  await page.getByRole('button', { name: 'Save as file' }).click();
  await expect.poll(() => existsSync(file)).toBe(true);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const first = readByIcalJs(readFileSync(file, 'utf8'));
  expect(await readByPython(readFileSync(file, 'utf8'))).toEqual(first);

  const { calendar, accounts } = await snapshotIn(page);
  const thisMonth = calendar?.events.filter(({ when }) => 'at' in when) ?? [];
  expect(thisMonth.length).toBeGreaterThan(5);
  const ids = first.events.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(thisMonth.map(({ id }) => `${id}@credit-runway`)));
  for (const { id, runway } of accounts) {
    if (runway.kind === 'days') expect(ids).toContain(`runs-out.${id}@credit-runway`);
  }
  expect(new Set(ids).size).toBe(ids.length);

  await page.waitForTimeout(1_100);
  await page.getByRole('button', { name: 'Save as file' }).click();
  await expect.poll(() => readByIcalJs(readFileSync(file, 'utf8')).events.length).toBe(first.events.length);
  await saveAt(program, undefined);
  await page.getByRole('button', { name: 'Save as file' }).click();
  await expect(page.getByText('That did not work')).toBeHidden();
});

test('a calendar program of this computer can follow the calendar, and nobody else', async ({ launch }) => {
  const program = await launch();
  const page = await openCalendarOf(program);
  const [port, taken] = [await freePort(), createServer()];
  const feed = page.getByRole('region', { name: 'Subscribe' });
  await feed.getByRole('switch', { name: 'Let calendar programs subscribe' }).click();
  await feed.getByRole('textbox', { name: 'Port' }).fill(String(port));
  await page.keyboard.press('Enter');
  await expect(feed).toContainText(`Open to calendar programs on port ${port}`);
  await feed.getByRole('button', { name: 'Copy the address' }).click();
  await expect.poll(() => copied(program)).toContain(`http://127.0.0.1:${port}/`);
  const address = await copied(program);
  await page.screenshot({ path: 'screenshots/calendar-feed.png', fullPage: true });

  const heard = await ask(address);
  expect(heard.status).toBe(200);
  const read = readByIcalJs(heard.body);
  expect(read.events.length).toBeGreaterThan(10);
  expect(await readByPython(heard.body)).toEqual(read);
  expect((await ask(address, { 'if-none-match': heard.etag })).status).toBe(304);
  expect((await ask(address, { host: `evil.example:${port}` })).status).toBe(403);
  expect((await ask(address, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await ask(`http://127.0.0.1:${port}/credit-runway.ics`)).status).toBe(404);

  const [, token = ''] = new URL(address).pathname.split('/');
  expect(token.length).toBeGreaterThan(40);
  expect(JSON.stringify(await snapshotIn(page))).not.toContain(token);
  expect(program.output()).not.toContain(token);
  expect(statSync(settingsIn(program.configHome)).mode & 0o777).toBe(0o600);

  await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening));
  const inUse = taken.address();
  const other = typeof inUse === 'object' && inUse !== null ? inUse.port : 0;
  await feed.getByRole('textbox', { name: 'Port' }).fill(String(other));
  await page.keyboard.press('Enter');
  await expect(feed.getByRole('alert')).toContainText(`Port ${other} is used by another program`);
  expect(await barriersOn(page)).toEqual([]);
  taken.close();
  await feed.getByRole('textbox', { name: 'Port' }).fill(String(port));
  await page.keyboard.press('Enter');
  await expect(feed).toContainText(`Open to calendar programs on port ${port}`);

  await program.close();
  await expect(ask(address)).rejects.toThrow('ECONNREFUSED');
  const again = await launch({ configHome: program.configHome });
  await openCalendarOf(again);
  expect((await ask(address)).status).toBe(200);
});
