import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import type { Alert } from '../../../core/alerts/alert';
import { type Conditions, conditionsOf } from '../../../core/alerts/conditions';
import { dueDeliveries } from '../../../core/alerts/delivery';
import { withAllConditions } from '../../../core/alerts/life';
import { withTime } from '../../../core/alerts/passing-time';
import { minutes } from '../../../core/time';
import { deliverySettings, everyChannel, situation } from '../../fixtures/alerts';
import { accountId, ahead } from '../../fixtures/readings';

it('a thousand accounts are judged in milliseconds', () => {
  const situations = Array.from({ length: 1_000 }, (_, index) => ({
    ...situation({ available: String(index % 3 === 0 ? 400 : 4_000) }),
    account: accountId(`account-${index}`),
  }));
  let alerts: readonly Alert[] = [];
  const judge = (round: number): number => {
    const at = ahead(minutes(round / 100));
    const began = performance.now();
    const judged = new Map(
      situations.map((each): [typeof each.account, Conditions] => [each.account, conditionsOf(each, at)]),
    );
    alerts = withTime(withAllConditions(alerts, judged, at).alerts, at).alerts;
    dueDeliveries(alerts, deliverySettings({ channels: everyChannel }), at);
    return performance.now() - began;
  };
  const rounds = Array.from({ length: 40 }, (_, round) => judge(round)).sort((one, other) => one - other);
  expect(alerts.length).toBe(668);
  expect(rounds[10]).toBeLessThan(30);
});
