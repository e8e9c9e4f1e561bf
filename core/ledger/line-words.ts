import { dayIn, writtenDay } from '../decide-by/plain-day';
import type { Translator } from '../texts/translator';
import { BILLING_ZONE, days, hours, type Instant, minutes } from '../time';
import type { LedgerLine } from './ledger';

export interface LineWords {
  readonly what: string;
  readonly detail: string;
  readonly at?: Instant;
}

/** `2026-10-31 23:58`: when it was where the bill is written. */
export function billingMoment(at: Instant): string {
  const minute = Math.floor(((at + hours(8)) % days(1)) / minutes(1));
  const twoDigits = (n: number): string => String(n).padStart(2, '0');
  return `${writtenDay(dayIn(BILLING_ZONE, at))} ${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

/** What a line is called, and why it is there. */
export function lineWords(line: LedgerLine, t: Translator): LineWords {
  switch (line.kind) {
    case 'arrival': {
      const { at, remark, transactionNumber } = line;
      const detail = [remark.trim(), transactionNumber].filter((part) => part !== '').join(' · ');
      return { what: t(`ledger.line.${line.arrival}`), detail, at };
    }
    case 'usage':
      return { what: t('ledger.line.usage'), detail: line.product };
    case 'usage-by-balance':
      return { what: t('ledger.line.usage-by-balance'), detail: t('ledger.line.usage-by-balance.detail') };
    case 'tax':
      return { what: t('ledger.line.tax', { month: line.of }), detail: '' };
    case 'unmatched':
      return { what: t('ledger.line.unmatched'), detail: t(`ledger.line.unmatched.${line.why}`) };
    default:
      return { what: t(`ledger.line.${line.kind}`), detail: t(`ledger.line.${line.kind}.detail`), at: line.at };
  }
}
