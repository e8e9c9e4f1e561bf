import type { AccountId } from '../../core/account';
import type { TopUpCommands } from '../../preload/contract-top-ups';

const account = 'nobody' as AccountId;
const plan = 'none';

/** Of each command of the top-up desk an input in the right form, about nothing that there is. */
export const topUpInputs: TopUpCommands = {
  'top-up.start': { account },
  'top-up.change': { plan, change: { size: { kind: 'sprint', days: '14' }, method: 'wire', remark: 'A-B-C-D-E' } },
  'top-up.confirm': { plan, check: 'currency', by: 'A' },
  'top-up.override': { plan, check: 'tax', reason: 'x', by: 'A' },
  'top-up.reopen': { plan, check: 'tax' },
  'tax.number': { account, country: 'IE', number: 'IE6388047V' },
  'tax.confirm': { account, country: 'IE', number: 'IE6388047V', confirmedBy: 'A', evidence: 'x' },
  'tax.withdraw': { account },
  'tax.open-office': { country: 'ZZ' },
  'top-up.sign-off': {
    plan,
    by: 'A',
    pin: '123456',
    seen: { amount: { currency: 'CNY', amount: '1' }, method: 'wire', remark: '' },
  },
  'top-up.ready': { plan },
  'top-up.draft': { plan },
  'top-up.step': { plan, step: 1, done: true },
  'top-up.paid': { plan },
  'top-up.cancel': { plan, reason: '' },
  'top-up.restore': { plan },
  'top-up.answer': { question: 'unplanned:1', by: 'A', note: '' },
  'top-ups.batch': {},
  'top-ups.settings': { sprintDays: 14 },
  'sign-off.switch': { on: true, by: 'A', pin: '123456' },
  'signer.add': { name: 'A', pin: '123456', again: '1234567' },
  'signer.remove': { name: 'A', pin: '123456' },
  'top-up.export': { plan, as: 'text' },
};
