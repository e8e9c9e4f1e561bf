import {
  IconAlertOctagonFilled,
  IconCalendarRepeat,
  IconCircleCheck,
  IconClipboardCheck,
  IconClockExclamation,
  IconCoins,
  IconFileInvoice,
  IconFlag,
  IconLock,
  IconLockOpen,
  IconTestPipe,
} from '@tabler/icons-react';
import type { CalendarEventKind } from '../../core/calendar/calendar-event';

/** A shape for each kind, and a colour for how much it presses: the shape alone says what it is. */
export const marks: Readonly<Record<CalendarEventKind, { readonly Shape: typeof IconFlag; readonly tone: string }>> = {
  'invoice-cut': { Shape: IconFileInvoice, tone: 'tone-invoice' },
  'decide-by': { Shape: IconClockExclamation, tone: 'tone-watch' },
  'runs-out': { Shape: IconAlertOctagonFilled, tone: 'tone-critical' },
  'planned-top-up': { Shape: IconCoins, tone: 'tone-invoice' },
  'standing-top-up': { Shape: IconCalendarRepeat, tone: 'tone-stale' },
  'test-top-up': { Shape: IconTestPipe, tone: 'tone-watch' },
  arrival: { Shape: IconCircleCheck, tone: 'tone-healthy' },
  'tax-check': { Shape: IconClipboardCheck, tone: 'tone-watch' },
  'bill-final': { Shape: IconLock, tone: 'tone-stale' },
  'split-bill-final': { Shape: IconLockOpen, tone: 'tone-stale' },
  holiday: { Shape: IconFlag, tone: 'tone-stale' },
};
