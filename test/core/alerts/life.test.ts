import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../core/account';
import { type ActAnswer, withAcknowledged, withActUndone, withSnoozed } from '../../../core/alerts/acts';
import { type Alert, alertSchema, isOpen } from '../../../core/alerts/alert';
import { condition } from '../../../core/alerts/condition';
import { type Conditions, conditionsOf } from '../../../core/alerts/conditions';
import type { Happening } from '../../../core/alerts/happening';
import { type AlertKind, alertKinds } from '../../../core/alerts/kinds';
import { withConditions } from '../../../core/alerts/life';
import { withTime } from '../../../core/alerts/passing-time';
import { days, epochMilliseconds, hours, type Instant, later, minutes } from '../../../core/time';
import { clientX, nothingJudged, nothingTrue, situation, trueNow } from '../../fixtures/alerts';
import { accountId, ahead, now } from '../../fixtures/readings';

const only = (alerts: readonly Alert[]): Alert => {
  const [alert, ...more] = alerts;
  if (alert === undefined || more.length > 0) throw new RangeError(`${alerts.length} alerts`);
  return alert;
};

const accepted = (answer: ActAnswer) => {
  if (!answer.ok) throw new RangeError(answer.reason.text);
  return answer.alerts;
};

const judged = (alerts: readonly Alert[], conditions: Conditions, at: Instant = now) =>
  withConditions(alerts, clientX, conditions, at);

const whats = (happened: readonly Happening[]) => happened.map(({ what }) => what);

describe('an alert', () => {
  it('is raised once however often its condition is true', () => {
    const first = judged([], trueNow('low-days'));
    const second = judged(first.alerts, trueNow('low-days'), ahead(minutes(15)));
    expect(whats(first.happened)).toEqual(['raised']);
    expect(second).toEqual({ alerts: first.alerts, happened: [] });
    expect(second.alerts).toBe(first.alerts);
  });

  it('follows the newest figures without telling them again', () => {
    const { alerts } = judged([], trueNow('low-days', { level: 0 }, { facts: { days: 4.5 } }));
    const { alerts: next, happened } = judged(alerts, trueNow('low-days', { level: 0 }, { facts: { days: 4.1 } }));
    expect(only(next)).toMatchObject({ facts: { days: 4.1 }, step: 0 });
    expect(happened).toEqual([]);
  });

  it('is over only when that was judged', () => {
    const { alerts } = judged([], trueNow('stale'));
    expect(judged(alerts, nothingJudged).alerts).toBe(alerts);
    const { alerts: over, happened } = judged(alerts, nothingTrue, ahead(hours(1)));
    expect(only(over).standing).toEqual({ state: 'resolved', at: ahead(hours(1)) });
    expect(whats(happened)).toEqual(['resolved']);
  });

  it('that gets worse is the same alert, told again', () => {
    const { alerts } = judged([], trueNow('spike', { level: 0 }));
    const worse = judged(alerts, trueNow('spike', { level: 1 }), ahead(hours(1)));
    expect(only(worse.alerts)).toMatchObject({ severity: 'critical', worsened: 1, step: 1, because: 'worse' });
    expect(whats(worse.happened)).toEqual(['worsened']);
  });

  it('that gets better and worse again is told again only past its margin', () => {
    const { alerts } = judged([], trueNow('low-days', { level: 1 }));
    const inside = judged(alerts, trueNow('low-days', { level: 0, heldLevel: 1 })).alerts;
    expect(only(judged(inside, trueNow('low-days', { level: 1 })).alerts).worsened).toBe(0);
    const eased = judged(alerts, trueNow('low-days', { level: 0 })).alerts;
    expect(only(judged(eased, trueNow('low-days', { level: 1 })).alerts).worsened).toBe(1);
  });

  it('of a lost network that comes back within the hour is the one from before', () => {
    const { alerts } = judged([], trueNow('stale'));
    const over = judged(alerts, nothingTrue, ahead(minutes(10))).alerts;
    const again = judged(over, trueNow('stale'), ahead(minutes(30)));
    expect(only(again.alerts)).toMatchObject({ id: only(alerts).id, step: 0, standing: { state: 'raised' } });
    expect(whats(again.happened)).toEqual(['raised-again']);
    expect(judged(over, trueNow('stale'), ahead(hours(2))).alerts).toHaveLength(2);
  });

  it('about money that comes back is told anew', () => {
    const { alerts } = judged([], trueNow('low-days'));
    const over = judged(alerts, nothingTrue, ahead(minutes(10))).alerts;
    expect(judged(over, trueNow('low-days'), ahead(minutes(30))).alerts).toHaveLength(2);
  });

  it('survives a restart as it is', () => {
    const facts = { days: 4.2, available: 'CNY 420.00' };
    const raised = judged([], trueNow('low-days', { level: 0 }, { facts })).alerts;
    const snoozed = accepted(withSnoozed(raised, only(raised).id, ahead(hours(1)), now));
    expect(alertSchema.array().parse(JSON.parse(JSON.stringify(snoozed)))).toEqual(snoozed);
  });
});

describe('a balance that wavers by one per cent for a day', () => {
  const wavering = fc.array(fc.integer({ min: 9_900, max: 10_100 }), { minLength: 96, maxLength: 96 });

  function toldAlong(around: number, floor: string, shares: readonly number[]): readonly Happening[] {
    let alerts: readonly Alert[] = [];
    return shares.flatMap((share, index) => {
      const at = ahead(minutes(15 * index));
      const available = ((around * share) / 10_000).toFixed(2);
      const change = withConditions(alerts, clientX, conditionsOf(situation({ available, floor, asOf: at }), at), at);
      alerts = withTime(change.alerts, at).alerts;
      return change.happened;
    });
  }

  it.each<[AlertKind, number, string]>([
    ['low-days', 500, '0'],
    ['low-20', 600, '0'],
    ['low-5', 150, '0'],
    ['below-buffer', 500, '500'],
  ])('around the threshold of %s is one alert', (kind, around, floor) => {
    fc.assert(
      fc.property(wavering, (shares) => {
        const happened = toldAlong(around, floor, shares).filter((each) => each.kind === kind);
        expect(happened.length).toBeLessThanOrEqual(1);
      }),
      { seed: 43, numRuns: 40 },
    );
  });

  it.each([300, 100])('around %s, where it gets a step worse, is told once more at the most', (around) => {
    fc.assert(
      fc.property(wavering, (shares) => {
        const happened = toldAlong(around, '0', shares).filter(({ kind }) => kind === 'low-days');
        expect(happened.length).toBeLessThanOrEqual(2);
      }),
      { seed: 44, numRuns: 40 },
    );
  });
});

describe('whatever comes', () => {
  const accounts = ['a', 'b'].map(accountId);
  const conditionsFor = (account: AccountId) =>
    fc
      .array(fc.tuple(fc.constantFrom(...alertKinds), fc.constantFrom<'yes' | 'no'>('yes', 'no'), fc.nat(3)), {
        maxLength: 8,
      })
      .map((drawn): Conditions => {
        const byKind = new Map(drawn.map(([kind, isTrue, level]) => [kind, { isTrue, level }]));
        const those = [...byKind].filter(([, { isTrue }]) => isTrue === 'yes');
        return {
          true: those.map(([kind, { level }]) => condition(kind, { level }, {}, { do: 'top-up', account })),
          judged: new Set(byKind.keys()),
        };
      });
  const event = fc.constantFrom(...accounts).chain((account) =>
    fc.record({
      account: fc.constant(account),
      conditions: conditionsFor(account),
      act: fc.constantFrom('none', 'acknowledge', 'snooze', 'time'),
      wait: fc.integer({ min: 0, max: 2_000 }),
    }),
  );

  function afterAct(alerts: readonly Alert[], act: string, at: Instant): readonly Alert[] {
    const id = alerts.find(isOpen)?.id ?? '';
    if (act === 'time') return withTime(alerts, at).alerts;
    if (act === 'none') return alerts;
    const answer =
      act === 'snooze' ? withSnoozed(alerts, id, later(at, hours(1)), at) : withAcknowledged(alerts, id, '', at);
    return answer.ok ? answer.alerts : alerts;
  }

  it('no account has two open alerts of one kind, and no two alerts have one name', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let alerts: readonly Alert[] = [];
        let at = now;
        for (const { account, conditions, act, wait } of events) {
          at = epochMilliseconds(at + minutes(wait));
          alerts = afterAct(withConditions(alerts, account, conditions, at).alerts, act, at);
          const slots = alerts.filter(isOpen).map((alert) => `${alert.account} ${alert.kind}`);
          expect(new Set(slots).size).toBe(slots.length);
          expect(new Set(alerts.map(({ id }) => id)).size).toBe(alerts.length);
          for (const each of conditions.true) expect(slots).toContain(`${account} ${each.kind}`);
        }
      }),
      { seed: 45, numRuns: 150 },
    );
  });

  it('an alert ends only when its condition was judged and not true', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let alerts: readonly Alert[] = [];
        for (const { account, conditions } of events) {
          const { alerts: next, happened } = withConditions(alerts, account, conditions, now);
          for (const { what, kind } of happened.filter((each) => each.what === 'resolved')) {
            expect(what).toBe('resolved');
            expect(kind !== undefined && conditions.judged.has(kind)).toBe(true);
            expect(conditions.true.some((each) => each.kind === kind)).toBe(false);
          }
          alerts = next;
        }
      }),
      { seed: 46, numRuns: 100 },
    );
  });
});

describe('a snooze', () => {
  const raised = judged([], trueNow('low-days')).alerts;
  const snoozed = accepted(withSnoozed(raised, only(raised).id, ahead(hours(1)), now));

  it('is silent until its end and told again then', () => {
    expect(withTime(snoozed, ahead(minutes(59)))).toEqual({ alerts: snoozed, happened: [] });
    const { alerts, happened } = withTime(snoozed, ahead(hours(1)));
    expect(only(alerts)).toMatchObject({ standing: { state: 'raised' }, step: 1, because: 'snooze-over' });
    expect(whats(happened)).toEqual(['snooze-over']);
  });

  it('ends early when it gets worse', () => {
    const { alerts } = judged(snoozed, trueNow('low-days', { level: 2 }), ahead(minutes(5)));
    expect(only(alerts)).toMatchObject({ standing: { state: 'raised' }, step: 1, worsened: 1 });
  });

  it('tells nothing when the condition is over', () => {
    const { alerts } = judged(snoozed, nothingTrue, ahead(minutes(30)));
    expect(withTime(alerts, ahead(hours(2))).happened).toEqual([]);
  });

  it('ends when the clock goes back before its beginning', () => {
    expect(only(withTime(snoozed, ahead(days(-1))).alerts).standing.state).toBe('raised');
  });

  it('needs a moment to come, within a month, and an alert that is open', () => {
    const reasons = [ahead(days(0)), ahead(hours(-1)), ahead(days(32)), epochMilliseconds(Number.NaN)].map((until) => {
      const answer = withSnoozed(raised, only(raised).id, until, now);
      return answer.ok ? 'accepted' : answer.reason.text;
    });
    expect(reasons).toEqual(['input.snooze.past', 'input.snooze.past', 'input.snooze.long', 'input.snooze.past']);
    expect(withSnoozed(raised, 'no-such-alert', ahead(hours(1)), now)).toMatchObject({ ok: false });
  });

  it('can be taken back without being told again', () => {
    expect(only(accepted(withActUndone(snoozed, only(snoozed).id, now)))).toMatchObject({
      standing: { state: 'raised' },
      step: 0,
    });
  });
});

describe('an acknowledgement', () => {
  const raised = judged([], trueNow('low-20')).alerts;
  const answer = withAcknowledged(raised, only(raised).id, '  Wire sent by Mei  ', now);
  const acknowledged = accepted(answer);

  it('keeps its note', () => {
    expect(only(acknowledged).standing).toEqual({ state: 'acknowledged', at: now, note: 'Wire sent by Mei' });
    expect(answer).toMatchObject({ happened: [{ what: 'acknowledged', values: { note: 'Wire sent by Mei' } }] });
  });

  it('is asked about again after a day while the condition lasts', () => {
    expect(withTime(acknowledged, ahead(hours(23))).alerts).toBe(acknowledged);
    expect(only(withTime(acknowledged, ahead(hours(24))).alerts)).toMatchObject({
      step: 1,
      because: 'acknowledgement-over',
    });
  });

  it('takes a note of 500 characters and no more', () => {
    expect(withAcknowledged(raised, only(raised).id, 'x'.repeat(500), now).ok).toBe(true);
    expect(withAcknowledged(raised, only(raised).id, 'x'.repeat(501), now)).toMatchObject({
      ok: false,
      reason: { field: 'note' },
    });
  });
});

describe('a critical alert that nobody acts on', () => {
  it('is told again every day, below zero and past the fifth day', () => {
    let alerts = judged([], conditionsOf(situation({ available: '-20' }), now)).alerts;
    let reminders = 0;
    for (let hour = 1; hour <= 24 * 9; hour += 1) {
      const at = ahead(hours(hour));
      alerts = judged(alerts, conditionsOf(situation({ available: String(-20 - hour), asOf: at }), at), at).alerts;
      const passed = withTime(alerts, at);
      alerts = passed.alerts;
      reminders += passed.happened.filter(({ what, kind }) => what === 'reminded' && kind === 'below-buffer').length;
    }
    expect(reminders).toBe(9);
  });

  it('is the only kind that is repeated', () => {
    const watch = judged([], trueNow('low-20')).alerts;
    expect(withTime(watch, ahead(days(6))).alerts).toBe(watch);
  });

  it('counts anew when the clock was set back, instead of falling silent', () => {
    const alerts = judged([], trueNow('low-days'), ahead(days(2))).alerts;
    const rewound = withTime(alerts, now).alerts;
    expect(only(withTime(rewound, ahead(days(1))).alerts).because).toBe('reminder');
  });
});

describe('alerts that are over', () => {
  it('are kept for a day and left to the activity then', () => {
    const over = judged(judged([], trueNow('low-days')).alerts, nothingTrue).alerts;
    expect(withTime(over, ahead(hours(23))).alerts).toHaveLength(1);
    expect(withTime(over, ahead(hours(24))).alerts).toEqual([]);
  });
});
