import type { Source } from '../source';
import { taxCountryOf } from './tax-number';

export interface RateSource {
  readonly address: string;
  /** `YYYY-MM-DD` of the last change of a rate that is known here. */
  readonly asOf: string;
}

/** What a top-up costs more where no validated tax number is on file with Alibaba Cloud. */
export interface CostOfSkipping {
  readonly effect: 'tax-added' | 'purchase-blocked' | 'unknown';
  /** Decimal string. Absent: nobody has published the rate that is charged. */
  readonly percent?: string;
  /** Who says so about Alibaba Cloud. Absent under `unknown`: no page was found. */
  readonly source?: Source;
  /** Where the rate is the country's standard one, and not one that Alibaba Cloud has named. */
  readonly rateFrom?: RateSource;
}

const CHECKED = '2026-11-23';

const notice = (page: string): Source => ({
  by: 'alibaba-cloud',
  address: `https://alibabacloud.com/en/notice/${page}`,
  checked: CHECKED,
});
const agencies: Source = { by: 'agencies', checked: CHECKED };

/** Standard rates of VAT in the European Union. */
const EU_RATES: RateSource = {
  address: 'https://europa.eu/youreurope/business/taxation/vat/vat-rules-rates/index_en.htm',
  asOf: '2025-08-01',
};
const euRates: Readonly<Record<string, string>> = {
  AT: '20',
  BE: '21',
  BG: '20',
  CY: '19',
  CZ: '21',
  DE: '19',
  DK: '25',
  EE: '24',
  ES: '21',
  FI: '25.5',
  FR: '20',
  GR: '24',
  HR: '25',
  HU: '27',
  IE: '23',
  IT: '22',
  LT: '21',
  LU: '17',
  LV: '21',
  MT: '18',
  NL: '21',
  PL: '23',
  PT: '23',
  RO: '21',
  SE: '25',
  SI: '22',
  SK: '23',
};

/** Notices of 2020, the newest that were found: the rates may have changed since, what is asked for has not. */
const noticed: Readonly<Record<string, CostOfSkipping>> = {
  AE: { effect: 'tax-added', percent: '5', source: notice('notice_of_tax_rule_changes_in_united_arab_emirates_89') },
  ID: { effect: 'purchase-blocked', source: notice('notice_of_tax_rule_changes_in_indonesia_84') },
  AU: {
    effect: 'tax-added',
    percent: '10',
    source: agencies,
    rateFrom: {
      address: 'https://www.ato.gov.au/businesses-and-organisations/gst-excise-and-indirect-taxes/gst',
      asOf: '2000-07-01',
    },
  },
};

/** What skipping the tax check costs in a country; `unknown` is no promise that it costs nothing. */
export function costOfSkipping(country: string): CostOfSkipping {
  const code = taxCountryOf(country);
  const percent = euRates[code];
  if (percent !== undefined) return { effect: 'tax-added', percent, source: agencies, rateFrom: EU_RATES };
  return noticed[code] ?? { effect: 'unknown' };
}
