import { taxCountryOf } from './tax-number';

/** Where a tax office itself says who is registered. */
export interface TaxOfficeCheck {
  readonly name: string;
  readonly address: string;
  /** `YYYY-MM-DD` on which the address was written down here; nothing opens it but a person. */
  readonly checked: string;
}

const check = (name: string, address: string): TaxOfficeCheck => ({ name, address, checked: '2026-11-23' });

const vies = check('VIES', 'https://ec.europa.eu/taxation_customs/vies/');

const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE XI'.split(' ');

const checks: ReadonlyMap<string, TaxOfficeCheck> = new Map([
  ...EU.map((country) => [country, vies] as const),
  ['GB', check('HMRC', 'https://www.gov.uk/check-uk-vat-number')],
  ['CH', check('UID-Register', 'https://www.uid.admin.ch/')],
  ['NO', check('Brønnøysundregistrene', 'https://www.brreg.no/')],
  ['AU', check('ABN Lookup', 'https://abr.business.gov.au/')],
  ['NZ', check('Inland Revenue', 'https://www.ird.govt.nz/')],
  ['SG', check('IRAS', 'https://www.iras.gov.sg/')],
  ['IN', check('GST Portal', 'https://services.gst.gov.in/services/searchtp')],
  ['ID', check('DJP', 'https://www.pajak.go.id/')],
  ['JP', check('国税庁', 'https://www.invoice-kohyo.nta.go.jp/')],
  ['CN', check('国家企业信用信息公示系统', 'https://www.gsxt.gov.cn/')],
  ['KR', check('홈택스', 'https://www.hometax.go.kr/')],
  ['TH', check('กรมสรรพากร', 'https://vsreg.rd.go.th/')],
  ['TW', check('財政部', 'https://www.etax.nat.gov.tw/')],
  ['VN', check('Cục Thuế', 'https://tracuunnt.gdt.gov.vn/')],
  ['AE', check('FTA', 'https://tax.gov.ae/')],
  ['SA', check('ZATCA', 'https://zatca.gov.sa/')],
  ['MY', check('MySST', 'https://mysst.customs.gov.my/')],
  ['PH', check('BIR', 'https://www.bir.gov.ph/')],
  ['ZA', check('SARS', 'https://www.sars.gov.za/')],
]);

/** Undefined where no address is known: the registration certificate is all there is to compare with. */
export const taxOfficeCheckOf = (country: string): TaxOfficeCheck | undefined => checks.get(taxCountryOf(country));
