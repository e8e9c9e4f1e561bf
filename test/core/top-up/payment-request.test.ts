import { describe, expect, it } from 'vitest';
import { usualProfile } from '../../../core/account-profile';
import { termsWith } from '../../../core/account-terms';
import { money } from '../../../core/money';
import { type Cell, moneyOfCell } from '../../../core/sheet/sheet';
import { sheetText } from '../../../core/sheet/sheet-text';
import { translatorOf } from '../../../core/texts/translator';
import type { BillingDay } from '../../../core/time';
import type { Check } from '../../../core/top-up/check';
import { landingOf } from '../../../core/top-up/landing';
import { paymentRequestSheet } from '../../../core/top-up/payment-request';
import { sizeOf } from '../../../core/top-up/sizing';
import { withOverride, withSignOff } from '../../../core/top-up/transitions';
import { now } from '../../fixtures/readings';
import { draft, planOf } from '../../fixtures/top-ups';

const sized = sizeOf(
  { kind: 'sprint', days: 14, expected: '8200' },
  { currency: 'CNY', burnOfWeekday: [], today: '2026-11-23' as BillingDay },
  { marginPercent: 15, step: '100' },
);
const worked = sized.ok ? sized.worked : [];
const overridden = planOf(
  withOverride(draft({ worked }), 'tax', { reason: 'The tax office is down', by: 'Mary' }, now),
);
const plan = planOf(withSignOff(overridden, 'John', overridden, now));
const checks: readonly Check[] = [
  { name: 'tax', standing: 'overridden', text: 'top-up.check.tax.missing', values: {} },
  { name: 'method', standing: 'passed', text: 'top-up.check.method.card', values: {} },
];
const landing = landingOf(plan, termsWith(usualProfile('Europe/Dublin', 'IE')), now);
const sheetIn = (language: 'en' | 'zh-CN') =>
  paymentRequestSheet(
    { plan, account: 'Client X', checks, landing, payBy: now },
    { language, zone: 'Europe/Dublin', hideAmounts: true },
    translatorOf(language),
    now,
  );
const written = (cell: Cell | undefined): string => (cell?.kind === 'text' ? cell.text : '');

describe('the payment request', () => {
  it('asks for exactly the plan’s amount, as an amount and not as a text', () => {
    const amounts = sheetIn('en').facts.flatMap(({ value }) => moneyOfCell(value) ?? []);
    expect(amounts).toEqual([money('CNY', '9500')]);
  });

  it('shows how the amount was worked out, though amounts are hidden on the screen', () => {
    const [table] = sheetIn('en').tables;
    expect(table?.rows.map(([cell]) => written(cell))).toEqual([
      'Expected spending of 14 days, as entered: CNY\u00a08,200.00',
      'Plus 15%: CNY\u00a01,230.00, makes CNY\u00a09,430.00',
      'Rounded up to a multiple of CNY\u00a0100.00: CNY\u00a09,500.00',
    ]);
  });

  it('says who prepared and who signed it off, and who overrode what and why', () => {
    const text = sheetText(sheetIn('en'));
    for (const said of ['Mary', 'John', 'The tax office is down', 'ClientX-MarchQ2-AI-POC-Tokyo-OSS']) {
      expect(text).toContain(said);
    }
    expect(text).toMatch(/UTC\+8/);
  });

  it.each(['en', 'zh-CN'] as const)('has no gap in %s', (language) => {
    expect(sheetText(sheetIn(language))).not.toMatch(/\{\{|undefined|top-up\.|\d{13}/);
  });
});
