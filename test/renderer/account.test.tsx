// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { openScreen, type Screen } from '../fixtures/screen';
import { accountId, fixtureSnapshot, rows, staleRow, tokyoHistory, unreadRow } from '../fixtures/snapshot';

let screen: Screen;
afterEach(() => screen.close());

const page = (id: string) => ({ name: 'account', account: accountId(id) }) as const;
const openMenu = async (choice: string) => {
  await screen.click(screen.named('More for this account'));
  await screen.click(screen.named(choice));
};

describe('the page of an account', () => {
  it('draws the balance with its top-ups, its critical line and the day it runs out', async () => {
    screen = await openScreen(fixtureSnapshot({ page: page('tokyo') }));
    const chart = screen.find('.chart').textContent ?? '';
    expect(chart).toContain('CNY\u00a060,000');
    expect(chart).toContain('CNY\u00a020,000');
    expect(chart).not.toContain('CNY\u00a080,000');
    expect(chart).toContain('5-day line · CNY\u00a057,400');
    expect(chart).toContain('Runs out Fri 27 Nov');
  });

  it('reaches back as far as it is asked to', async () => {
    screen = await openScreen(fixtureSnapshot({ page: page('tokyo') }));
    await screen.click(screen.find('input[value="60"]'));
    expect(screen.find('.chart').textContent).toContain('CNY\u00a080,000');
  });

  it('lists the money that came in, newest first, with its remark', async () => {
    screen = await openScreen(fixtureSnapshot({ page: page('tokyo') }));
    const first = screen.find('.arrivals tbody tr').textContent;
    expect(first).toContain('Fri 20 Nov, 14:32');
    expect(first).toContain('CNY\u00a020,000.00');
    expect(first).toContain('ClientX-NovQ2-AI-POC-Tokyo-OSS');
  });

  it('shows no more of the key than its last four characters', async () => {
    screen = await openScreen(fixtureSnapshot({ page: page('tokyo') }));
    expect(screen.text()).toContain('ends in 7Qp2');
  });

  it('says what failed and what to do, and that old figures are an upper bound', async () => {
    const { history: _history, ...snapshot } = fixtureSnapshot({ page: page('osaka'), accounts: [staleRow] });
    screen = await openScreen(snapshot);
    expect(screen.find('[role="alert"]').textContent).toContain('Check the network');
    expect(screen.text()).toContain('Credit is at most what was read 1 hr ago');
    expect(screen.find('.days-card').textContent).toContain('≤ 23.0');
    expect(screen.find('.days-card').textContent).toContain('≤ Wed 16 Dec, 14:32');
  });

  it('shows no figure for an account that was never read', async () => {
    const { history: _history, ...snapshot } = fixtureSnapshot({ page: page('dubai'), accounts: [unreadRow] });
    screen = await openScreen(snapshot);
    expect(screen.find('.days-card').textContent).toContain('Not enough readings yet');
    expect(screen.find('.facts').textContent).not.toContain('0.00');
  });

  it('does not draw the history of another account', async () => {
    screen = await openScreen(fixtureSnapshot({ page: page('london'), history: tokyoHistory() }));
    expect(screen.findAll('.chart')).toHaveLength(0);
  });

  it('puts an error of main on the field that it names', async () => {
    screen = await openScreen(fixtureSnapshot({ page: page('tokyo') }));
    await openMenu('Edit account');
    screen.answerWith({
      ok: false,
      reason: { field: 'name', text: 'input.name.taken', values: { name: rows.london.name } },
    });
    await screen.type(screen.find('input[data-path="name"]'), rows.london.name);
    await screen.click(screen.named('Save'));
    const field = screen.find('input[data-path="name"]');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(`${field.id}-error`)?.textContent).toContain('already used');
  });

  it('empties the secret as a new key is sent, whatever comes of it', async () => {
    screen = await openScreen(fixtureSnapshot({ page: page('tokyo') }));
    await openMenu('Replace key');
    screen.answerWith({ ok: false, reason: { field: 'accessKeySecret', text: 'failure.secret-wrong' } });
    await screen.type(screen.find('input[data-path="accessKeyId"]'), 'LTAI0000test');
    await screen.type(screen.find('input[data-path="accessKeySecret"]'), 'not-a-real-secret');
    await screen.click(screen.named('Test and replace'));
    const key = { accessKeyId: 'LTAI0000test', accessKeySecret: 'not-a-real-secret' };
    expect(screen.sent).toEqual([['account.replace-key', { id: rows.tokyo.id, ...key }]]);
    expect((screen.find('input[data-path="accessKeySecret"]') as HTMLInputElement).value).toBe('');
    expect(document.body.innerHTML).not.toContain('not-a-real-secret');
  });

  it('disconnects only after the name was typed', async () => {
    screen = await openScreen(fixtureSnapshot({ page: page('tokyo') }));
    await openMenu('Disconnect account');
    const submit = screen.named('Disconnect') as HTMLButtonElement;
    expect(submit.disabled).toBe(true);
    await screen.type(screen.named(`Type ${rows.tokyo.name} to confirm`), rows.tokyo.name);
    await screen.click(screen.named('Disconnect'));
    expect(screen.sent[0]).toEqual(['account.disconnect', { id: rows.tokyo.id }]);
  });

  it('offers no change to a sample account', async () => {
    const sample = { ...rows.tokyo, source: 'sample' as const };
    screen = await openScreen(fixtureSnapshot({ page: page('tokyo'), accounts: [sample], sample: true }));
    expect(() => screen.named('More for this account')).toThrow();
  });

  it('says so when the account is gone', async () => {
    screen = await openScreen(fixtureSnapshot({ page: page('nobody') }));
    expect(screen.text()).toContain('This account is not connected any more');
  });
});
