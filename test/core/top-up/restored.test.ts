import { describe, expect, it } from 'vitest';
import { later, minutes } from '../../../core/time';
import { withRestored } from '../../../core/top-up/restored';
import { withCancelled } from '../../../core/top-up/transitions';
import { now } from '../../fixtures/readings';
import { draft, paid, planOf, ready } from '../../fixtures/top-ups';

describe('a cancellation that is taken back', () => {
  it('leaves the plan as it was where its money was sent or it was a draft', () => {
    for (const plan of [draft(), paid()]) {
      const cancelled = planOf(withCancelled(plan, 'The card was refused', 'Mei', later(now, minutes(1))));
      expect(planOf(withRestored(cancelled, later(now, minutes(2))))).toEqual(plan);
    }
  });

  it('makes a draft that nobody signed of one that was ready', () => {
    const signed = { ...ready(), signOff: { by: 'John', at: now } };
    const cancelled = planOf(withCancelled(signed, '', 'Mei', later(now, minutes(1))));
    expect(planOf(withRestored(cancelled, later(now, minutes(2))))).toEqual(draft());
    const early = planOf(withCancelled({ ...draft(), signOff: { by: 'John', at: now } }, '', 'Mei', now));
    expect(planOf(withRestored(early, now))).toEqual(draft());
  });

  it('is of a plan that was cancelled', () => {
    expect(withRestored(ready(), now)).toEqual({ ok: false, reason: { text: 'input.top-up.stage' } });
  });
});
