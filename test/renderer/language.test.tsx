// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '../../core/page';
import { openScreen, type Screen } from '../fixtures/screen';
import { chosenAlerting, openAlerts, shownActivity } from '../fixtures/shown-alerts';
import { accountId, fixtureSnapshot, staleRow, unreadRow } from '../fixtures/snapshot';

let screen: Screen;
afterEach(() => screen.close());

const pages: readonly Page[] = [
  { name: 'overview' },
  { name: 'account', account: accountId('tokyo') },
  { name: 'account', account: accountId('osaka') },
  { name: 'alerts' },
  { name: 'activity', most: 100 },
  { name: 'connect' },
  { name: 'settings' },
];

/** Latin words that Chinese readers expect: names, codes, keys on the keyboard, the vendor's own terms. */
const EXPECTED =
  /Credit Runway|AccessKey( ID| Secret)?|RAM|UTC|Agency-Billing-Viewer|ClientX-Tokyo|Europe\/Dublin|Asia\/Shanghai|CNY|USD|JPY|Ctrl|English|Slack|Webhook|no_service/g;

function wordsOnScreen(names: readonly string[]): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent?.closest('pre, kbd, style, script, .long-name, h1 .name, .arrivals td:last-child') == null) {
      texts.push(node.textContent ?? '');
    }
  }
  const labels = screen
    .findAll('[aria-label], [placeholder]')
    .flatMap((element) => [element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? '']);
  return [...texts, ...labels]
    .map((text) => names.reduce((rest, name) => rest.replaceAll(name, ''), text).replace(EXPECTED, ''))
    .filter((text) => /[A-Za-z]{2,}/.test(text))
    .join('\n');
}

describe.each(['window', 'popover'] as const)('in Chinese, the %s', (surface) => {
  it.each(pages)('has no English left on %o', async (page) => {
    const alerts = { alerts: openAlerts, alerting: chosenAlerting, activity: shownActivity };
    const { worst, ...rest } = fixtureSnapshot({ page, language: 'zh-CN', sample: true, paused: true, ...alerts });
    const accounts = [...rest.accounts.slice(0, 3), staleRow, unreadRow];
    screen = await openScreen({ ...rest, accounts, ...(worst === undefined ? {} : { worst }) }, surface);
    expect(screen.text()).toMatch(/[\u4e00-\u9fff]/);
    expect(wordsOnScreen(accounts.flatMap(({ name, keyEnding }) => [name, keyEnding]))).toBe('');
  });
});

it('tells the page’s language to those who read it aloud', async () => {
  screen = await openScreen(fixtureSnapshot({ language: 'zh-CN' }));
  expect(document.documentElement.lang).toBe('zh-CN');
});
