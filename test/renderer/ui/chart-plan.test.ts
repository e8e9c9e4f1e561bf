import { describe, expect, it } from 'vitest';
import { days, later } from '../../../core/time';
import { chartPlan, dayTicks, roundHeights } from '../../../renderer/ui/chart-plan';
import { NOW, rows, tokyoHistory } from '../../fixtures/snapshot';

const history = tokyoHistory();
const planOf = (row: typeof rows.tokyo, range = 14) => chartPlan(row, history, range, 5, NOW);

describe('the plan of the balance chart', () => {
  it('runs the forecast from the last reading to the floor on the day the credit runs out', () => {
    const { forecast } = planOf(rows.tokyo);
    expect(forecast?.start).toEqual({ x: NOW, y: 48_210 });
    expect(forecast?.end).toEqual({ x: later(NOW, days(4.2)), y: 0 });
    expect(forecast?.runsOut).toBe(true);
  });

  it('ends at the buffer of a postpaid account, not at zero', () =>
    expect(planOf({ ...rows.tokyo, floor: { currency: 'CNY', amount: '500' } }).forecast?.end.y).toBe(500));

  it('breaks the forecast off at the edge where the end is far away', () => {
    const far = { kind: 'days', days: 200, depletesAt: later(NOW, days(200)) } as const;
    const { forecast, until } = planOf({ ...rows.tokyo, runway: far }, 7);
    expect(forecast?.runsOut).toBe(false);
    expect(forecast?.end.x).toBe(until);
    expect(forecast?.end.y).toBeGreaterThan(46_000);
  });

  it('has no forecast where nothing is being spent', () =>
    expect(planOf({ ...rows.tokyo, runway: { kind: 'endless' } }).forecast).toBeUndefined());

  it('puts the critical line at so many days of burn above the floor, to the cent', () => {
    expect(planOf(rows.tokyo).criticalLine).toBe('57400');
    expect(planOf({ ...rows.tokyo, floor: { currency: 'CNY', amount: '0.1' } }).criticalLine).toBe('57400.1');
  });

  it('leaves out a line that would dwarf the balance', () =>
    expect(planOf({ ...rows.tokyo, burnRate: { currency: 'CNY', amount: '900000' } }).criticalLine).toBeUndefined());

  it('marks top-ups within the range alone, and no refund', () => {
    const refund = { ...history.arrivals[2], kind: 'refund' } as (typeof history.arrivals)[number];
    expect(planOf(rows.tokyo, 7).topUps).toHaveLength(1);
    expect(planOf(rows.tokyo, 60).topUps).toHaveLength(3);
    expect(chartPlan(rows.tokyo, { ...history, arrivals: [refund] }, 14, 5, NOW).topUps).toHaveLength(0);
  });

  it('marks no top-up of a time before the first reading, when nobody knows how high the balance was', () => {
    const late = { ...history, points: history.points.slice(-2) };
    expect(chartPlan(rows.tokyo, late, 60, 5, NOW).topUps).toHaveLength(0);
  });
});

describe('the axes', () => {
  it.each([
    [0, 138_000, [0, 50_000, 100_000, 150_000]],
    [0, 93, [0, 25, 50, 75, 100]],
    [-11.19, 40, [-20, 0, 20, 40]],
    [0, 0, [0, 0.25]],
  ])('have round heights from %d to %d', (lowest, highest, heights) =>
    expect(roundHeights(lowest, highest)).toEqual(heights),
  );

  it('label no more days than fit', () => {
    expect(dayTicks(NOW, later(NOW, days(7)))).toHaveLength(8);
    expect(dayTicks(NOW, later(NOW, days(90))).length).toBeLessThanOrEqual(9);
  });
});
