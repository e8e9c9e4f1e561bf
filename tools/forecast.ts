/**
 * Forecasts, a JSON line for each JSON line: `{"id","now","tz","floor","history":[[t,balance],…]}` with times in epoch
 * seconds and `tz` in minutes east of UTC is answered with `{"id","p10","p50","p90","alarm5d"}` in hours, null being
 * more than 30 days or never.
 */
import { stepsOf } from '../core/balance-step';
import { fallsOf } from '../core/forecast/fall';
import { burnOutlook, type Forecast, forecastOf, isDue } from '../core/forecast/forecast';
import type { Reading } from '../core/reading';
import { days, epochMilliseconds, inHours, minutes } from '../core/time';
import { answerLines, LineError, numberIn, textIn } from './json-lines';

const HORIZON_HOURS = inHours(days(30));
const ALARM = days(5);

function readingsIn(request: Readonly<Record<string, unknown>>): readonly Reading[] {
  const { history } = request;
  if (!Array.isArray(history) || history.length === 0) throw new LineError('"history" is not a list of readings');
  return history.map((pair: unknown, index) => {
    const [at, balance]: unknown[] = Array.isArray(pair) ? pair : [];
    if (!Number.isFinite(at) || !Number.isFinite(balance)) {
      throw new LineError(`"history"[${index}] is not a pair of numbers`);
    }
    return { at: epochMilliseconds(Math.round(Number(at) * 1_000)), available: { currency: '', amount: `${balance}` } };
  });
}

function answerOf(id: string, forecast: Forecast): object {
  if (forecast.kind !== 'range') return { id, p10: null, p50: null, p90: null, alarm5d: false };
  const within = (hours: number) => (hours > HORIZON_HOURS ? null : Math.round(hours * 1_000) / 1_000);
  const { p10, p50, p90 } = forecast.hoursLeft;
  return { id, p10: within(p10), p50: within(p50), p90: within(p90), alarm5d: isDue(forecast, ALARM) };
}

void answerLines((request) => {
  const id = textIn(request, 'id');
  const readings = readingsIn(request);
  const floor = numberIn(request, 'floor');
  const now = epochMilliseconds(Math.round(numberIn(request, 'now') * 1_000));
  const offset = minutes(numberIn(request, 'tz'));
  const newest = readings[readings.length - 1];
  const headroom = Number(newest?.available.amount ?? 0) - floor;
  const outlook = burnOutlook(fallsOf(stepsOf(readings), new Map(), []), offset, now);
  return answerOf(id, forecastOf(outlook, headroom));
});
