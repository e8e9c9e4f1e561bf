import { validate as austrian } from 'stdnum/lib/cjs/at/uid';
import { validate as belgian } from 'stdnum/lib/cjs/be/vat';
import { validate as cypriot } from 'stdnum/lib/cjs/cy/vat';
import { validate as czech } from 'stdnum/lib/cjs/cz/dic';
import { validate as german } from 'stdnum/lib/cjs/de/vat';
import { validate as danish } from 'stdnum/lib/cjs/dk/cvr';
import { validate as estonian } from 'stdnum/lib/cjs/ee/kmkr';
import { validate as spanish } from 'stdnum/lib/cjs/es/nif';
import { validate as finnish } from 'stdnum/lib/cjs/fi/alv';
import { validate as french } from 'stdnum/lib/cjs/fr/tva';
import { validate as greek } from 'stdnum/lib/cjs/gr/vat';
import { validate as croatian } from 'stdnum/lib/cjs/hr/oib';
import { validate as hungarian } from 'stdnum/lib/cjs/hu/anum';
import { validate as irish } from 'stdnum/lib/cjs/ie/vat';
import { validate as italian } from 'stdnum/lib/cjs/it/iva';
import { validate as lithuanian } from 'stdnum/lib/cjs/lt/pvm';
import { validate as luxembourgish } from 'stdnum/lib/cjs/lu/tva';
import { validate as latvian } from 'stdnum/lib/cjs/lv/pvn';
import { validate as maltese } from 'stdnum/lib/cjs/mt/vat';
import { validate as dutch } from 'stdnum/lib/cjs/nl/btw';
import { validate as polish } from 'stdnum/lib/cjs/pl/nip';
import { validate as portuguese } from 'stdnum/lib/cjs/pt/nif';
import { validate as romanian } from 'stdnum/lib/cjs/ro/cui';
import { validate as swedish } from 'stdnum/lib/cjs/se/vat';
import { byLibrary } from './library-rule';
import { ddsFits, ddvFits, dphFits } from './own-rules';
import { type Depth, type Fault, judgedBy, type Scheme } from './scheme';

type Judged = (bare: string) => Depth | Fault;
type More = Pick<Scheme, 'leads' | 'characters' | 'form' | 'kept'>;

/** The country's own letters stand before each number of the European Union. */
const vat = (
  country: string,
  name: string,
  example: string,
  lengths: readonly number[],
  judged: Judged,
  more: More = {},
): readonly [string, Scheme] => [
  country,
  { name, example, depth: 'check digit', leads: [country], lengths, judged, ...more },
];

const letters = (form: RegExp): More => ({ characters: /[0-9A-Z]/, form });
const withLead = (country: string, bare: string) => `${country}${bare}`;

/** Numbers before 2007 have nine digits; a 0 was put before them. */
const belgianKept = (bare: string): string => withLead('BE', bare.padStart(10, '0'));
/** The oldest numbers have eight digits; a 0 was put before them. */
const greekKept = (bare: string): string => withLead('EL', bare.padStart(9, '0'));

export const euSchemes: readonly (readonly [string, Scheme])[] = [
  vat('AT', 'UID-Nummer', 'ATU13585627', [9], byLibrary(austrian), letters(/^U\d{8}$/)),
  vat('BE', 'BTW / TVA', 'BE0428759497', [9, 10], byLibrary(belgian), {
    form: /^(?:\d{9}|[01]\d{9})$/,
    kept: belgianKept,
  }),
  vat('BG', 'ДДС номер', 'BG175074752', [9, 10], judgedBy(ddsFits)),
  vat('HR', 'PDV (OIB)', 'HR33392005961', [11], byLibrary(croatian)),
  vat('CY', 'ΦΠΑ', 'CY10259033P', [9], byLibrary(cypriot), letters(/^\d{8}[A-Z]$/)),
  vat('CZ', 'DIČ', 'CZ25123891', [8, 9, 10], byLibrary(czech)),
  vat('DK', 'CVR', 'DK13585628', [8], byLibrary(danish)),
  vat('EE', 'KMKR', 'EE100931558', [9], byLibrary(estonian)),
  vat('FI', 'ALV', 'FI20774740', [8], byLibrary(finnish)),
  vat('FR', 'TVA', 'FR40303265045', [11], byLibrary(french), letters(/^[0-9A-HJ-NP-Z]{2}\d{9}$/)),
  vat('DE', 'USt-IdNr.', 'DE136695976', [9], byLibrary(german)),
  vat('GR', 'ΑΦΜ', 'EL094259216', [8, 9], byLibrary(greek), { leads: ['EL', 'GR'], kept: greekKept }),
  vat('HU', 'ÁFA', 'HU12892312', [8], byLibrary(hungarian)),
  vat('IE', 'VAT', 'IE6433435F', [8, 9], byLibrary(irish), {
    characters: /[0-9A-Z+*]/,
    form: /^(?:\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  }),
  vat('IT', 'Partita IVA', 'IT00743110157', [11], byLibrary(italian)),
  vat('LV', 'PVN', 'LV40003521600', [11], byLibrary(latvian)),
  vat('LT', 'PVM', 'LT119511515', [9, 12], byLibrary(lithuanian)),
  vat('LU', 'TVA', 'LU15027442', [8], byLibrary(luxembourgish)),
  vat('MT', 'VAT', 'MT11679112', [8], byLibrary(maltese), { form: /^[1-9]\d{7}$/ }),
  vat('NL', 'btw-id', 'NL004495445B01', [12], byLibrary(dutch), letters(/^\d{9}B(?!00)\d{2}$/)),
  vat('PL', 'NIP', 'PL8567346215', [10], byLibrary(polish)),
  vat('PT', 'NIF', 'PT501964843', [9], byLibrary(portuguese), { form: /^[1-9]\d{8}$/ }),
  vat('RO', 'CUI', 'RO18547290', [2, 3, 4, 5, 6, 7, 8, 9, 10], byLibrary(romanian), { form: /^[1-9]\d+$/ }),
  vat('SK', 'IČ DPH', 'SK2022749619', [10], judgedBy(dphFits), { form: /^[1-9]\d[2-47-9]\d{7}$/ }),
  vat('SI', 'ID za DDV', 'SI50223054', [8], judgedBy(ddvFits), { form: /^[1-9]\d{7}$/ }),
  vat('ES', 'NIF', 'ESB58378431', [9], byLibrary(spanish), letters(/^[0-9A-Z]\d{7}[0-9A-Z]$/)),
  vat('SE', 'Momsnr', 'SE556188840401', [12], byLibrary(swedish), { form: /^\d{10}01$/ }),
];
