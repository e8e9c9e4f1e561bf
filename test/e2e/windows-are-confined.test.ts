import { expect, type Page } from '@playwright/test';
import { type Launched, test } from './fixture';
import { startSink } from './sink';
import { everyWindow } from './windows';

/** Undocumented in Electron, and what its own warnings are made from. */
interface Preferences {
  getLastWebPreferences(): Readonly<Record<string, unknown>>;
}

const preferencesOf = (program: Launched) =>
  program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      (webContents as unknown as Preferences).getLastWebPreferences(),
    ),
  );

async function hasNoMoreRightsThanAPage(program: Launched, pages: readonly Page[]): Promise<void> {
  const preferences = await preferencesOf(program);
  expect.soft(preferences).toHaveLength(2);
  for (const window of preferences) {
    expect.soft(window).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      enableBlinkFeatures: '',
      webviewTag: false,
    });
  }
  for (const page of pages) {
    const seen = await page.evaluate(() => ({
      protocol: location.protocol,
      powers: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in globalThis),
      webview: document.createElement('webview').constructor.name,
      cookies: document.cookie,
    }));
    expect.soft(seen).toEqual({ protocol: 'app:', powers: [], webview: 'HTMLElement', cookies: '' });
    expect.soft(await page.evaluate(() => Object.keys(window.runway).sort())).toEqual(['onSnapshot', 'send']);
  }
}

const askForPowers = (page: Page) =>
  page.evaluate(async () => {
    const outcome = async (ask: () => Promise<unknown>): Promise<string> => {
      const late = new Promise<string>((settle) => setTimeout(() => settle('no answer'), 3_000));
      return Promise.race([ask().then(String, () => 'refused'), late]);
    };
    const { permissions, mediaDevices, clipboard, geolocation } = navigator;
    const state = (name: string) => permissions.query({ name: name as PermissionName }).then((found) => found.state);
    return {
      notifications: await outcome(() => Notification.requestPermission()),
      geolocation: await outcome(() => new Promise((yes, no) => geolocation.getCurrentPosition(yes, no))),
      camera: await outcome(() => mediaDevices.getUserMedia({ video: true })),
      microphone: await outcome(() => mediaDevices.getUserMedia({ audio: true })),
      screen: await outcome(() => mediaDevices.getDisplayMedia()),
      clipboard: await outcome(() => clipboard.readText()),
      midi: await outcome(() => navigator.requestMIDIAccess()),
      asked: await Promise.all(['geolocation', 'notifications', 'camera', 'clipboard-read'].map(state)),
    };
  });

async function isRefusedEveryPermission(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    expect.soft(await askForPowers(page)).toEqual({
      notifications: 'denied',
      geolocation: 'refused',
      camera: 'refused',
      microphone: 'refused',
      screen: 'refused',
      clipboard: 'refused',
      midi: 'refused',
      asked: ['denied', 'denied', 'denied', 'denied'],
    });
  }
}

async function cannotBeLedAway(program: Launched, pages: readonly Page[]): Promise<void> {
  const sink = await startSink();
  const away = `http://127.0.0.1:${sink.port}`;
  for (const page of pages) {
    const home = page.url();
    for (const address of [
      away,
      'file:///etc/passwd',
      'data:text/html,x',
      'app://other/',
      'javascript:void 0',
      'smb://x/',
    ]) {
      await page.evaluate((to) => {
        location.href = to;
      }, address);
      await page.evaluate(
        (to) => Object.assign(document.createElement('a'), { href: to, target: '_blank' }).click(),
        address,
      );
      expect.soft(await page.evaluate((to) => window.open(to), address), address).toBeNull();
      await page.waitForTimeout(100);
      expect.soft(page.url(), address).toBe(home);
    }
    expect.soft(await page.evaluate(() => window.runway !== undefined)).toBe(true);
  }
  expect(program.app.windows()).toHaveLength(2);
  expect(sink.reached).toEqual([]);
  sink.close();
}

async function comesFromTheArchiveAlone(program: Launched, page: Page): Promise<void> {
  const strange = [
    'app://runway/../../package.json',
    'app://runway/..%2f..%2fpackage.json',
    'app://runway/%2e%2e/%2e%2e/main/index.js',
    'app://runway/..%5c..%5cmain%5cindex.js',
    'app://runway/%2fetc%2fpasswd',
    'app://runway//etc/passwd',
    'app://runway/%E0%A4%A',
    'app://runway/missing.html',
    'app://runway/',
  ];
  for (const address of strange) {
    const answer = await page.goto(address, { timeout: 5_000 }).catch((error: Error) => error.message);
    expect.soft(typeof answer === 'string' ? answer : answer?.status(), address).toBe(404);
  }
  await expect(page.goto('app://other/index.html')).rejects.toThrow('ERR_BLOCKED_BY_CLIENT');
  await page.waitForURL('chrome-error:**');
  const answer = await page.goto('app://runway/index.html');
  expect(answer?.status()).toBe(200);
  expect(program.output()).not.toMatch(/unhandled/i);
}

test('no window has more rights than a page needs, is granted any, can be led away, or comes from elsewhere', async ({
  desktop,
  launch,
}) => {
  const program = await launch();
  const pages = await everyWindow(desktop, program);
  await test.step('it has no more rights than a page', () => hasNoMoreRightsThanAPage(program, pages));
  await test.step('every permission is refused, and none is left open', () => isRefusedEveryPermission(pages));
  await test.step('it cannot be led to another address, or open one', () => cannotBeLedAway(program, pages));
  await test.step('its page comes from the archive’s own folder and from nowhere else', async () =>
    comesFromTheArchiveAlone(program, await program.window()));
});
