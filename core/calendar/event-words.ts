import { billingDayText } from '../format';
import type { TextKey } from '../texts/catalogue';
import type { BillingDay, Instant } from '../time';
import { bothMomentsText } from './both-times';
import type { CalendarEvent } from './calendar-event';
import { eventAt } from './calendar-events';
import { amountIn, type CalendarReader, countryText, monthText, nameIn } from './calendar-reader';
import { invoiceLines } from './invoice-words';

export interface EventWords {
  readonly title: string;
  /** What else is to be said, a sentence each. */
  readonly lines: readonly string[];
}

const titleKeys: Readonly<Record<CalendarEvent['about']['kind'], TextKey>> = {
  'invoice-cut': 'calendar.event.invoice-cut',
  arrival: 'calendar.event.arrival',
  'planned-top-up': 'calendar.event.planned.draft',
  'runs-out': 'calendar.event.runs-out',
  'decide-by': 'calendar.event.decide-by',
  'tax-check': 'calendar.event.tax-check',
  'standing-top-up': 'calendar.event.standing-top-up',
  'test-top-up': 'calendar.event.test-top-up',
  'bill-final': 'calendar.event.bill-final',
  'split-bill-final': 'calendar.event.split-bill-final',
  holiday: 'calendar.event.holiday',
};

function titleOf({ about, accounts }: CalendarEvent, reader: CalendarReader): string {
  const { text, language } = reader;
  const account = nameIn(accounts[0], reader);
  switch (about.kind) {
    case 'invoice-cut':
      return text('calendar.event.invoice-cut', { day: billingDayText(about.invoice.cutDay, language) });
    case 'planned-top-up':
      return text(`calendar.event.planned.${about.stage}`, { account });
    case 'decide-by':
      return text(about.method === 'wire' ? 'calendar.event.decide-by.wire' : 'calendar.event.decide-by', { account });
    case 'bill-final':
    case 'split-bill-final':
      return text(titleKeys[about.kind], { month: monthText(about.month, reader) });
    case 'holiday':
      return text('calendar.event.holiday', { name: about.name, country: countryText(about.country, reader) });
    default:
      return text(titleKeys[about.kind], { account });
  }
}

function onInvoiceOf(cutDay: BillingDay | undefined, { text, language }: CalendarReader): string {
  return cutDay === undefined
    ? text('calendar.line.invoice.own')
    : text('calendar.line.invoice', { day: billingDayText(cutDay, language) });
}

function linesOf({ about }: CalendarEvent, reader: CalendarReader, now: Instant): readonly string[] {
  const { text } = reader;
  switch (about.kind) {
    case 'invoice-cut':
      return invoiceLines(about, reader, now);
    case 'arrival':
    case 'planned-top-up':
      return [
        amountIn(about.amount, reader),
        onInvoiceOf(about.cutDay, reader),
        ...(about.remark === '' ? [] : [text('calendar.line.remark', { remark: about.remark })]),
      ];
    case 'runs-out': {
      const { earliest, latest } = about;
      if (earliest === undefined || latest === undefined) return [];
      const said = { earliest: bothMomentsText(earliest, reader, now), latest: bothMomentsText(latest, reader, now) };
      return [text('calendar.line.range', said)];
    }
    case 'decide-by':
      return [text('calendar.line.pay-by')];
    case 'bill-final':
    case 'split-bill-final':
      return [text('calendar.line.provisional')];
    case 'holiday':
      return about.assumed ? [text('calendar.line.assumed')] : [];
    case 'tax-check':
      return [countryText(about.country, reader)];
    default:
      return [];
  }
}

/** A cut day is UTC+8's: its moment is said. A holiday is a day wherever one is. */
const saysWhen = ({ about }: CalendarEvent): boolean => about.kind !== 'holiday';

/** An event in the reader's language, UTC+8 first and their own time in brackets. */
export function eventWords(event: CalendarEvent, reader: CalendarReader, now: Instant): EventWords {
  const when = saysWhen(event) ? [bothMomentsText(eventAt(event), reader, now)] : [];
  return { title: titleOf(event, reader), lines: [...when, ...linesOf(event, reader, now)] };
}
