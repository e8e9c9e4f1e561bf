// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { money } from '../../core/money';
import type { Snapshot } from '../../core/snapshot';
import { type Drilled, type DrillWanted, usualDrill } from '../../core/spend/drill';
import { nothingSpent, type SpendShown } from '../../core/spend/spend-shown';
import type { BillingDay, Instant } from '../../core/time';
import { openScreen, type Screen } from '../fixtures/screen';
import { accountId, fixtureSnapshot, NOW } from '../fixtures/snapshot';

let screen: Screen;
afterEach(() => screen.close());

const day = (text: string) => text as BillingDay;
const view: DrillWanted = {
  ...usualDrill,
  account: accountId('tokyo'),
  path: [{ dimension: 'product', value: 'oss' }],
  by: 'region',
};
const drilled: Drilled = {
  wanted: view,
  period: { from: day('2026-11-01'), to: day('2026-11-21') },
  comparedWith: { from: day('2026-10-01'), to: day('2026-10-21') },
  currencies: ['CNY'],
  currency: 'CNY',
  total: '2400',
  before: '1000',
  change: 1.4,
  rows: [
    { value: 'Japan (Tokyo)', amount: '2340', share: 0.975, before: '900', change: 1.6, provisional: true },
    { value: '', amount: '60', share: 0.025, before: '0', provisional: false },
  ],
  tagKeys: ['project'],
  unread: [{ from: day('2026-11-03'), to: day('2026-11-04') }],
  notBilledYet: { from: day('2026-11-22'), to: day('2026-11-23') },
  provisionalFrom: day('2026-11-01'),
  finalAt: (NOW + 10 * 86_400_000) as Instant,
  monthly: false,
};
const shown: SpendShown = { drilled, billed: [], views: [], splits: [] };

const open = (changes: Partial<Snapshot> = {}) =>
  openScreen(fixtureSnapshot({ page: { name: 'spend', view }, spend: shown, ...changes }));

const cells = () =>
  screen.findAll('.spend-table tr').map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? ''));

describe('the page “who spent what”', () => {
  it('shows each value with its share, its change and whether it may change', async () => {
    screen = await open();
    expect(cells()).toEqual([
      ['Region', 'Spent', 'Share', 'Period before', 'Change', 'Status'],
      ['Japan (Tokyo)', '2,340.00', '98%', '900.00', '+160%160% more', 'Provisional'],
      ['None on the bill', '60.00', '3%', '0.00', 'new', ''],
      ['Total', 'CNY\u00a02,400.00', '', '1,000.00', '+140%140% more', ''],
    ]);
  });

  it('says which days are missing, which come later, and when figures are final', async () => {
    screen = await open();
    expect(screen.text()).toContain('Not read: 3 Nov – 4 Nov. The total leaves these days out.');
    expect(screen.text()).toContain('Not on the bill yet: 22 Nov – 23 Nov');
    expect(screen.text()).toMatch(/Figures from 1 Nov on are provisional\. They become final on .* UTC\+8\./);
    expect(screen.text()).toContain('A bill names no person');
    expect(screen.text()).toContain('Amounts are after discounts and before tax.');
  });

  it('says at once what the daily bills say, until the view is added up', async () => {
    const account = accountId('acme');
    const known = [{ account, amount: money('CNY', '700'), from: day('2026-11-15'), to: day('2026-11-21') }];
    screen = await open({ spend: { ...nothingSpent, known, billed: [{ id: account, name: 'Acme' }] } });
    expect(screen.text()).toContain('Adding up …');
    const cells = screen.findAll('.spend-known tbody tr > *').map((cell) => cell.textContent);
    expect(cells).toEqual(['Acme', 'CNY\u00a0700.00', '15 Nov – 21 Nov']);
  });

  it('says who ordered one instance of one account, when a person asks', async () => {
    const instance = 'rm-1';
    const account = accountId('tokyo');
    const one: DrillWanted = { ...view, path: [{ dimension: 'instance', value: instance }] };
    screen = await open({ page: { name: 'spend', view: one } });
    await screen.click(screen.named(`Who ordered ${instance}?`));
    expect(screen.sent).toEqual([['spend.who-ordered', {}]]);
    const ordered = {
      account,
      instance,
      since: NOW,
      orders: [
        { id: '2', at: NOW, kind: 'Renew', by: '' },
        { id: '1', at: NOW, kind: 'New', by: 'anna' },
      ],
    };
    await screen.show(fixtureSnapshot({ page: { name: 'spend', view: one }, spend: { ...shown, ordered } }));
    expect(screen.text()).toMatch(/renewed, by the account itself, by no RAM user/);
    expect(screen.text()).toMatch(/bought, by anna/);
    const nobody = { ...shown, ordered: { ...ordered, orders: [] } };
    await screen.show(fixtureSnapshot({ page: { name: 'spend', view: one }, spend: nobody }));
    expect(screen.text()).toContain('Pay-as-you-go is never ordered and names nobody');
  });

  it('leads one step down, back up, and out of the middle', async () => {
    screen = await open();
    await screen.click(screen.named('Drill into Japan (Tokyo)'));
    await screen.click(screen.named('All spending'));
    await screen.click(screen.named('Take out Product: oss'));
    expect(screen.sent).toEqual([
      [
        'page.show',
        {
          name: 'spend',
          view: { ...view, path: [...view.path, { dimension: 'region', value: 'Japan (Tokyo)' }], by: 'instance' },
        },
      ],
      ['page.show', { name: 'spend', view: { ...view, path: [], by: 'product' } }],
      ['page.show', { name: 'spend', view: { ...view, path: [] } }],
    ]);
  });

  it('asks in words, and says at the box which word it does not know', async () => {
    screen = await open();
    screen.answerWith({
      ok: false,
      reason: { field: 'question', text: 'spend.question.unknown', values: { word: 'mars' } },
    });
    await screen.type(screen.named('Ask in words'), 'oss on mars');
    await screen.click(screen.named('Ask'));
    expect(screen.sent).toEqual([['spend.ask', { question: 'oss on mars' }]]);
    expect(screen.text()).toContain('“mars” is in no bill that was read.');
    await screen.show(fixtureSnapshot({ page: { name: 'spend', view }, spend: shown, language: 'zh-CN' }));
    expect(screen.text()).toContain('已读取的账单中没有“mars”。');
  });

  it('never shows days that were not read as days without spending', async () => {
    const { currency: _currency, provisionalFrom: _from, finalAt: _at, ...rest } = drilled;
    const nothing: Drilled = { ...rest, rows: [], total: '0', unread: [drilled.period] };
    screen = await open({ spend: { ...shown, drilled: nothing } });
    expect(screen.findAll('.spend-table')).toEqual([]);
    expect(screen.text()).toContain('The bills of these days are not read yet');
    expect(screen.text()).not.toContain('The total leaves these days out');
    expect(screen.named('Read the bills').getAttribute('data-variant')).toBe('filled');
  });

  it('tells where a dropped file is wrong', async () => {
    const answer = {
      kind: 'refused',
      problem: { line: 7, text: 'import.amount', values: { written: 'n/a' } },
    } as const;
    screen = await open({ spend: { ...shown, imported: { file: 'bill.csv', answer } } });
    expect(screen.text()).toContain('“bill.csv” was not taken in, and nothing was changed.Line 7:');
    expect(screen.text()).toContain('“n/a” is no amount');
  });

  it('hides amounts when a person asks, and speaks Chinese', async () => {
    const { settings } = fixtureSnapshot({});
    screen = await open({ settings: { ...settings, hideAmounts: true }, language: 'zh-CN' });
    expect(screen.text()).not.toContain('2,340');
    expect(screen.text()).toContain('费用明细');
  });
});
