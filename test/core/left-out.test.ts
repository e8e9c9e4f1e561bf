import { describe, expect, it } from 'vitest';
import { withLeftOut } from '../../core/account-state';
import { largestFalls, leftOutOf } from '../../core/left-out';
import { money } from '../../core/money';
import { days, hours } from '../../core/time';
import { accountWith } from '../fixtures/account-states';
import { ago, now, reading, spendingSteadily } from '../fixtures/readings';

const bought = ago(hours(30));
/** 10.00 an hour for ten days, and a purchase of 2,000.00 on the day before yesterday. */
const steady = spendingSteadily({ opening: '10000', eachStep: '10', every: hours(1), over: days(10), until: now });
const account = accountWith('poc', {
  readings: steady.map((each) =>
    each.at < bought ? each : reading(each.at, String(Number(each.available.amount) - 2_000)),
  ),
});
const input = { at: bought, amount: '1990', reason: 'Reserved instances for a year' };

describe('spending that will not come again', () => {
  it('is offered where it stands out, and what is usual is not', () => {
    const falls = largestFalls(account, account.outlook, []);
    expect(falls).toEqual([{ at: bought, amount: money('CNY', '2010'), suggested: true }]);
  });

  it('is not offered again once it is left out', () => {
    const answer = leftOutOf(account, input);
    if (!answer.ok) throw new Error(answer.reason.text);
    const after = withLeftOut(account, [answer.spending], now);
    expect(largestFalls(after, after.outlook, after.leftOut).map(({ at }) => at)).not.toContain(bought);
    expect(after.outlook?.oneOffs).toEqual([]);
  });

  it('leaves the burn as if it had never been bought', () => {
    const never = accountWith('never', { readings: steady }).outlook?.level?.perHour;
    const answer = leftOutOf(account, { ...input, amount: '2000' });
    if (!answer.ok) throw new Error(answer.reason.text);
    expect(withLeftOut(account, [answer.spending], now).outlook?.level?.perHour).toBeCloseTo(never ?? 0, 6);
  });

  it.each([
    [{ at: ago(days(40)) }, 'at', 'input.one-off.at'],
    [{ amount: 'ten' }, 'amount', 'input.one-off.amount'],
    [{ amount: '0' }, 'amount', 'input.one-off.amount'],
    [{ amount: '2010.01' }, 'amount', 'input.one-off.more'],
    [{ reason: '  ' }, 'reason', 'input.one-off.reason'],
    [{ reason: 'a'.repeat(201) }, 'reason', 'input.one-off.reason.long'],
  ])('is not taken with %o', (wrong, field, text) => {
    expect(leftOutOf(account, { ...input, ...wrong })).toMatchObject({ ok: false, reason: { field, text } });
  });
});
