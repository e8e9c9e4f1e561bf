import { describe, expect, it } from 'vitest';
import type { Fall } from '../../core/forecast/fall';
import { burnOutlook, forecastOf, momentOf } from '../../core/forecast/forecast';
import { spendingOf } from '../../core/forecast-spending';
import { days, elapsed, epochMilliseconds, hours, type Instant, inHours, later } from '../../core/time';
import { whatIf } from '../../core/what-if';

const HOURS = 28 * 24;
/** A Monday, 00:00 UTC. */
const asOf = epochMilliseconds(Date.UTC(2026, 10, 23));

/** Four weeks of 10 an hour, and a quarter of that on Saturdays and Sundays. */
const falls: readonly Fall[] = Array.from({ length: HOURS }, (_, index) => {
  const from = later(asOf, hours(index - HOURS));
  const spent = Math.floor(index / 24) % 7 >= 5 ? 2.5 : 10;
  return { from, until: later(from, hours(1)), spent };
});
const outlook = burnOutlook(falls, hours(0), asOf);
const spending = spendingOf(outlook, 2_000);
const likely = (headroom: number): Instant => {
  const forecast = forecastOf(outlook, headroom);
  return forecast.kind === 'range' ? momentOf(outlook, forecast.hoursLeft.p50) : expect.fail();
};
const hoursApart = (one: Instant, other: Instant | undefined): number =>
  other === undefined ? Number.POSITIVE_INFINITY : Math.abs(inHours(elapsed(one, other)));

describe('a what-if on the forecast', () => {
  it('says the forecast’s own date where nothing changes', () => {
    expect(hoursApart(likely(2_000), whatIf(spending, { topUps: [] }).depletesAt)).toBeLessThan(0.01);
  });

  it('says, for a top-up of today, what the forecast will say after it', () => {
    const topUps = [{ amount: 500, at: asOf }];
    expect(hoursApart(likely(2_500), whatIf(spending, { topUps }).depletesAt)).toBeLessThan(0.01);
  });

  it('says, for a burn doubled from now on, what half the credit lasts', () => {
    const burn = { times: 2, from: asOf };
    expect(hoursApart(likely(1_000), whatIf(spending, { burn, topUps: [] }).depletesAt)).toBeLessThan(0.01);
  });

  it('moves the date by less, the later the burn doubles', () => {
    const endFrom = (day: number) =>
      whatIf(spending, { burn: { times: 2, from: later(asOf, days(day)) }, topUps: [] }).depletesAt ?? expect.fail();
    const ends = [0, 2, 4, 6].map(endFrom);
    expect(ends).toEqual([...ends].sort((left, right) => left - right));
    expect(new Set(ends).size).toBe(ends.length);
  });
});
