import { type BurnOutlook, forecastOf } from './forecast/forecast';
import type { Spending } from './what-if';

/** The likely course of the forecast, with its weekdays, for a what-if to bend. */
export const spendingOf = (outlook: BurnOutlook, headroom: number): Spending => ({
  asOf: outlook.asOf,
  headroom,
  hoursToSpend: (amount) => {
    if (amount <= 0) return 0;
    const forecast = forecastOf(outlook, amount);
    return forecast.kind === 'range' ? forecast.hoursLeft.p50 : Number.POSITIVE_INFINITY;
  },
});
