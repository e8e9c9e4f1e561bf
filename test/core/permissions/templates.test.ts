import { describe, expect, it } from 'vitest';
import { billingActions } from '../../../core/permissions/billing-actions';
import { evaluate } from '../../../core/permissions/evaluate';
import { moneyRights, permissionPoints, selfGranting } from '../../../core/permissions/money-rights';
import { parsePolicy } from '../../../core/permissions/policy';
import { type TemplateName, type TemplateParameters, usualParameters } from '../../../core/permissions/template-parts';
import { templateOf } from '../../../core/permissions/templates';
import { document } from '../../fixtures/identities';
import { CASES_AT } from '../../fixtures/policy-cases';

/** RAM takes no longer policy. */
const LONGEST_POLICY = 6_144;

function made(name: TemplateName, parameters: Partial<TemplateParameters> = {}) {
  const template = templateOf(name, { ...usualParameters, ...parameters });
  if (!template.ok) throw new Error(template.reason.text);
  return template.template;
}

function policyOf(text: string) {
  const read = parsePolicy(text);
  if (!read.ok) throw new Error(read.reason.text);
  return read.policy;
}

const admin = { name: 'admin', policy: policyOf(document('Allow', '*')) };
const decisionOf = (text: string, action: string, resource?: string, ...others: readonly (typeof admin)[]) =>
  evaluate(
    [{ name: 'template', policy: policyOf(text) }, ...others],
    resource === undefined ? { action } : { action, resource },
    {},
    CASES_AT,
  ).decision;

const money = moneyRights.flatMap((right) => permissionPoints[right]);
const reading = billingActions.filter((action) => /:(?:Describe|Descrbe|Query|Get|List|Inquiry)/.test(action));

describe('the policy to read billing', () => {
  it('reads what the program reads, and nothing but reads', () => {
    const { text } = made('viewer');
    const needed = [
      'bss:DescribeAcccount',
      'bss:DescribeFund',
      'bssapi:QueryAccountBill',
      'bssapi:DescribeInstanceBill',
    ];
    for (const action of needed) expect(decisionOf(text, action)).toBe('allowed');
    for (const action of billingActions.filter((each) => !reading.includes(each))) {
      expect(decisionOf(text, action)).toBe('implicit-deny');
    }
  });

  it('guarded, keeps even an administrator from moving money, changing tax and buying', () => {
    const { text } = made('viewer', { guarded: true });
    for (const action of [...money, 'efc:UpdateTax', 'accountcenter:EnterpriseUpdate', 'bssapi:ApplyInvoice']) {
      expect(decisionOf(text, action, undefined, admin)).toBe('explicit-deny');
    }
    expect(decisionOf(text, 'bss:DescribeAcccount')).toBe('allowed');
  });
});

describe('the policy to spend one client’s credit', () => {
  it('pays from what is there, and neither brings money in nor takes it out, whatever else is attached', () => {
    const { text } = made('client', { client: 'Nova' });
    expect(decisionOf(text, 'bss:PayOrder')).toBe('allowed');
    for (const action of money.filter((each) => !each.endsWith(':PayOrder'))) {
      expect(decisionOf(text, action, undefined, admin)).toBe('explicit-deny');
    }
    expect(decisionOf(text, 'bssapi:AddAccountRelation', undefined, admin)).toBe('explicit-deny');
  });

  it('is named after the client, and says that a budget warns and does not stop', () => {
    const template = made('client', { client: ' Nova-2 ', cap: 'CNY 8,000' });
    expect(template.policyName).toBe('Client-Nova-2-Isolated-Spend');
    expect(template.notes[0]).toEqual({ text: 'permissions.note.budget.cap', values: { cap: 'CNY 8,000' } });
    expect(template.text).not.toContain('8,000');
  });

  it.each(['', 'Nova & Söhne', 'a b', '客户', 'x'.repeat(110)])('refuses a name that RAM refuses: %s', (client) => {
    expect(templateOf('client', { ...usualParameters, client })).toMatchObject({
      ok: false,
      reason: { field: 'client', text: 'input.permissions.template.name' },
    });
  });
});

describe('the policy to freeze', () => {
  const resource = (name: string) => `acs:ram:*:1234567890123456:policy/${name}`;

  it('switches the one policy, and can neither write nor attach any', () => {
    const { text } = made('freezer', { freezePolicy: 'stop-all' });
    expect(decisionOf(text, 'ram:SetDefaultPolicyVersion', resource('stop-all'))).toBe('allowed');
    expect(decisionOf(text, 'ram:SetDefaultPolicyVersion', resource('stop-all-2'))).toBe('implicit-deny');
    for (const action of selfGranting.filter((each) => each !== 'ram:SetDefaultPolicyVersion')) {
      expect(decisionOf(text, action, resource('stop-all'))).toBe('implicit-deny');
    }
    for (const action of money) expect(decisionOf(text, action)).toBe('implicit-deny');
    expect(decisionOf(text, 'ram:ListUsers')).toBe('allowed');
  });
});

it('every template fits into what RAM takes', () => {
  const all = [
    made('viewer'),
    made('viewer', { guarded: true }),
    made('client', { client: 'x'.repeat(105) }),
    made('freezer'),
  ];
  for (const { text } of all) expect(JSON.stringify(JSON.parse(text)).length).toBeLessThan(LONGEST_POLICY / 2);
});
