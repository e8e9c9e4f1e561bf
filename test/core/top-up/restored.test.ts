import { describe, expect, it } from 'vitest';
import { later, minutes } from '../../../core/time';
import { withRestored } from '../../../core/top-up/restored';
import { withCancelled } from '../../../core/top-up/transitions';
import { now } from '../../fixtures/readings';
import { draft, paid, planOf, ready } from '../../fixtures/top-ups';

describe('a cancellation that is taken back', () => {
  it('leaves the plan as it was, at whatever stage', () => {
    for (const plan of [draft(), ready(), paid()]) {
      const cancelled = planOf(withCancelled(plan, 'The card was refused', 'Mei', later(now, minutes(1))));
      expect(planOf(withRestored(cancelled, later(now, minutes(2))))).toEqual(plan);
    }
  });

  it('is of a plan that was cancelled', () => {
    expect(withRestored(ready(), now)).toEqual({ ok: false, reason: { text: 'input.top-up.stage' } });
  });
});
