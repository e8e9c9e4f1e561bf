import { describe, expect, it } from 'vitest';
import { atZero } from '../../../core/at-zero/at-zero';
import { atOnce, atZeroProducts, grace, productRules, retries } from '../../../core/at-zero/rules';
import { catalogue } from '../../../core/texts/catalogue';
import { days, elapsed, epochMilliseconds, hours, inDays, instantOf, later } from '../../../core/time';

const depletion = epochMilliseconds(Date.UTC(2026, 10, 27, 19, 20));

describe('what happens at zero', () => {
  it('is a stop at once, and deletion after fifteen days, as agencies report', () => {
    const outcome = atZero({ profile: 'at-once' }, depletion);
    expect(outcome.firstStop).toBe(depletion);
    expect(inDays(elapsed(depletion, outcome.firstDeletion))).toBe(15);
    expect(outcome.retriesAt).toEqual([]);
    expect(outcome.rows).toHaveLength(1);
  });

  it('leaves an account held directly fifteen days, in which payment is tried on the day, after 7 and after 14', () => {
    const outcome = atZero({ profile: 'grace', products: [] }, depletion);
    expect(inDays(elapsed(depletion, outcome.firstStop))).toBe(15);
    expect(inDays(elapsed(depletion, outcome.firstDeletion))).toBe(30);
    expect(outcome.retriesAt.map((at) => inDays(elapsed(depletion, at)))).toEqual([0, 7, 14]);
  });

  it('comes earlier for a product whose page says so', () => {
    const outcome = atZero({ profile: 'grace', products: ['oss', 'alb'] }, depletion);
    expect(outcome.rows.map(({ what }) => what)).toEqual(['everything', 'oss', 'alb']);
    expect(outcome.firstStop).toBe(later(depletion, days(1)));
    expect(outcome.firstDeletion).toBe(later(depletion, days(16)));
  });

  it('is what the agency’s own contract says, without a source', () => {
    const outcome = atZero({ profile: 'own', stopsAfter: hours(6), dataDeletedAfter: days(3) }, depletion);
    expect(outcome).toMatchObject({
      firstStop: later(depletion, hours(6)),
      firstDeletion: later(depletion, days(3)),
      retriesAt: [],
    });
    expect(outcome.rows[0]).not.toHaveProperty('source');
  });
});

describe('the rules', () => {
  const rules = [atOnce, grace, ...Object.values(productRules)];

  it('each say where and when they were read', () => {
    for (const { source } of [...rules, retries]) {
      expect(source.address).toMatch(/^https:\/\/www\.alibabacloud\.com\/help\/en\/\S+$/);
      expect(instantOf(`${source.checked}T00:00Z`)).toBeDefined();
    }
  });

  it('never delete data before the services stop', () => {
    for (const rule of rules) expect(rule.dataDeletedAfter).toBeGreaterThan(rule.stopsAfter);
  });

  it('name every product by a text', () => {
    for (const product of atZeroProducts) {
      expect(productRules[product].what).toBe(product);
      expect(catalogue).toHaveProperty([`at-zero.what.${product}`]);
    }
  });
});
