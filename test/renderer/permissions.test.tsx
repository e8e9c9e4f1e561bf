// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { KeyRight } from '../../core/permissions/key-rights';
import { permissionsShown } from '../../core/permissions/permissions-shown';
import { templateOf, usualParameters } from '../../core/permissions/templates';
import { agency, identitiesIn } from '../fixtures/identities';
import { openScreen, type Screen } from '../fixtures/screen';
import { accountId, fixtureSnapshot, NOW } from '../fixtures/snapshot';

let screen: Screen;
afterEach(() => screen.close());

const shown = (...answers: readonly unknown[]) =>
  fixtureSnapshot({
    page: { name: 'permissions' },
    permissions: permissionsShown({ identities: identitiesIn(...answers), at: NOW }, NOW),
  });
const empty = fixtureSnapshot({ page: { name: 'permissions' } });

const textOf = (name: 'viewer' | 'client' | 'freezer', parameters = {}) => {
  const made = templateOf(name, { ...usualParameters, ...parameters });
  if (!made.ok) throw new Error(made.reason.text);
  return made.template.text;
};
const rowOf = (name: string) =>
  screen.findAll('.who tbody tr').find((row) => row.querySelector('th')?.textContent?.includes(name))?.textContent ??
  '';

describe('who can top up', () => {
  it('stands there with the way that grants it, and with what takes it away', async () => {
    screen = await openScreen(shown(agency));
    expect(screen.text()).toContain('5 identities can top up');
    expect(rowOf('bo')).toContain('Group finance → Top-up, statement 1');
    expect(rowOf('eve')).toContain('Takes on role payer → Top-up, statement 1');
    expect(rowOf('dan')).toContain('Denied');
    expect(rowOf('dan')).toContain('Taken away by Frozen, statement 1');
    expect(rowOf('finn')).toContain('Turns on acs:SourceIp');
    expect(rowOf('hal')).toContain('Give any right to oneself');
  });

  it('names what is missing, and that no policy reaches the root account', async () => {
    screen = await openScreen(shown(agency));
    expect(screen.text()).toContain('The text of Lost was not there');
    expect(screen.text()).toContain('The root account always can');
  });

  it('comes from answers that are pasted, and can be forgotten', async () => {
    screen = await openScreen(shown(agency));
    await screen.type(screen.named('Answers, or a policy to review', 'textarea'), '{"Users": []}');
    await screen.click(screen.named('Review', 'button'));
    await screen.click(screen.named('Forget the answers', 'button'));
    expect(screen.sent).toEqual([
      ['permissions.review', { text: '{"Users": []}' }],
      ['permissions.clear', {}],
    ]);
  });

  it('says under the field where a paste is wrong, and keeps it', async () => {
    screen = await openScreen(empty);
    const values = { line: 3, column: 9, found: '}' };
    screen.answerWith({ ok: false, reason: { field: 'pasted', text: 'input.permissions.not-json', values } });
    const field = screen.named('Answers, or a policy to review', 'textarea');
    await screen.type(field, '{"Users": }');
    await screen.click(screen.named('Review', 'button'));
    expect(screen.text()).toContain('Line 3, sign 9: “}” cannot stand there');
    expect((field as HTMLTextAreaElement).value).toBe('{"Users": }');
  });
});

describe('policies to hand out', () => {
  it('give each line a reason, and are copied whole', async () => {
    screen = await openScreen(empty);
    const rows = screen.findAll('.template-lines tbody tr');
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row.querySelectorAll('td')[1]?.textContent).not.toBe('');
    await screen.click(screen.named('Copy policy', 'button'));
    expect(screen.sent).toEqual([['clipboard.copy', { text: textOf('viewer') }]]);
  });

  it('take the client’s name and cap, and say that a budget warns and does not stop', async () => {
    screen = await openScreen(empty);
    await screen.click(screen.find('input[type=radio][value=client]'));
    await screen.type(screen.named('Client', 'input[type=text], input:not([type])'), 'Nova');
    await screen.type(screen.named('Cap a month', 'input'), 'CNY 8,000');
    expect(screen.text()).toContain('Client-Nova-Isolated-Spend');
    expect(screen.text()).toContain('A budget of CNY 8,000 in Alibaba Cloud warns and does not stop');
    await screen.click(screen.named('Copy policy', 'button'));
    expect(screen.sent).toEqual([['clipboard.copy', { text: textOf('client', { client: 'Nova' }) }]]);
  });

  it('are not shown under a name that Alibaba Cloud refuses', async () => {
    screen = await openScreen(empty);
    await screen.click(screen.find('input[type=radio][value=client]'));
    await screen.type(screen.named('Client', 'input[type=text], input:not([type])'), 'Nova & Co');
    expect(screen.text()).toContain('Use letters without accents, digits and hyphens');
    expect(screen.findAll('.template-lines')).toHaveLength(0);
  });
});

describe('the account’s own key', () => {
  const withRights = (keyRights: readonly KeyRight[]) =>
    fixtureSnapshot({ page: { name: 'account', account: accountId('tokyo') }, keyRights });

  it('is a warning on the account where it may do more than read, with the way to the right policy', async () => {
    screen = await openScreen(withRights(['recharge', 'withdraw']));
    expect(screen.text()).toContain('This account’s key may do more than is needed here: Top up · Withdraw');
    await screen.click(screen.named('Show the policy', 'button'));
    expect(screen.sent).toContainEqual(['page.show', { name: 'permissions' }]);
  });

  it('of the root account is to be replaced', async () => {
    screen = await openScreen(withRights(['root']));
    expect(screen.text()).toContain('This is a key of the root account');
    expect(screen.text()).toContain('replace the key here');
  });

  it('that only reads is no word worth', async () => {
    screen = await openScreen(withRights([]));
    expect(screen.text()).not.toContain('key may do more');
  });
});
