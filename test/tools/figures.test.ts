import { expect, test } from 'vitest';
import { comparisonJson, comparisonLine, spreadOf } from '../../tools/bench/figures';

test('the median is the middle, or half-way between the two in the middle', () => {
  expect(spreadOf([5, 1, 9])).toEqual({ median: 5, least: 1, most: 9 });
  expect(spreadOf([4, 1, 2, 9])).toEqual({ median: 3, least: 1, most: 9 });
});

const comparison = (runway: number) => ({
  figure: 'exec to tray',
  unit: 'ms',
  goal: 1.3,
  bare: spreadOf([200, 180, 260]),
  runway: spreadOf([runway]),
});

test('a figure is the ratio of the medians, and passes at its goal', () => {
  expect(comparisonJson(comparison(260))).toEqual({ figure: 'exec to tray', measured: 1.3, goal: 1.3, pass: true });
  expect(comparisonJson(comparison(300))).toEqual({ figure: 'exec to tray', measured: 1.5, goal: 1.3, pass: false });
});

test('a person reads the medians with their spread', () => {
  const line = comparisonLine(comparison(300));
  expect(line).toBe('exec to tray: 300 ms (300 to 300) against 200 ms (180 to 260): 1.5×, goal 1.3×, not met');
});
