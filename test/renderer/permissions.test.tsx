// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { KeyRight } from '../../core/permissions/key-rights';
import { permissionsShown } from '../../core/permissions/permissions-shown';
import { usualParameters } from '../../core/permissions/template-parts';
import { templateOf } from '../../core/permissions/templates';
import { earlier, hours } from '../../core/time';
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
    expect(rowOf('bo')).toContain('Group finance → policy Top-up, rule 1');
    expect(rowOf('eve')).toContain(
      'Policy AliyunSTSAssumeRoleAccess, rule 1 → takes on role payer → policy Top-up, rule 1',
    );
    expect(rowOf('dan')).toContain('Denied');
    expect(rowOf('dan')).toContain('Taken away by Policy Frozen, rule 1');
    expect(rowOf('finn')).toContain('Policy Office, rule 1 – only if it is done from 203.0.113.0/24');
    expect(rowOf('gus')).toContain('Policy Lost (what it allows has not been read)');
  });

  it('is counted as the rows say it, and what depends apart', async () => {
    screen = await openScreen(shown(agency));
    const toneRows = (tone: string) => screen.findAll(`.who td .health.${tone}:not(.but)`).length;
    expect([toneRows('tone-critical'), toneRows('tone-watch')]).toEqual([6, 2]);
    expect(screen.text()).toContain('5 can top up: 3 users, 1 group, 1 role · 2 more: it depends · 2 cannot, but have');
    expect(screen.text()).toContain('1 service role can top up: see below');
  });

  it('never looks safe where another right is as bad', async () => {
    screen = await openScreen(shown(agency));
    expect(rowOf('hal')).toContain('Cannot, but can: Give themselves any right');
    expect(rowOf('dan')).toContain('Denied, but can: Withdraw');
    expect(rowOf('finn')).toContain('Depends: Claim a bank transfer · Pay orders · Withdraw');
    expect(screen.findAll('.who td .health.but.tone-critical')).toHaveLength(2);
    expect(screen.findAll('.who td .health.tone-unknown')).toHaveLength(1);
  });

  it('says of which account, where it was read by a key', async () => {
    const known = { identities: identitiesIn(agency), account: accountId('tokyo'), at: NOW };
    const snapshot = fixtureSnapshot({ page: { name: 'permissions' }, permissions: permissionsShown(known, NOW) });
    screen = await openScreen(snapshot);
    const name = snapshot.accounts.find(({ id }) => id === accountId('tokyo'))?.name;
    expect(screen.text()).toContain(`Account: ${name}`);
  });

  it('says so where nobody can top up', async () => {
    screen = await openScreen(shown({ Users: [{ UserName: 'ina', Policies: ['AliyunECSReadOnlyAccess'] }] }));
    expect(screen.text()).toContain('No user, group or role can top up for certain');
  });

  it('says that a paste does not tell its account', async () => {
    screen = await openScreen(shown(agency));
    expect(screen.text()).toContain('Account: not named in what was pasted');
  });

  it('names the roles of which nobody knows who may take them on', async () => {
    const Roles = [{ RoleName: 'Fin', Policies: ['AliyunBSSFullAccess'] }];
    screen = await openScreen(shown({ Users: [{ UserName: 'ina', Policies: ['AliyunSTSAssumeRoleAccess'] }], Roles }));
    expect(rowOf('ina')).toContain('only if the role lets them in: who may take it on has not been read');
    expect(screen.text()).toContain('Who may take on Fin was not there');
  });

  it('sets roles of services apart, and names whom else a role lets in', async () => {
    const AssumeRolePolicyDocument = {
      Version: '1',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { RAM: ['acs:ram::1234567890123456:root', 'acs:ram::9:root'] },
          Condition: { Bool: { 'acs:MFAPresent': 'true' } },
        },
      ],
    };
    const Arn = 'acs:ram::1234567890123456:role/fin';
    const Roles = [{ RoleName: 'Fin', Arn, Policies: ['AliyunBSSFullAccess'], AssumeRolePolicyDocument }];
    const Users = [{ UserName: 'quinn', Policies: ['AliyunSTSAssumeRoleAccess'] }];
    screen = await openScreen(shown(agency, { Users, Roles }));
    const [people, services] = screen.findAll('.who').map((table) => table.textContent ?? '');
    expect([people?.includes('worker'), services?.includes('worker')]).toEqual([false, true]);
    expect(services).toContain('Can be taken on by the service ecs.aliyuncs.com');
    expect(rowOf('Fin')).toContain(
      'Can be taken on by another account: 9 – only if signed in with a second step (MFA)',
    );
    expect(rowOf('quinn')).toContain('takes on role Fin → policy AliyunBSSFullAccess, rule 1 – only if signed in with');
    expect(screen.text()).toContain('1 role with a right on money can be taken on from outside this account');
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
    await screen.click(screen.named('Clear this list', 'button'));
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
  const withRights = (rights: readonly KeyRight[]) =>
    fixtureSnapshot({
      page: { name: 'account', account: accountId('tokyo') },
      keyChecked: { rights, at: earlier(NOW, hours(3)), keyEnding: 'a1B2' },
    });

  it('is a warning on the account where it may do more than read, with the way to the right policy', async () => {
    screen = await openScreen(withRights(['recharge', 'withdraw']));
    expect(screen.text()).toContain('This account’s key may do more than is needed here: Top up · Withdraw');
    expect(screen.text()).toContain('Last checked Mon 23 Nov, 11:32');
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
