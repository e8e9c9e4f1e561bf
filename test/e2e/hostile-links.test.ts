import { expect, type Page } from '@playwright/test';
import type { Link } from '../../preload/contract';
import { test } from './fixture';
import { send } from './simulated';
import { everyWindow } from './windows';

const SCHEMES = [
  'file:///etc/passwd',
  'file://server/share/run.exe',
  'smb://server/share',
  'javascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x&crumb=location:\\\\server\\share',
  'ms-officecmd:{}',
  'ms-excel:ofe|u|https://evil.example/x.xlsm',
  'ldap://server/x',
  'jar:https://evil.example/x!/y',
  'view-source:https://evil.example',
  'chrome://settings',
  'devtools://devtools/bundled/inspector.html',
  'about:config',
  'tel:+10000',
  'mailto:x@evil.example?attach=/etc/passwd',
  'ssh://-oProxyCommand=x/',
  'steam://run/1',
  'vscode://file/etc/passwd',
  'blob:app://runway/1',
  'filesystem:app://runway/temporary/x',
  'ftp://evil.example/x',
  'ws://evil.example/',
];
const ADDRESSES = [
  'https://evil.example/',
  'http://ram.console.aliyun.com/users',
  'https://ram.console.aliyun.com@evil.example/',
  'https://ram.console.aliyun.com.evil.example/users',
  'https://evil.example/#https://ram.console.aliyun.com/users',
  'https://evil.example\\@ram.console.aliyun.com/',
  'https://ram.console.aliyun.com/users',
  'https://ram.console.aliyun.com:8443/users',
  'https://xn--lyun-example/',
  'https://127.0.0.1:1/',
  'https://[::1]/',
  'https://0x7f000001/',
  '//evil.example/x',
  '\\\\server\\share\\run.exe',
  'C:\\Windows\\System32\\calc.exe',
  '/usr/bin/xcalc',
  '../../../usr/bin/xcalc',
  '-a Calculator',
  '$(xcalc)',
  '`xcalc`',
  'ram-users ',
  'RAM-USERS',
  '__proto__',
  'constructor',
  'toString',
];

const click = (page: Page, address: string) =>
  page.evaluate((to) => {
    try {
      window.open(to);
    } catch {} // an address that is none
    Object.assign(document.createElement('a'), { href: to }).click();
    Object.assign(document.createElement('a'), { href: to, target: '_blank' }).click();
    Object.assign(document.createElement('a'), { href: to, download: 'x' }).click();
    return new Promise((done) => setTimeout(done, 20));
  }, address);

test('none of fifty hostile addresses is opened outside, and our own three are', async ({ desktop, launch }) => {
  const program = await launch();
  await program.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (address) => void opened.push(address);
    shell.openPath = async (path) => String(opened.push(path));
  });
  const opened = () => program.app.evaluate(() => Reflect.get(globalThis, 'opened') as readonly string[]);
  const hostile = [...SCHEMES, ...ADDRESSES];
  expect(hostile).toHaveLength(50);
  for (const page of await everyWindow(desktop, program)) {
    const home = page.url();
    for (const address of hostile) {
      const answer = await send(page, 'link.open', { link: address as Link });
      expect.soft(answer.ok, address).toBe(false);
    }
    // An address that Chromium itself forbids blanks the page, which costs the click its answer.
    const goHome = () => expect(() => page.goto(home)).toPass();
    for (const address of hostile) await click(page, address).catch(goHome);
  }
  expect(program.app.windows()).toHaveLength(2);
  expect(await opened()).toEqual([]);

  const page = await program.window();
  for (const link of ['ram-users', 'ram-policies', 'billing-management'] as const)
    await send(page, 'link.open', { link });
  expect(await opened()).toEqual([
    'https://ram.console.aliyun.com/users',
    'https://ram.console.aliyun.com/policies',
    'https://usercenter2.aliyun.com/',
  ]);
});
