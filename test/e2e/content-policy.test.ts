import { expect, type Page } from '@playwright/test';
import { test } from './fixture';
import { send } from './simulated';
import { startSink } from './sink';
import { everyWindow } from './windows';

/** What a page that was taken over would try; each answers with the directives that stopped it. */
const attacks = {
  'an inline script': `
    const script = document.createElement('script');
    script.textContent = 'window.cameIn = true';
    document.body.append(script);`,
  'a text that is run as code': `try { (0, eval)('window.cameIn = true') } catch {}`,
  'a request to another host': `fetch('SINK/fetch').catch(() => {})`,
  'a picture from another host': `new Image().src = 'SINK/picture'`,
  'a page in a frame': `
    const frame = document.createElement('iframe');
    frame.src = 'SINK/frame';
    document.body.append(frame);`,
  'a form that sends elsewhere': `
    const form = document.createElement('form');
    form.action = 'SINK/form';
    form.method = 'post';
    document.body.append(form);
    form.submit();`,
  'a script from another host': `
    const script = document.createElement('script');
    script.src = 'SINK/script';
    document.body.append(script);`,
  'a socket': `try { new WebSocket('SINK/socket'.replace('http', 'ws')) } catch {}`,
  'a beacon': `navigator.sendBeacon('SINK/beacon', 'x')`,
  'a moved base address': `
    const base = document.createElement('base');
    base.href = 'SINK/';
    document.head.append(base);`,
};

const DIRECTIVES: Readonly<Record<keyof typeof attacks, string>> = {
  'an inline script': 'script-src-elem',
  'a text that is run as code': 'script-src',
  'a request to another host': 'connect-src',
  'a picture from another host': 'img-src',
  'a page in a frame': 'frame-src',
  'a form that sends elsewhere': 'form-action',
  'a script from another host': 'script-src-elem',
  'a socket': 'connect-src',
  'a beacon': 'connect-src',
  'a moved base address': 'base-uri',
};

/** The debugger's own evaluation is let through the policy, so the attack is started by the page's timer. */
const violationOf = (page: Page, attack: string): Promise<string> =>
  page.evaluate(
    (code) =>
      new Promise<string>((settle) => {
        const told = ({ effectiveDirective }: SecurityPolicyViolationEvent) => settle(effectiveDirective);
        document.addEventListener('securitypolicyviolation', told, { once: true });
        setTimeout(() => settle('none'), 2_000);
        setTimeout(new Function(code) as () => void, 0);
      }),
    attack,
  );

test('the content policy stops every way in and every way out', async ({ desktop, launch }) => {
  const sink = await startSink();
  const program = await launch();
  for (const page of await everyWindow(desktop, program)) {
    for (const [name, attack] of Object.entries(attacks)) {
      const code = attack.replaceAll('SINK', `http://127.0.0.1:${sink.port}`);
      expect.soft(await violationOf(page, code), name).toBe(DIRECTIVES[name as keyof typeof attacks]);
    }
    expect.soft(await page.evaluate(() => 'cameIn' in window)).toBe(false);
  }
  expect(sink.reached).toEqual([]);
  sink.close();
});

test('a page without the policy still reaches nobody', async ({ launch }) => {
  const sink = await startSink();
  const program = await launch();
  const page = await program.window();
  const debug = await page.context().newCDPSession(page);
  await debug.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await page.evaluate(async (port) => {
    const away = `http://127.0.0.1:${port}`;
    await fetch(`${away}/fetch`, { mode: 'no-cors' }).catch(() => {});
    new Image().src = `${away}/picture`;
    new WebSocket(`ws://127.0.0.1:${port}/socket`);
    document.body.append(Object.assign(document.createElement('iframe'), { src: `${away}/frame` }));
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: `${away}/ahead` }));
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: away }));
    navigator.sendBeacon(`${away}/beacon`, 'x');
    const relay = { urls: `turn:127.0.0.1:${port}?transport=tcp`, username: 'x', credential: 'x' };
    const caller = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }, relay] });
    caller.createDataChannel('x');
    await caller.setLocalDescription();
    await new Promise((settle) => setTimeout(settle, 1_500));
  }, sink.port);
  expect(sink.reached).toEqual([]);
  sink.close();
});

test('a tour of every page breaks the policy nowhere and asks nobody but the program', async ({ desktop, launch }) => {
  const program = await launch();
  const wrong: string[] = [];
  const requested: string[] = [];
  const watch = (page: Page) => {
    page.on('request', (request) => requested.push(request.url()));
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error' || /Content.Security.Policy/i.test(line.text())) wrong.push(line.text());
    });
  };
  program.app.on('window', watch);
  const [main, popover] = await everyWindow(desktop, program);
  if (main === undefined || popover === undefined) throw new Error('A window is missing');
  watch(main);
  await main.reload();
  await popover.reload();
  for (const page of [
    { name: 'account', account: 'sample-1' },
    { name: 'connect' },
    { name: 'calendar' },
    { name: 'settings' },
    { name: 'overview' },
  ]) {
    await send(main, 'page.show', page as never);
    await main.waitForTimeout(700);
  }
  for (const theme of ['dark', 'light'] as const) await send(main, 'settings.change', { theme });
  await send(main, 'settings.change', { language: 'zh-CN' });
  await main.waitForTimeout(700);
  await main.keyboard.press('Control+K');
  await main.waitForTimeout(500);
  expect(wrong).toEqual([]);
  expect(requested.length).toBeGreaterThan(3);
  expect(requested.filter((url) => !/^(?:app:\/\/runway\/|data:)/.test(url))).toEqual([]);
});
