import { describe, expect, it } from 'vitest';
import { money } from '../../../core/money';
import { later, minutes } from '../../../core/time';
import { withArrival } from '../../../core/top-up/arrived';
import type { Check } from '../../../core/top-up/check';
import { checkNames, topUpPlanSchema } from '../../../core/top-up/plan';
import { withChange } from '../../../core/top-up/plan-edit';
import { withRestored } from '../../../core/top-up/restored';
import {
  withCancelled,
  withConfirmed,
  withOverride,
  withoutOverride,
  withPaid,
  withReady,
  withReopened,
  withSignOff,
  withStepDone,
  withUnconfirmed,
} from '../../../core/top-up/transitions';
import { now } from '../../fixtures/readings';
import { draft, entriesOf, paid, planOf, refusalOf } from '../../fixtures/top-ups';

const soon = later(now, minutes(5));
const check = (name: Check['name'], standing: Check['standing']): Check => ({
  name,
  standing,
  text: 'top-up.check.remark.empty',
  values: {},
});
const checks = (...open: readonly Check['name'][]): readonly Check[] =>
  checkNames.map((name) => check(name, open.includes(name) ? 'open' : 'passed'));
const readyBy = (open: readonly Check['name'][], signOffNeeded = false, plan = draft()) =>
  withReady(plan, { checks: checks(...open), signOffNeeded, by: 'Mary' }, soon);

describe('a top-up', () => {
  it('goes from draft to ready, paid and arrived, and each step is on record', () => {
    const isReady = readyBy([]);
    const isPaid = withPaid(planOf(isReady), 'Mary', soon);
    const money9500 = { at: soon, amount: money('CNY', '9500'), transactionNumber: 'T-1' };
    const hasArrived = withArrival(planOf(isPaid), money9500, undefined, soon);
    expect([isReady, isPaid, hasArrived].map((each) => planOf(each).stage)).toEqual(['ready', 'paid', 'arrived']);
    expect([isReady, isPaid, hasArrived].flatMap(entriesOf)).toMatchObject([
      {
        what: 'ready',
        by: 'Mary',
        plan: 'plan-1',
        account: 'client-x',
        values: { amount: 'CNY 9500', method: 'card' },
      },
      { what: 'paid', by: 'Mary', at: soon },
      { what: 'arrival', values: { amount: 'CNY 9500', planned: 'CNY 9500', transaction: 'T-1', seen: 'transaction' } },
    ]);
  });

  it('is not ready while a check is open or has failed, and says how many are', () => {
    expect(refusalOf(readyBy(['tax']))).toBe('input.top-up.checks-open');
    const failed = withReady(draft(), { checks: [check('minimum', 'failed')], signOffNeeded: false }, soon);
    expect(failed).toMatchObject({ ok: false, reason: { values: { count: 1 } } });
    expect(refusalOf(withReady(draft(), { checks: [], signOffNeeded: false }, soon))).toBe('input.top-up.checks-open');
  });

  it('is not paid before it is ready, and not twice', () => {
    expect(refusalOf(withPaid(draft(), undefined, soon))).toBe('input.top-up.stage');
    expect(refusalOf(withPaid(paid(), undefined, soon))).toBe('input.top-up.stage');
  });

  it('is changed only as a draft: a ready one is reopened first, and has to be signed off again', () => {
    const signed = planOf(withSignOff(draft(), 'John', draft(), now));
    const isReady = planOf(readyBy([], true, signed));
    expect(refusalOf(withChange(isReady, { remark: 'x' }, soon))).toBe('input.top-up.stage');
    const reopened = planOf(withReopened(isReady, soon));
    expect(reopened).toMatchObject({ stage: 'draft' });
    expect(reopened).not.toHaveProperty('signOff');
    expect(refusalOf(readyBy([], true, reopened))).toBe('input.top-up.sign-off.missing');
  });

  it('is cancelled with a reason once it is paid, and restored to where it was', () => {
    expect(refusalOf(withCancelled(paid(), ' ', 'Mary', soon))).toBe('input.top-up.reason.empty');
    const cancelled = planOf(withCancelled(paid(), 'The bank refused it', 'Mary', soon));
    expect(cancelled).toMatchObject({ stage: 'cancelled', cancelledAt: soon });
    expect(planOf(withRestored(cancelled, soon)).stage).toBe('paid');
    expect(planOf(withCancelled(draft(), '', undefined, soon)).stage).toBe('cancelled');
    expect(refusalOf(withCancelled(cancelled, 'again', 'Mary', soon))).toBe('input.top-up.stage');
  });

  it('keeps its tick marks in order, each once', () => {
    const ticked = planOf(withStepDone(planOf(withStepDone(draft(), 3, true)), 1, true));
    expect(planOf(withStepDone(ticked, 3, true)).stepsDone).toEqual([1, 3]);
    expect(planOf(withStepDone(ticked, 3, false)).stepsDone).toEqual([1]);
    expect(refusalOf(withStepDone(draft(), 8, true))).toBe('input.not-understood');
  });

  it('is read back from the disk as it was', () => {
    const plan = planOf(withOverride(draft(), 'tax', { reason: 'r', by: 'M' }, now));
    expect(topUpPlanSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    expect(topUpPlanSchema.parse(JSON.parse(JSON.stringify(paid())))).toEqual(paid());
  });

  it('that was seen in the balance takes its transaction later, and no second one', () => {
    const seen = planOf(withArrival(paid(), { at: now, amount: money('CNY', '9500') }, undefined, now));
    const listed = withArrival(
      seen,
      { at: soon, amount: money('CNY', '9500'), transactionNumber: 'T-1' },
      undefined,
      soon,
    );
    expect(planOf(listed).arrival).toMatchObject({ transactionNumber: 'T-1' });
    const again = { at: soon, amount: money('CNY', '1'), transactionNumber: 'T-2' };
    expect(refusalOf(withArrival(planOf(listed), again, undefined, soon))).toBe('input.top-up.stage');
  });
});

describe('an override', () => {
  it('needs a reason and a name, and both are on record', () => {
    expect(refusalOf(withOverride(draft(), 'tax', { reason: ' ', by: 'Mary' }, soon))).toBe(
      'input.top-up.reason.empty',
    );
    expect(refusalOf(withOverride(draft(), 'tax', { reason: 'urgent', by: '' }, soon))).toBe('input.top-up.name.empty');
    const done = withOverride(draft(), 'tax', { reason: 'The tax office is down', by: 'Mary' }, soon);
    expect(entriesOf(done)).toMatchObject([
      { what: 'override', by: 'Mary', values: { check: 'tax', reason: 'The tax office is down' } },
    ]);
    expect(planOf(withoutOverride(planOf(done), 'tax', soon)).overrides).toEqual({});
  });

  it('does not outlive what it was about', () => {
    const plan = planOf(withOverride(draft(), 'minimum', { reason: 'agreed', by: 'Mary' }, now));
    const less = planOf(withChange(plan, { amount: money('CNY', '50') }, soon));
    expect(less.overrides).toEqual({});
    expect(planOf(withChange(plan, { remark: 'A-B-C-D-E' }, soon)).overrides).toHaveProperty('minimum');
  });
});

describe('a sign-off', () => {
  it('is another person’s than the one who prepared it, however the name is typed', () => {
    expect(refusalOf(withSignOff(draft(), ' mary ', draft(), soon))).toBe('input.top-up.sign-off.same');
    expect(refusalOf(withSignOff(draft(), 'ＭＡＲＹ', draft(), soon))).toBe('input.top-up.sign-off.same');
    expect(refusalOf(withSignOff(draft(), 'Ma\u200bry', draft(), soon))).toBe('input.top-up.sign-off.same');
    expect(refusalOf(withSignOff(draft(), 'M\u0430ry', draft(), soon))).toBe('input.top-up.name.mixed');
    expect(refusalOf(withChange(draft(), { preparedBy: 'M\u0430ry' }, soon))).toBe('input.top-up.name.mixed');
    expect(planOf(withSignOff(draft(), 'John', draft(), soon)).signOff).toEqual({ by: 'John', at: soon });
  });

  it('is of what was seen: not of an amount, a method or a remark that changed meanwhile', () => {
    const seen = draft();
    const changes = [{ amount: money('CNY', '95000') }, { method: 'wire' }, { remark: 'A-B-C-D-E' }] as const;
    for (const change of changes) {
      const plan = planOf(withChange(seen, change, now));
      expect(refusalOf(withSignOff(plan, 'John', seen, soon))).toBe('input.top-up.sign-off.changed');
      expect(planOf(withSignOff(plan, 'John', plan, soon)).signOff).toBeDefined();
    }
  });

  it('needs to know who prepared it', () => {
    const { preparedBy: _nobody, ...plan } = draft();
    expect(refusalOf(withSignOff(plan, 'John', draft(), soon))).toBe('input.top-up.prepared-by');
  });

  it('is asked for where it is needed', () => {
    expect(refusalOf(readyBy([], true))).toBe('input.top-up.sign-off.missing');
    expect(planOf(readyBy([], true, planOf(withSignOff(draft(), 'John', draft(), now)))).stage).toBe('ready');
  });

  it('is gone when anything is changed, confirmed or overridden afterwards', () => {
    const signed = planOf(withSignOff(draft(), 'John', draft(), now));
    const changed = [
      withChange(signed, { amount: money('CNY', '9600') }, soon),
      withChange(signed, { preparedBy: 'John' }, soon),
      withConfirmed(signed, 'currency', 'Mary', soon),
      withOverride(signed, 'tax', { reason: 'urgent', by: 'Mary' }, soon),
    ];
    for (const each of changed) expect(planOf(each)).not.toHaveProperty('signOff');
    expect(planOf(withChange(signed, { amount: money('CNY', '9500') }, soon))).toBe(signed);
  });
});

describe('a confirmation', () => {
  it('is dropped when what was confirmed changes', () => {
    const plan = planOf(withConfirmed(planOf(withConfirmed(draft(), 'currency', 'Mary', now)), 'invoice', 'Mary', now));
    expect(Object.keys(planOf(withChange(plan, { payerCurrency: 'USD' }, soon)).confirmed)).toEqual(['invoice']);
    expect(Object.keys(planOf(withChange(plan, { method: 'wire' }, soon)).confirmed)).toEqual(['currency']);
    expect(planOf(withUnconfirmed(plan, 'invoice', soon)).confirmed).not.toHaveProperty('invoice');
  });

  it('is on record with who looked', () => {
    expect(entriesOf(withConfirmed(draft(), 'permission', ' Mary ', soon))).toMatchObject([
      { what: 'check', by: 'Mary', values: { check: 'permission' } },
    ]);
  });
});

describe('a change', () => {
  it('is refused as a whole where one value cannot be taken', () => {
    expect(refusalOf(withChange(draft(), { amount: money('CNY', '0') }, soon))).toBe('input.top-up.amount.positive');
    expect(refusalOf(withChange(draft(), { payerCurrency: 'yuan' }, soon))).toBe('input.top-up.unreadable');
  });

  it('says on record what was changed', () => {
    expect(entriesOf(withChange(draft(), { remark: 'A-B-C-D-E' }, soon))).toMatchObject([
      { what: 'top-up', values: { changed: 'remark', remark: 'A-B-C-D-E' } },
    ]);
  });
});
