import { describe, expect, it } from 'vitest';
import { type Health, healthOf, isStale, staleAfter } from '../../core/health';
import { money } from '../../core/money';
import { type Credit, runwayOf } from '../../core/runway';
import { defaultSettings } from '../../core/settings';
import { days, hours, type Instant, minutes, seconds } from '../../core/time';
import { ago, ahead, now } from '../fixtures/readings';

const READ_EVERY = minutes(15);

interface Case {
  readonly available: string;
  readonly floor?: string;
  readonly burn?: string;
  readonly asOf?: Instant;
}

function healthIn({ available, floor = '0', burn, asOf = now }: Case): Health {
  const credit: Credit = { available: money('CNY', available), floor: money('CNY', floor), asOf };
  const runway = runwayOf(credit, burn === undefined ? undefined : money('CNY', burn), now);
  return healthOf(credit, runway, defaultSettings, READ_EVERY, now);
}

describe('health', () => {
  it.each<[Health, string]>([
    ['critical', '499.99'],
    ['watch', '500'],
    ['watch', '1399.99'],
    ['healthy', '1400'],
    ['healthy', '90000'],
  ])('is %s with %s left at 100 a day', (health, available) => {
    expect(healthIn({ available, burn: '100' })).toBe(health);
  });

  it('is suspended at zero and below it', () => {
    expect(healthIn({ available: '0', burn: '100' })).toBe('suspended');
    expect(healthIn({ available: '-11.19', burn: '0' })).toBe('suspended');
  });

  it('of a postpaid account is suspended at its buffer, though the balance is positive and nothing is being spent', () => {
    expect(healthIn({ available: '500', floor: '500', burn: '0' })).toBe('suspended');
    expect(healthIn({ available: '320', floor: '500' })).toBe('suspended');
    expect(healthIn({ available: '500.01', floor: '500', burn: '0' })).toBe('healthy');
  });

  it('is healthy where nothing is being spent', () => {
    expect(healthIn({ available: '0.01', burn: '0' })).toBe('healthy');
  });

  it('is unknown while too little has been read', () => {
    expect(healthOf(undefined, { kind: 'unknown' }, defaultSettings, READ_EVERY, now)).toBe('unknown');
    expect(healthIn({ available: '500' })).toBe('unknown');
  });

  it('follows the thresholds that the person chose', () => {
    const credit = { available: money('CNY', '900'), floor: money('CNY', '0'), asOf: now };
    const runway = runwayOf(credit, money('CNY', '100'), now);
    const thresholds = { watchUnderDays: 20, criticalUnderDays: 10 };
    expect(healthOf(credit, runway, thresholds, READ_EVERY, now)).toBe('critical');
  });
});

describe('a figure', () => {
  it('is stale once it is older than two intervals', () => {
    expect(isStale(ago(minutes(30)), READ_EVERY, now)).toBe(false);
    expect(isStale(ago(seconds(1_801)), READ_EVERY, now)).toBe(true);
    expect(staleAfter(hours(1))).toBe(hours(2));
  });

  it('that is stale is neither good nor bad news', () => {
    const asOf = ago(hours(8));
    expect(healthIn({ available: '90000', burn: '100', asOf })).toBe('stale');
    expect(healthIn({ available: '100', burn: '100', asOf })).toBe('stale');
    expect(healthIn({ available: '0', burn: '100', asOf })).toBe('stale');
  });

  it('from the future has no known age: the clock was wrong', () => {
    expect(isStale(ahead(minutes(1)), READ_EVERY, now)).toBe(false);
    expect(isStale(ahead(days(1)), READ_EVERY, now)).toBe(true);
  });
});
