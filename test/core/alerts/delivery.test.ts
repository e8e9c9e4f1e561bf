import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAcknowledged } from '../../../core/alerts/acts';
import { type Alert, alertSchema } from '../../../core/alerts/alert';
import { dueDeliveries, retryAfter } from '../../../core/alerts/delivery';
import type { Channel } from '../../../core/alerts/delivery-record';
import type { DeliverySettings, Due } from '../../../core/alerts/due';
import { withHeld } from '../../../core/alerts/holding';
import { withConditions } from '../../../core/alerts/life';
import { withTime } from '../../../core/alerts/passing-time';
import type { QuietHours } from '../../../core/alerts/quiet-hours';
import { undelivered, withIntent, withInterrupted, withOutcome } from '../../../core/alerts/sending';
import { days, hours, type Instant, later, minutes, seconds } from '../../../core/time';
import { clientX, deliverySettings, everyChannel, nothingTrue, raisedAlert, trueNow } from '../../fixtures/alerts';
import { accountId, ahead, at, now } from '../../fixtures/readings';

const all = deliverySettings({ channels: everyChannel });

interface Sent {
  readonly alerts: readonly Alert[];
  readonly sent: readonly Due[];
}

/** Sends all that is due, as main does; a channel that is down fails. */
function sendDue(
  alerts: readonly Alert[],
  settings: DeliverySettings,
  moment: Instant,
  down: readonly Channel[] = [],
): Sent {
  const held = withHeld(withTime(alerts, moment).alerts, settings, moment).alerts;
  const due = dueDeliveries(held, settings, moment);
  const after = due.reduce((before, each) => {
    const outcome = down.includes(each.channel) ? ({ ok: false, why: 'offline' } as const) : ({ ok: true } as const);
    return withOutcome(withIntent(before, each, moment), each, outcome, moment).alerts;
  }, held);
  return { alerts: after, sent: due.filter(({ channel }) => !down.includes(channel)) };
}

const channelsOf = (due: readonly Due[]): readonly Channel[] => due.map(({ channel }) => channel);
const carried = (due: readonly Due[]): readonly string[] =>
  due.flatMap(({ channel, alerts }) => alerts.map(({ id, step }) => `${channel} ${id} ${step}`));

const many = (count: number, raisedAt: (index: number) => Instant): readonly Alert[] =>
  Array.from({ length: count }, (_, index) => raisedAlert('low-days', raisedAt(index), accountId(`account-${index}`)));

describe('an alert', () => {
  it('goes to the screen and the team at once, and to someone else when nobody acted for half an hour', () => {
    const first = sendDue([raisedAlert('low-days', now)], all, now);
    expect(channelsOf(first.sent)).toEqual(['notification', 'slack']);
    expect(sendDue(first.alerts, all, ahead(minutes(29))).sent).toEqual([]);
    const second = sendDue(first.alerts, all, ahead(minutes(30)));
    expect(channelsOf(second.sent)).toEqual(['second']);
    expect(sendDue(second.alerts, all, ahead(hours(5))).sent).toEqual([]);
  });

  it('that somebody acts on goes no further', () => {
    const { alerts } = sendDue([raisedAlert('low-days', now)], all, now);
    const answer = withAcknowledged(alerts, alerts[0]?.id ?? '', 'on it', ahead(minutes(5)));
    expect(answer.ok && sendDue(answer.alerts, all, ahead(hours(1))).sent).toEqual([]);
  });

  it('that is only to be watched is not escalated', () => {
    const { alerts } = sendDue([raisedAlert('low-20', now)], all, now);
    expect(sendDue(alerts, all, ahead(hours(9))).sent).toEqual([]);
  });

  it('that is calm, as a first test top-up, is shown in the window and interrupts nobody, held back or not', () => {
    const reminder = [raisedAlert('test-top-up', now)];
    expect(sendDue(reminder, all, now)).toEqual({ alerts: reminder, sent: [] });
    expect(withHeld(reminder, { ...all, doNotDisturb: true }, now)).toEqual({ alerts: reminder, happened: [] });
  });

  it('that was calm is told once it is overdue', () => {
    const overdue = withConditions(
      [raisedAlert('test-top-up', now)],
      clientX,
      trueNow('test-top-up', { level: 1 }),
      ahead(days(14)),
    );
    expect(channelsOf(sendDue(overdue.alerts, all, ahead(days(14))).sent)).toEqual(['notification', 'slack']);
  });

  it('goes nowhere where nothing is set up', () => {
    expect(dueDeliveries([raisedAlert('low-days', now)], deliverySettings({ channels: new Set() }), now)).toEqual([]);
  });

  it('that is over is not sent any more', () => {
    const failed = sendDue([raisedAlert('low-days', now)], all, now, ['notification', 'slack']).alerts;
    const over = withConditions(failed, clientX, nothingTrue, ahead(minutes(5))).alerts;
    expect(sendDue(over, all, ahead(minutes(10))).sent).toEqual([]);
  });

  it('shares one message with the others of its account, the most pressing first', () => {
    const alerts = [raisedAlert('low-20', now), raisedAlert('low-days', now), raisedAlert('below-buffer', now)];
    const { sent } = sendDue(alerts, deliverySettings(), now);
    expect(sent.map((due) => due.alerts.map(({ kind }) => kind))).toEqual([['below-buffer', 'low-days', 'low-20']]);
  });
});

describe('a channel that is down', () => {
  it('is tried again, later each time, and then receives the alert once', () => {
    let alerts: readonly Alert[] = [raisedAlert('low-days', now)];
    const slack = deliverySettings({ channels: new Set(['slack']) });
    let tries = 0;
    for (let minute = 0; minute < 240; minute += 1) {
      const before = alerts;
      alerts = sendDue(alerts, slack, ahead(minutes(minute)), ['slack']).alerts;
      if (alerts !== before) tries += 1;
    }
    expect(tries).toBeGreaterThan(8);
    expect(tries).toBeLessThan(14);
    expect(undelivered(alerts)).toMatchObject([{ delivery: { channel: 'slack', why: 'offline', tries } }]);
    const up = sendDue(alerts, slack, ahead(minutes(270)));
    expect(carried(up.sent)).toHaveLength(1);
    expect(undelivered(up.alerts)).toEqual([]);
    expect(sendDue(up.alerts, slack, ahead(hours(6))).sent).toEqual([]);
  });

  it('is asked no more than every half hour in the end', () => {
    expect([0, 1, 2, 3, 9, 500].map(retryAfter)).toEqual([0, 1, 2, 4, 30, 30].map((count) => minutes(count)));
  });
});

describe('a program that is killed', () => {
  const restarted = (alerts: readonly Alert[], moment: Instant): readonly Alert[] =>
    withInterrupted(alertSchema.array().parse(JSON.parse(JSON.stringify(alerts))), moment).alerts;
  const settings = deliverySettings();

  it('between the decision and the record sends once more, and never a third time', () => {
    let alerts: readonly Alert[] = [raisedAlert('low-20', now)];
    let sent = 0;
    for (let second = 0; second < 600; second += 10) {
      const moment = ahead(seconds(second));
      alerts = restarted(alerts, moment);
      for (const due of dueDeliveries(alerts, settings, moment)) {
        alerts = withIntent(alerts, due, moment);
        sent += 1;
      }
    }
    expect(sent).toBe(2);
    expect(undelivered(alerts)).toMatchObject([{ delivery: { outcome: 'given-up' } }]);
  });

  it('before it sent anything sends once, at once', () => {
    const alerts = restarted([raisedAlert('low-20', now)], ahead(seconds(5)));
    const { alerts: after, sent } = sendDue(alerts, settings, ahead(seconds(5)));
    expect(sent).toHaveLength(1);
    expect(sendDue(restarted(after, ahead(minutes(1))), settings, ahead(minutes(1))).sent).toEqual([]);
  });

  it('while it sent tells so at once after its restart', () => {
    const alerts: readonly Alert[] = [raisedAlert('low-days', now)];
    const intent = dueDeliveries(alerts, settings, now).reduce((each, due) => withIntent(each, due, now), alerts);
    expect(dueDeliveries(intent, settings, ahead(minutes(1)))).toEqual([]);
    expect(dueDeliveries(restarted(intent, ahead(seconds(3))), settings, ahead(seconds(3)))).toHaveLength(1);
  });
});

describe('fifty accounts', () => {
  it.each([
    ['at once', 0],
    ['within 45 seconds', 900],
    ['within five minutes', 6_000],
  ])('%s are four messages a channel at the most in ten minutes, and nobody is left out', (_, apart) => {
    const raised = many(50, (index) => ahead(seconds((index * apart) / 1_000)));
    let alerts: readonly Alert[] = [];
    const sent: { readonly due: Due; readonly moment: number }[] = [];
    for (let second = 0; second <= 1_800; second += 1) {
      const moment = ahead(seconds(second));
      const known = new Set(alerts.map(({ id }) => id));
      alerts = [...alerts, ...raised.filter(({ id, raisedAt }) => raisedAt <= moment && !known.has(id))];
      const step = sendDue(alerts, deliverySettings(), moment);
      alerts = step.alerts;
      sent.push(...step.sent.map((due) => ({ due, moment: second })));
    }
    for (const { moment } of sent) {
      const inWindow = sent.filter((each) => each.moment >= moment && each.moment < moment + 600);
      expect(inWindow.length).toBeLessThanOrEqual(4);
    }
    const told = carried(sent.map(({ due }) => due));
    expect(told).toHaveLength(50);
    expect(new Set(told).size).toBe(50);
  });

  it('at once are one digest', () => {
    const { sent } = sendDue(
      many(50, () => now),
      deliverySettings(),
      now,
    );
    expect(sent).toMatchObject([{ form: 'digest', channel: 'notification' }]);
  });

  it('do not keep a single one waiting: three go at once', () => {
    const { sent } = sendDue(
      many(3, () => now),
      deliverySettings(),
      now,
    );
    expect(sent.map(({ form }) => form)).toEqual(['account', 'account', 'account']);
  });
});

describe('quiet hours', () => {
  const quietHours: QuietHours = {
    from: '20:00',
    to: '08:00',
    days: [1, 2, 3, 4, 5, 6, 7],
    wholeDays: [],
    zone: 'Asia/Tokyo',
  };
  const night = at('2026-11-23T13:00:00Z');
  const morning = at('2026-11-23T23:00:00Z');
  const settings = deliverySettings({ channels: new Set(['notification', 'slack']), quietHours });

  it('hold all but critical, and release one digest in the morning', () => {
    let alerts: readonly Alert[] = [
      raisedAlert('low-20', night),
      raisedAlert('stale', later(night, hours(1)), accountId('other')),
      raisedAlert('low-days', night, accountId('urgent')),
    ];
    const atNight = sendDue(alerts, settings, later(night, hours(1)));
    expect(atNight.sent.map((due) => due.alerts.map(({ kind }) => kind))).toEqual([['low-days'], ['low-days']]);
    alerts = atNight.alerts;
    expect(sendDue(alerts, settings, later(morning, minutes(-1))).sent).toEqual([]);
    const released = sendDue(alerts, settings, morning);
    expect(released.sent.map(({ channel, form, alerts: told }) => [channel, form, told.length])).toEqual([
      ['notification', 'digest', 2],
      ['slack', 'digest', 2],
    ]);
    expect(sendDue(released.alerts, settings, later(morning, hours(1))).sent).toEqual([]);
  });

  it('never hold a critical alert, whatever the hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 * 24 * 60 }), (minute) => {
        const moment = ahead(minutes(minute));
        const dnd = { ...settings, doNotDisturb: true };
        expect(sendDue([raisedAlert('below-buffer', moment)], dnd, moment).sent).toHaveLength(2);
      }),
      { seed: 47 },
    );
  });

  it('are written down as the reason', () => {
    const { alerts, happened } = withHeld([raisedAlert('low-20', night)], settings, night);
    expect(alerts[0]?.deliveries).toMatchObject([{ outcome: 'held', why: 'quiet-hours' }, { outcome: 'held' }]);
    expect(happened).toMatchObject([{ what: 'held', values: { why: 'quiet-hours' } }]);
    expect(withHeld(alerts, settings, later(night, hours(1)))).toEqual({ alerts, happened: [] });
  });
});

describe('the system’s do-not-disturb', () => {
  const settings = (doNotDisturb: boolean) =>
    deliverySettings({ channels: new Set(['notification', 'slack']), doNotDisturb });

  it('holds the screen and not the team, and releases what it held', () => {
    const first = sendDue([raisedAlert('low-20', now)], settings(true), now);
    expect(channelsOf(first.sent)).toEqual(['slack']);
    const later = sendDue(first.alerts, settings(false), ahead(hours(2)));
    expect(channelsOf(later.sent)).toEqual(['notification']);
  });
});

describe('whatever comes', () => {
  const event = fc.record({
    account: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    level: fc.integer({ min: -1, max: 3 }),
    wait: fc.integer({ min: 0, max: 600 }),
    down: fc.subarray<Channel>(['notification', 'slack', 'second']),
    doNotDisturb: fc.boolean(),
    restart: fc.boolean(),
  });

  it('each step of each alert goes to each channel once at the most', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let alerts: readonly Alert[] = [];
        let moment = now;
        const told: string[] = [];
        for (const { account, level, wait, down, doNotDisturb, restart } of events) {
          moment = later(moment, minutes(wait));
          const id = accountId(account);
          const conditions = level < 0 ? nothingTrue : trueNow('low-days', { level }, { account: id });
          alerts = withConditions(alerts, id, conditions, moment).alerts;
          const step = sendDue(alerts, { ...all, doNotDisturb }, moment, down);
          alerts = restart ? alertSchema.array().parse(JSON.parse(JSON.stringify(step.alerts))) : step.alerts;
          told.push(...carried(step.sent));
        }
        expect(new Set(told).size).toBe(told.length);
      }),
      { seed: 48, numRuns: 150 },
    );
  });

  it('an alert that lasts reaches every channel in the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 200 }), (count, downFor) => {
        let alerts = many(count, () => now);
        const told = new Set<string>();
        for (let minute = 0; minute < 600; minute += 5) {
          const down: readonly Channel[] = minute < downFor ? ['slack'] : [];
          const step = sendDue(alerts, all, ahead(minutes(minute)), down);
          alerts = step.alerts;
          for (const each of carried(step.sent)) told.add(each);
        }
        expect(told.size).toBe(count * 3);
      }),
      { seed: 49, numRuns: 30 },
    );
  });

  it('a reminder after a day is a new step', () => {
    const { alerts } = sendDue([raisedAlert('low-days', now)], deliverySettings(), now);
    expect(carried(sendDue(alerts, deliverySettings(), ahead(days(1))).sent)).toHaveLength(1);
  });
});
