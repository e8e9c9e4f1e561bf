import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../core/alerts/alert';
import { dueDeliveries } from '../../../core/alerts/delivery';
import type { Due } from '../../../core/alerts/due';
import { provenSchema, receiptsOf, withDrill, withProven } from '../../../core/alerts/fire-drill';
import { withConditions } from '../../../core/alerts/life';
import { withTime } from '../../../core/alerts/passing-time';
import { type Sent, withIntent, withOutcome } from '../../../core/alerts/sending';
import { minutes } from '../../../core/time';
import { clientX, deliverySettings, everyChannel, nothingTrue, raisedAlert, situation } from '../../fixtures/alerts';
import { ahead, now } from '../../fixtures/readings';

function drilled(alerts: readonly Alert[], daysLeft: number, of = situation()): readonly Alert[] {
  const answer = withDrill(alerts, of, daysLeft, now);
  if (!answer.ok) throw new RangeError(answer.reason.text);
  return answer.alerts;
}

const sent = (alerts: readonly Alert[], due: readonly Due[], outcome: Sent): readonly Alert[] =>
  due.reduce((each, one) => withOutcome(withIntent(each, one, now), one, outcome, now).alerts, alerts);

describe('a fire drill', () => {
  it('takes the account’s own rules: 3 days left of 100.00 a day', () => {
    const alerts = drilled([], 3);
    expect(alerts.map(({ kind }) => kind)).toEqual(['low-days', 'low-20']);
    expect(alerts.every(({ test }) => test)).toBe(true);
    expect(alerts[1]?.facts.available).toBe('CNY 300');
  });

  it('at 0 days is below the buffer', () => {
    expect(drilled([], 0, situation({ floor: '500', available: '3000' })).map(({ kind }) => kind)).toContain(
      'below-buffer',
    );
  });

  it('goes to every channel at once, the second one and quiet hours included', () => {
    const due = dueDeliveries(drilled([], 3), deliverySettings({ channels: everyChannel, doNotDisturb: true }), now);
    expect(due.map(({ channel }) => channel)).toEqual(['notification', 'slack', 'second']);
  });

  it('leaves a receipt for each channel that is set up', () => {
    const alerts = drilled([], 3);
    const due = dueDeliveries(alerts, deliverySettings({ channels: everyChannel }), now);
    const [first = [], second = []] = [due.slice(0, 1), due.slice(1, 2)];
    const after = sent(sent(alerts, first, { ok: true }), second, { ok: false, why: 'timed-out' });
    expect(receiptsOf(after, clientX, everyChannel)).toEqual([
      { channel: 'notification', outcome: 'sent', at: now },
      { channel: 'slack', outcome: 'failed', at: now, why: 'timed-out' },
      { channel: 'second' },
    ]);
    const proven = withProven({}, after);
    expect(proven).toEqual({ notification: now });
    expect(provenSchema.parse(JSON.parse(JSON.stringify(proven)))).toEqual(proven);
  });

  it('touches no real alert, and no real figure ends it', () => {
    const real = raisedAlert('low-days', now);
    const both = drilled([real], 3);
    expect(both[0]).toBe(real);
    const after = withConditions(both, clientX, nothingTrue, now).alerts;
    expect(after.map(({ test, standing }) => `${test} ${standing.state}`)).toEqual([
      'false resolved',
      'true raised',
      'true raised',
    ]);
  });

  it('is over after a quarter of an hour, and replaces the one before', () => {
    const alerts = drilled(drilled([], 3), 2);
    expect(alerts).toHaveLength(2);
    expect(withTime(alerts, ahead(minutes(15))).alerts.map(({ standing }) => standing.state)).toEqual([
      'resolved',
      'resolved',
    ]);
  });

  it('that would tell nobody says so', () => {
    expect(withDrill([], situation(), 20, now)).toMatchObject({ ok: false, reason: { text: 'input.drill.nothing' } });
    const { available: _unread, ...unread } = situation();
    expect(withDrill([], unread, 3, now)).toMatchObject({ ok: false, reason: { text: 'input.drill.unread' } });
    for (const days of [-1, 366, Number.NaN])
      expect(withDrill([], situation(), days, now)).toMatchObject({ ok: false });
  });
});
