import { describe, expect, it } from 'vitest';
import { usualProfile } from '../../core/account-profile';
import { accountRunway } from '../../core/account-runway';
import { newAccountState, withPast, withReading } from '../../core/account-state';
import { days, hours, later, minutes } from '../../core/time';
import { accountNamed } from '../fixtures/accounts';
import { now, reading, spendingSteadily } from '../fixtures/readings';

const profile = usualProfile('UTC', 'IE');

describe('the runway of an account that a job drains', () => {
  const steady = spendingSteadily({ opening: '60000', eachStep: '25', every: hours(1), over: days(20) });
  const before = withPast(newAccountState(accountNamed('drained'), 'connected', now), steady, [], now);
  const left = Number(steady[steady.length - 1]?.available.amount);

  it('counts to the moment at which the job has emptied it, not to the usual date', () => {
    const usual = accountRunway(before, profile, now);
    expect(usual).toMatchObject({ kind: 'days' });
    expect(usual.kind === 'days' && usual.days).toBeGreaterThan(50);

    const drops = [12_000, 24_000].map((spent, index) => reading(later(now, hours(index + 1)), String(left - spent)));
    const drained = drops.reduce((account, drop) => withReading(account, drop, drop.at), before);
    const moment = later(now, hours(2));
    const runway = accountRunway(drained, profile, later(moment, minutes(1)));
    expect(runway).toMatchObject({ kind: 'days' });
    expect(runway.kind === 'days' && runway.days).toBeLessThan((left - 24_000) / 12_000 / 24 + 0.1);
    expect(runway.kind === 'days' && runway.days).toBeGreaterThan(0);
  });
});
