import { describe, expect, it } from 'vitest';
import { costOfSkipping } from '../../../core/tax/skipping';
import { countriesCovered } from '../../../core/tax/tax-number';
import { taxOfficeCheckOf } from '../../../core/tax/tax-office';

const union = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

describe('what it costs to skip the tax check', () => {
  it('is tax on top in the Emirates, by Alibaba Cloud’s own notice', () => {
    expect(costOfSkipping('AE')).toMatchObject({ effect: 'tax-added', percent: '5', source: { by: 'alibaba-cloud' } });
  });

  it('is that a company in Indonesia can buy nothing', () => {
    const cost = costOfSkipping('ID');
    expect(cost).toMatchObject({ effect: 'purchase-blocked', source: { by: 'alibaba-cloud' } });
    expect(cost.percent).toBeUndefined();
  });

  it('is the country’s standard rate in the European Union and Australia, as agencies report', () => {
    for (const country of [...union, 'AU-NSW']) {
      const { effect, percent, source, rateFrom } = costOfSkipping(country);
      expect([country, effect, source?.by]).toEqual([country, 'tax-added', 'agencies']);
      expect(Number(percent)).toBeGreaterThanOrEqual(10);
      expect(rateFrom?.address).toMatch(/^https:/);
    }
    expect([costOfSkipping('IE').percent, costOfSkipping('EL').percent]).toEqual(['23', '24']);
  });

  it('is unknown elsewhere, with neither a rate nor a source made up', () => {
    for (const country of ['GB', 'XI', 'SG', 'CN', 'US', ''])
      expect(costOfSkipping(country)).toEqual({ effect: 'unknown' });
  });

  it('always says when a source was read', () => {
    const sources = [...union, 'AE', 'ID', 'AU'].map((country) => costOfSkipping(country).source?.checked);
    expect(sources.every((checked) => /^\d{4}-\d{2}-\d{2}$/.test(checked ?? ''))).toBe(true);
  });
});

describe('where a registration is looked up', () => {
  it('is known for each country that is covered', () => {
    const without = countriesCovered.filter(({ country }) => taxOfficeCheckOf(country) === undefined);
    expect(without).toEqual([]);
    for (const { country } of countriesCovered) expect(taxOfficeCheckOf(country)?.address).toMatch(/^https:\/\//);
  });

  it('is VIES for the European Union and for Northern Ireland, but not for Great Britain', () => {
    expect(taxOfficeCheckOf('XI')?.name).toBe('VIES');
    expect(taxOfficeCheckOf('GB')?.name).toBe('HMRC');
    expect(taxOfficeCheckOf('US')).toBeUndefined();
  });
});
