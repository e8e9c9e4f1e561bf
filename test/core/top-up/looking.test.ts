import { describe, expect, it } from 'vitest';
import { elapsed, inSeconds, later, minutes, seconds } from '../../../core/time';
import { isMoneyLookedFor, nextLookAt } from '../../../core/top-up/looking';
import { noTopUps } from '../../../core/top-up/top-ups';
import { now } from '../../fixtures/readings';
import { clientX, clientY, paid, ready } from '../../fixtures/top-ups';

const desk = (...plans: ReturnType<typeof paid>[]) => ({ ...noTopUps, plans });

/** All moments at which the account is read after paying, in seconds. */
function looks(topUps: ReturnType<typeof desk>): readonly number[] {
  const found: number[] = [];
  for (let at = nextLookAt(topUps, clientX, now); at !== undefined; at = nextLookAt(topUps, clientX, at)) {
    found.push(inSeconds(elapsed(now, at)));
  }
  return found;
}

describe('the look-out for money that was paid', () => {
  it('reads the account so often that no arrival of the first two minutes waits for a minute', () => {
    const those = looks(desk(paid()));
    const first = [0, ...those.filter((at) => at <= 120)];
    expect(first.at(-1)).toBe(120);
    expect(Math.max(...first.slice(1).map((at, index) => at - (first[index] ?? 0)))).toBeLessThanOrEqual(30);
  });

  it('asks a few dozen times at the most', () => {
    expect(looks(desk(paid())).length).toBeLessThan(30);
  });

  it('looks at the account that was paid, and at no other', () => {
    expect(nextLookAt(desk(paid()), clientY, now)).toBeUndefined();
    expect(nextLookAt(desk(ready()), clientX, now)).toBeUndefined();
    expect(nextLookAt(desk(paid({ method: 'wire' })), clientX, now)).toBeUndefined();
  });

  it('asks for transactions until one is there, for twenty minutes', () => {
    const seen = { ...paid(), stage: 'arrived', arrival: { at: now, amount: paid().amount } } as const;
    expect(isMoneyLookedFor(desk(seen), clientX, later(now, seconds(30)))).toBe(true);
    expect(isMoneyLookedFor(desk(seen), clientX, later(now, minutes(21)))).toBe(false);
    const confirmed = { ...seen, arrival: { ...seen.arrival, transactionNumber: 'T-1' } };
    expect(isMoneyLookedFor(desk(confirmed), clientX, later(now, seconds(30)))).toBe(false);
  });
});
