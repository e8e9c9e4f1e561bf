import { expect, it } from 'vitest';
import { withAcknowledged, withSnoozed } from '../../../core/alerts/acts';
import { clockSetBy, withClockSet } from '../../../core/alerts/clock-set';
import { withTime } from '../../../core/alerts/passing-time';
import { days, hours, later, milliseconds, minutes, seconds } from '../../../core/time';
import { raisedAlert } from '../../fixtures/alerts';
import { ahead, now } from '../../fixtures/readings';

const on = hours(50);

it('time that passed for both clocks, asleep or awake, is no set clock', () => {
  expect(clockSetBy({ wall: now, on }, { wall: ahead(days(3)), on: milliseconds(on + days(3)) })).toBeUndefined();
});

it('a clock that is put right by seconds was not set', () => {
  expect(
    clockSetBy({ wall: now, on }, { wall: ahead(seconds(70)), on: milliseconds(on + seconds(10)) }),
  ).toBeUndefined();
});

it('a clock that was set is told by how far, in either direction', () => {
  const minuteLater = milliseconds(on + minutes(1));
  expect(clockSetBy({ wall: now, on }, { wall: later(ahead(days(1)), minutes(1)), on: minuteLater })).toBe(days(1));
  expect(clockSetBy({ wall: now, on }, { wall: later(ahead(days(-1)), minutes(1)), on: minuteLater })).toBe(days(-1));
});

it.each([days(1), days(-1), days(400)])('a clock set by %d ms rings through no day and ends no silence', (by) => {
  const raised = raisedAlert('below-buffer', now);
  const snoozed = withSnoozed([raised], raised.id, ahead(hours(1)), now);
  const acknowledged = withAcknowledged([raised], raised.id, 'On it', now);
  if (!snoozed.ok || !acknowledged.ok) throw new Error('an act was refused');
  for (const alerts of [[raised], snoozed.alerts, acknowledged.alerts]) {
    const set = withClockSet(alerts, by);
    expect(withTime(set, later(now, by)).alerts).toBe(set);
  }
});

it('a snooze of an hour lasts an hour, however the clock is set in between', () => {
  const raised = raisedAlert('below-buffer', now);
  const snoozed = withSnoozed([raised], raised.id, ahead(hours(1)), now);
  if (!snoozed.ok) throw new Error('the snooze was refused');
  const set = withClockSet(snoozed.alerts, days(-1));
  const yesterday = ahead(days(-1));
  expect(withTime(set, later(yesterday, minutes(59))).happened).toEqual([]);
  expect(withTime(set, later(yesterday, minutes(60))).happened.map(({ what }) => what)).toEqual(['snooze-over']);
});
