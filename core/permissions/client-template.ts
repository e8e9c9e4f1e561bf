import {
  allow,
  deny,
  FORBIDS_MONEY,
  FORBIDS_TAX,
  line,
  READS,
  type TemplateParameters,
  type Unwritten,
} from './template-parts';

/** Spends what is in one client's account, and neither brings money in nor takes it out. */
export const client = ({ client: name, cap }: TemplateParameters): Unwritten => ({
  template: 'client',
  policyName: `Client-${name}-Isolated-Spend`,
  statements: [
    allow([...READS, line('permissions.why.pay-orders', 'bss:PayOrder', 'bssapi:PayOrder')]),
    deny([
      ...FORBIDS_MONEY,
      line(
        'permissions.why.no-relation',
        'bssapi:AddAccountRelation',
        'bssapi:ModifyAccountRelation',
        'bssapi:ConfirmRelation',
        'bssapi:RelieveAccountRelation',
      ),
      FORBIDS_TAX,
    ]),
  ],
  notes: [
    { text: cap === '' ? 'permissions.note.budget' : 'permissions.note.budget.cap', values: cap === '' ? {} : { cap } },
    { text: 'permissions.note.only-credit-stops', values: {} },
    { text: 'permissions.note.one-account', values: {} },
  ],
});
