import { expect, it } from 'vitest';
import { isoOf } from '../../../core/time';
import { ruling } from '../../../simulator/ram/evaluator';
import { momentIn } from '../../../simulator/ram/rights';
import { CASES_AT, policyCases } from '../../fixtures/policy-cases';

/** Whoever plays Alibaba Cloud knows the whole request: nothing depends. */
const settled = policyCases.filter(({ decision }) => decision !== 'depends');

it('has enough cases to judge by', () => {
  expect(settled.length).toBeGreaterThanOrEqual(200);
});

it.each(settled.map((each) => [`${each.rule} (${each.action})`, each] as const))('%s', (_rule, each) => {
  const facts = new Map(
    Object.entries({ ...each.given, 'acs:CurrentTime': isoOf(CASES_AT) }).map(([key, value]) => [
      key.toLowerCase(),
      value,
    ]),
  );
  const documents = each.policies.map((policy) => JSON.stringify(policy));
  const asked = { action: each.action, resource: each.resource ?? '*' };
  expect(ruling(documents, asked, facts, momentIn)).toBe(each.decision);
});
