import { expect, it } from 'vitest';
import { historyDays } from '../../core/history-day';
import { money } from '../../core/money';
import type { Arrival, Reading } from '../../core/reading';
import { type BillingDay, epochMilliseconds, hours, later, startOfBillingDay } from '../../core/time';

const midnight = startOfBillingDay('2026-11-20' as BillingDay);
const reading = (hour: number, amount: string): Reading => ({
  at: later(midnight, hours(hour)),
  available: money('CNY', amount),
});
const arrival = (hour: number, amount: string): Arrival => ({
  at: later(midnight, hours(hour)),
  kind: 'top-up',
  amount: money('CNY', amount),
  transactionNumber: `T-${hour}`,
  remark: '',
});

it('a day without a reading is left out, and its burn counts for the day of the next one', () => {
  const days = historyDays([reading(1, '100'), reading(60, '40.25')], []);
  expect(days.map(({ day, burn }) => [day, burn])).toEqual([
    ['2026-11-20', '0'],
    ['2026-11-22', '59.75'],
  ]);
});

it('a rise that nothing explains is no burn and does not make up for any', () => {
  const days = historyDays([reading(1, '100'), reading(2, '90'), reading(3, '500'), reading(4, '480')], []);
  expect(days[0]).toEqual({
    day: '2026-11-20',
    opening: '100',
    closing: '480',
    lowest: '90',
    burn: '30',
    readings: 4,
  });
});

it('a top-up shortly before midnight that shows after it is not the burn of either day', () => {
  const readings = [
    reading(22, '100'),
    reading(23.5, '99'),
    reading(24.5, '1098'),
    reading(25.5, '1097'),
    reading(27, '1096'),
  ];
  const days = historyDays(readings, [arrival(23.4, '1000')]);
  expect(days.map(({ burn }) => burn)).toEqual(['1', '3']);
});

it('cents add up exactly over a day', () => {
  const readings = Array.from({ length: 24 }, (_, hour) => reading(hour, `${(1_000 - hour) / 10}`));
  expect(historyDays(readings, [])[0]?.burn).toBe('2.3');
});

it('nothing was read, nothing is said', () => {
  expect(historyDays([], [arrival(1, '5')])).toEqual([]);
  expect(historyDays([{ at: epochMilliseconds(0), available: money('JPY', '-5') }], [])).toHaveLength(1);
});
