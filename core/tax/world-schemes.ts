import { validate as australian } from 'stdnum/lib/cjs/au/abn';
import { validate as swiss } from 'stdnum/lib/cjs/ch/uid';
import { validate as british } from 'stdnum/lib/cjs/gb/vat';
import { validate as japanese } from 'stdnum/lib/cjs/jp/cn';
import { validate as korean } from 'stdnum/lib/cjs/kr/brn';
import { validate as norwegian } from 'stdnum/lib/cjs/no/orgnr';
import { validate as newZealand } from 'stdnum/lib/cjs/nz/ird';
import { validate as thai } from 'stdnum/lib/cjs/th/tin';
import { validate as vietnamese } from 'stdnum/lib/cjs/vn/mst';
import { byLibrary } from './library-rule';
import { gstinFits, npwpFits, ubnFits, uenFits, usccFits } from './own-rules';
import { type Depth, type Fault, formOnly, judgedBy, type Scheme } from './scheme';

const LETTERS_TOO = /[0-9A-Z]/;
const asWritten = (bare: string): string => bare;

/** Nine digits, twelve with a branch; departments (GD) and health authorities (HA) have three, without a check digit. */
const british9 = {
  name: 'VAT Reg No',
  depth: 'check digit',
  characters: LETTERS_TOO,
  lengths: [9, 12, 5],
  form: /^(?:\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/,
  judged: (bare: string): Depth | Fault => (bare.length === 5 ? 'form only' : byLibrary(british)(bare)),
} as const;

/**
 * The old number has 15 digits. Of the 16-digit ones only those with a 0 before an old one can be checked: the others
 * are a person's NIK or were given out since 2024, and their check digit is not published.
 */
function npwpJudged(bare: string): Depth | Fault {
  if (bare.length === 16 && !bare.startsWith('0')) return 'form only';
  return npwpFits(bare.slice(-15)) ? 'check digit' : 'wrong check digit';
}

/** A GST number of its own (`M…`) has a check digit whose rule is not published; most companies use their UEN. */
const singaporean = (bare: string): Depth | Fault => (bare.startsWith('M') ? 'form only' : judgedBy(uenFits)(bare));

export const worldSchemes: readonly (readonly [string, Scheme])[] = [
  ['GB', { ...british9, example: 'GB980780684', leads: ['GB'] }],
  ['XI', { ...british9, example: 'XI980780684', leads: ['XI'] }],
  [
    'CH',
    {
      name: 'UID / MWST',
      example: 'CHE-107.787.577 MWST',
      depth: 'check digit',
      leads: ['CHE'],
      tails: ['MWST', 'TVA', 'IVA', 'TPV'],
      lengths: [9],
      judged: (bare) => byLibrary(swiss)(`CHE${bare}`),
    },
  ],
  [
    'NO',
    {
      name: 'MVA',
      example: 'NO 995 525 828 MVA',
      depth: 'check digit',
      leads: ['NO'],
      tails: ['MVA'],
      lengths: [9],
      judged: byLibrary(norwegian),
      kept: (bare) => `NO${bare}MVA`,
    },
  ],
  [
    'AU',
    {
      name: 'ABN',
      example: '83 914 571 673',
      depth: 'check digit',
      leads: ['ABN'],
      lengths: [11],
      judged: byLibrary(australian),
      kept: asWritten,
    },
  ],
  [
    'NZ',
    {
      name: 'GST / IRD number',
      example: '49-091-850',
      depth: 'check digit',
      lengths: [8, 9],
      form: /^(?:[1-9]\d{7}|0[1-9]\d{7}|1[0-4]\d{7})$/,
      judged: byLibrary(newZealand),
    },
  ],
  [
    'SG',
    {
      name: 'GST / UEN',
      example: '197401143C',
      depth: 'check digit',
      characters: LETTERS_TOO,
      lengths: [9, 10],
      form: /^(?:\d{8,9}[A-Z]|[RST]\d{2}[A-Z]{2}\d{4}[A-Z]|M[0-9A-Z]\d{7}[0-9A-Z])$/,
      judged: singaporean,
    },
  ],
  [
    'IN',
    {
      name: 'GSTIN',
      example: '27AAPFU0939F1ZV',
      depth: 'check digit',
      characters: LETTERS_TOO,
      lengths: [15],
      form: /^(?:0[1-9]|[12]\d|3[0-8]|9[679])[A-Z]{3}[ABCEFGHJKLPT][A-Z](?!0000)\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/,
      judged: judgedBy(gstinFits),
    },
  ],
  [
    'ID',
    { name: 'NPWP', example: '01.300.066.6-091.000', depth: 'check digit', lengths: [15, 16], judged: npwpJudged },
  ],
  [
    'JP',
    {
      name: '適格請求書発行事業者登録番号',
      example: 'T5835678256246',
      depth: 'check digit',
      leads: ['T'],
      lengths: [13],
      judged: byLibrary(japanese),
      kept: (bare, withLead) => (withLead ? `T${bare}` : bare),
    },
  ],
  [
    'CN',
    {
      name: '统一社会信用代码',
      example: '91110000600037341L',
      depth: 'check digit',
      characters: /[0-9A-HJ-NP-RTUW-Y]/,
      lengths: [18],
      form: /^[0-9A-Z]{2}\d{6}[0-9A-Z]{9}[0-9A-Z]$/,
      judged: judgedBy(usccFits),
    },
  ],
  [
    'KR',
    { name: '사업자등록번호', example: '116-82-00276', depth: 'check digit', lengths: [10], judged: byLibrary(korean) },
  ],
  ['TH', { name: 'TIN', example: '0-9940-00617-72-1', depth: 'check digit', lengths: [13], judged: byLibrary(thai) }],
  ['TW', { name: '統一編號', example: '00501503', depth: 'check digit', lengths: [8], judged: judgedBy(ubnFits) }],
  [
    'VN',
    { name: 'MST', example: '0100233488', depth: 'check digit', lengths: [10, 13], judged: byLibrary(vietnamese) },
  ],
  [
    'AE',
    { name: 'TRN', example: '100123456700003', depth: 'form only', lengths: [15], form: /^1\d{14}$/, judged: formOnly },
  ],
  [
    'SA',
    {
      name: 'VAT',
      example: '300123456700003',
      depth: 'form only',
      lengths: [15],
      form: /^3\d{13}3$/,
      judged: formOnly,
    },
  ],
  [
    'MY',
    {
      name: 'SST',
      example: 'W10-1808-32000123',
      depth: 'form only',
      characters: LETTERS_TOO,
      lengths: [15],
      form: /^[A-Z]\d{14}$/,
      judged: formOnly,
    },
  ],
  ['PH', { name: 'TIN', example: '000-123-456-00000', depth: 'form only', lengths: [9, 12, 14], judged: formOnly }],
  ['ZA', { name: 'VAT', example: '4012345678', depth: 'form only', lengths: [10], form: /^4\d{9}$/, judged: formOnly }],
];
