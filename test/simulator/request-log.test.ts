import { expect, it } from 'vitest';
import { epochMilliseconds } from '../../core/time';
import { requestLog } from '../../simulator/request-log';

const request = { action: 'QueryAccountBalance', version: '2017-12-14', host: '127.0.0.1' };

it('finds the most requests in any second, not only in whole ones', () => {
  const log = requestLog();
  for (const at of [0, 900, 1_100, 1_500, 1_899, 1_900, 5_000]) log.arrived(request, epochMilliseconds(at));
  expect(log.perSecondMost()).toBe(4);
});

it('finds the most requests at once, and forgets none that is still under way', () => {
  const log = requestLog();
  const first = log.arrived(request, epochMilliseconds(0));
  log.arrived(request, epochMilliseconds(1));
  first('ok', epochMilliseconds(5));
  log.arrived(request, epochMilliseconds(6));
  expect(log.inFlightMost()).toBe(2);
  expect(log.requests().map(({ outcome, took }) => [outcome, took])).toEqual([
    ['ok', 5],
    [undefined, undefined],
    [undefined, undefined],
  ]);
  log.reset();
  log.arrived(request, epochMilliseconds(7));
  expect(log.inFlightMost()).toBe(3);
});
