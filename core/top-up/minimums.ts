import type { Currency, Money } from '../money';
import { money } from '../money';
import type { Source } from '../source';

export const topUpRegions = ['cn', 'us', 'eu', 'ae', 'none'] as const;
/** Whose minimum counts; `none`: no minimum is known. */
export type TopUpRegion = (typeof topUpRegions)[number];

interface Minimum {
  readonly least: Money;
  readonly source: Source;
}

/** Alibaba Cloud's own pages name no minimums: they are the agencies' report. */
const agencies: Source = { by: 'agencies', checked: '2026-11-23' };

export const minimums: Readonly<Record<Exclude<TopUpRegion, 'none'>, Minimum>> = {
  cn: { least: money('CNY', '100'), source: agencies },
  us: { least: money('USD', '20'), source: agencies },
  eu: { least: money('EUR', '15'), source: agencies },
  ae: { least: money('AED', '75'), source: agencies },
};

const usualRegions: Readonly<Record<Currency, TopUpRegion>> = { CNY: 'cn', USD: 'us', EUR: 'eu', AED: 'ae' };

export const usualRegion = (currency: Currency): TopUpRegion => usualRegions[currency] ?? 'none';

/** Undefined where none is known for the region. */
export const minimumOf = (region: TopUpRegion): Money | undefined =>
  region === 'none' ? undefined : minimums[region].least;

/** The agencies round CNY 9,430 up to the next hundred; the others are about as coarse. */
const usualSteps: Readonly<Record<Currency, string>> = { CNY: '100', USD: '10', EUR: '10', AED: '50', JPY: '1000' };

export const usualStep = (currency: Currency): string => usualSteps[currency] ?? '10';

/** A wire transfer is for more than this. No floor is reported for other currencies. */
const wireFloors: Readonly<Record<Currency, Minimum>> = { CNY: { least: money('CNY', '50000'), source: agencies } };

export const wireFloorOf = (currency: Currency): Minimum | undefined => wireFloors[currency];
