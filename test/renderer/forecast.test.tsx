// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { tokyoSnapshot } from '../fixtures/forecasts';
import { openScreen, type Screen } from '../fixtures/screen';

let screen: Screen;
afterEach(() => screen.close());

const card = (name: string) => screen.find(`section[aria-label="${name}"]`);

describe('the forecast on an account’s page', () => {
  it('says a range, when it runs out, and by when to pay', async () => {
    screen = await openScreen(tokyoSnapshot());
    expect(card('Forecast').textContent).toMatch(/3\.?5?–4\.?5? days/);
    expect(card('Forecast').textContent).toContain('Likely between');
    expect(card('Forecast').querySelector('.decide-by')?.textContent).toMatch(/^Pay by card by /);
  });

  it('says how far the date has moved within a week', async () => {
    screen = await openScreen(tokyoSnapshot());
    expect(card('Forecast').textContent).toMatch(/7 days ago we said \w{3} \d+ Nov; now \w{3} \d+ Nov/);
    expect(card('Forecast').textContent).toContain('Money came in between');
  });

  it('shows the days before and after tax where a rate is given', async () => {
    screen = await openScreen(tokyoSnapshot({ taxPercent: '6' }));
    expect(card('Forecast').textContent).toMatch(/\d\.\d d before tax, \d\.\d d after tax/);
  });

  it('opens the sum behind it with one click', async () => {
    screen = await openScreen(tokyoSnapshot({ taxPercent: '6' }));
    const how = screen.named('How this is worked out');
    expect(how.getAttribute('aria-expanded')).toBe('false');
    await screen.click(how);
    expect(screen.named('How this is worked out').getAttribute('aria-expanded')).toBe('true');
    const sum = screen.find('.worked-out').textContent;
    expect(sum).toContain('− Tax still to come');
    expect(sum).toContain('÷ Spending of a mean day');
    expect(sum).toContain('Mon');
    expect(sum).toMatch(/Tax of 6% on CNY\s[\d,.]+ used since 1 Nov/);
  });

  it('says when services stop and data is deleted, and where that is written', async () => {
    screen = await openScreen(tokyoSnapshot({ atZero: 'grace', products: ['oss'] }));
    const zero = card('What happens at zero');
    expect(zero.querySelectorAll('h3')).toHaveLength(2);
    expect(zero.textContent).toContain('Data is deleted from');
    expect(zero.textContent).toContain('checked 23 Nov');
    expect(zero.textContent).toContain('https://www.alibabacloud.com/help/');
    expect(zero.querySelectorAll('a')).toHaveLength(0);
  });

  it('hides every amount when the person asks', async () => {
    const snapshot = tokyoSnapshot({ taxPercent: '6' });
    screen = await openScreen({ ...snapshot, settings: { ...snapshot.settings, hideAmounts: true } });
    await screen.click(screen.named('How this is worked out'));
    expect(screen.text()).not.toMatch(/\d,\d{3}/);
    expect(screen.text()).not.toContain('48210');
  });

  it('draws the likely range and the earlier forecasts', async () => {
    screen = await openScreen(tokyoSnapshot());
    expect(screen.findAll('.chart .earlier-forecast').length).toBeGreaterThan(2);
    expect(screen.find('.legend').textContent).toContain('Likely range (80%)');
    expect(screen.find('.legend').textContent).toContain('Earlier forecasts');
    expect(screen.find('.legend').textContent).not.toContain('What if');
  });
});

describe('what if', () => {
  const input = (label: string) => screen.named(label, 'section[aria-label="What if"] input');

  it('moves the date as it is typed, on the chart too', async () => {
    screen = await openScreen(tokyoSnapshot());
    await screen.type(input('Spending times'), '2');
    expect(card('What if').textContent).toMatch(/Runs out Wed 25 Nov instead of Fri 27 Nov/);
    expect(screen.findAll('.chart .what-if-line').length).toBeGreaterThan(0);
    await screen.type(input('Spending times'), '');
    await screen.type(input('Top-up (CNY)'), '20000');
    expect(card('What if').textContent).toMatch(/Runs out \w{3} (28|29|30) Nov instead of Fri 27 Nov/);
  });

  it('says on the field that the past cannot be changed', async () => {
    screen = await openScreen(tokyoSnapshot());
    await screen.type(input('Top-up (CNY)'), '20000');
    await screen.type(input('on'), '2026-11-01');
    const field = input('on');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(card('What if').textContent).toContain('Day: it is in the past.');
  });

  it('sends nothing up', async () => {
    screen = await openScreen(tokyoSnapshot());
    await screen.type(input('Spending times'), '3');
    expect(screen.sent).toEqual([]);
  });
});

describe('spending that will not come again', () => {
  it('is left out with a reason', async () => {
    screen = await openScreen(tokyoSnapshot());
    const section = card('Spending that will not come again');
    await screen.click(section.querySelector('button') as HTMLElement);
    const form = () => screen.find('.leave-out');
    await screen.click(screen.named('Leave out', '.leave-out button'));
    expect(form().textContent).toContain('fill');
    await screen.type(screen.named('Why it will not come again', '.leave-out input'), 'Reserved instances');
    await screen.click(screen.named('Leave out', '.leave-out button'));
    expect(screen.sent).toEqual([
      ['one-off.leave-out', expect.objectContaining({ account: 'tokyo', reason: 'Reserved instances' })],
    ]);
  });
});

describe('how an account is paid', () => {
  it('is changed in a form that main judges', async () => {
    screen = await openScreen(tokyoSnapshot());
    await screen.click(screen.named('Payment, tax and zero…'));
    screen.answerWith({ ok: false, reason: { field: 'taxPercent', text: 'input.profile.taxPercent' } });
    await screen.type(screen.named('Tax rate (%)', '[role="dialog"] input'), '600');
    await screen.click(screen.named('Save'));
    expect(screen.find('[role="dialog"]').textContent).toContain('Tax rate: enter a percentage from 0 to 100');
    expect(screen.sent).toEqual([
      [
        'profile.change',
        { account: 'tokyo', change: expect.objectContaining({ taxPercent: '600', paymentMethod: 'card' }) },
      ],
    ]);
  });

  it('says when its invoices are cut, what they are written in, and which tax may follow them', async () => {
    screen = await openScreen(tokyoSnapshot({ deploymentRegion: 'ap-southeast-5' }));
    const said = card('Invoices').textContent ?? '';
    expect(said).toContain('On the 1st and the 16th');
    expect(said).toContain('1 Dec · Mon 30 Nov, 16:00');
    expect(said).toContain(
      'Invoices come in EUR and in English: those of the country where you are registered (Ireland)',
    );
    expect(said).toContain('VAT or GST of Indonesia may be applied later');
    expect(said).toContain('As agencies report');
  });

  it('takes days of one’s own for its invoices', async () => {
    screen = await openScreen(tokyoSnapshot({ invoiceProfile: { days: [5, 20] } }));
    expect(card('Invoices').textContent).toContain('On day 5, 20 of the month');
    await screen.click(screen.named('Payment, tax and zero…'));
    await screen.type(screen.named('Days of the month', '[role="dialog"] input'), '1、31');
    await screen.click(screen.named('Save'));
    expect(screen.sent).toEqual([
      ['profile.change', { account: 'tokyo', change: expect.objectContaining({ invoiceProfile: { days: [1, 31] } }) }],
    ]);
  });
});
