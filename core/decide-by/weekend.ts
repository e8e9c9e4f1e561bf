const SATURDAY_SUNDAY: readonly number[] = [6, 7];

/**
 * Countries whose offices rest on other days, 1 being Monday: the weekends of Unicode CLDR 48, as ICU 78.2 gives them,
 * compared country by country on 2026-11-23. Source: https://cldr.unicode.org (supplemental data, weekData).
 */
const others: Readonly<Record<string, readonly number[]>> = {
  AF: [4, 5],
  BH: [5, 6],
  DZ: [5, 6],
  EG: [5, 6],
  IL: [5, 6],
  IN: [7],
  IQ: [5, 6],
  IR: [5],
  JO: [5, 6],
  KW: [5, 6],
  LY: [5, 6],
  OM: [5, 6],
  QA: [5, 6],
  SA: [5, 6],
  SD: [5, 6],
  SY: [5, 6],
  UG: [7],
  YE: [5, 6],
};

/** `country`: ISO 3166, with or without a subdivision. */
export const weekendOf = (country: string): readonly number[] => others[country.slice(0, 2)] ?? SATURDAY_SUNDAY;
