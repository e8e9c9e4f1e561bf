import type { InvoiceProfile } from '../../../core/invoices/invoice-cycle';

/**
 * The rule a second time, as a clerk with a wall calendar applies it: one sheet a day, torn off until a cut day comes.
 * It shares nothing with the program: days are texts, and the date in UTC+8 is Intl's for Shanghai.
 */

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

export const sheetOf = (at: number): string => shanghai.format(at);

const moved = (day: string, by: number): string => {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + by);
  return noon.toISOString().slice(0, 10);
};

export const nextSheet = (day: string): string => moved(day, 1);
export const previousSheet = (day: string): string => moved(day, -1);

const dateOn = (day: string): number => Number(day.slice(8));
const isMonthsLast = (day: string): boolean => nextSheet(day).endsWith('-01');

function isCutOn(day: string, profile: 'agencies' | { readonly days: readonly number[] }): boolean {
  if (profile === 'agencies') return day.endsWith('-01') || day.endsWith('-16');
  const { days } = profile;
  return days.includes(dateOn(day)) || (isMonthsLast(day) && days.some((date) => date > dateOn(day)));
}

export interface ByTheClerk {
  readonly cutDay: string;
  readonly from: string;
  readonly to: string;
}

function monthly(paid: string): ByTheClerk {
  let [from, to] = [paid, paid];
  while (!from.endsWith('-01')) from = previousSheet(from);
  while (!isMonthsLast(to)) to = nextSheet(to);
  let cutDay = nextSheet(to);
  while (!cutDay.endsWith('-06')) cutDay = nextSheet(cutDay);
  return { cutDay, from, to };
}

export function invoiceByTheClerk(at: number, profile: InvoiceProfile): ByTheClerk {
  const paid = sheetOf(at);
  if (profile === 'per-payment') return { cutDay: paid, from: paid, to: paid };
  if (profile === 'monthly-6th') return monthly(paid);
  let from = paid;
  while (!isCutOn(from, profile)) from = previousSheet(from);
  let cutDay = nextSheet(paid);
  while (!isCutOn(cutDay, profile)) cutDay = nextSheet(cutDay);
  return { cutDay, from, to: previousSheet(cutDay) };
}
