import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import FullCalendar, { type EventClickInfo, type EventDisplayInfo } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import listPlugin from '@fullcalendar/react/list';
import chinese from '@fullcalendar/react/locales/zh-cn';
import classicTheme from '@fullcalendar/react/themes/classic';
import { useEffect, useMemo, useRef } from 'react';
import { type CalendarEvent, calendarEventKinds } from '../../core/calendar/calendar-event';
import { eventAt } from '../../core/calendar/calendar-events';
import type { CalendarShown } from '../../core/calendar/calendar-shown';
import { type BillingMonth, monthAfter } from '../../core/invoices/billing-month';
import { isoOf } from '../../core/time';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { EventLine, EventMark } from './event-mark';
import { marks } from './marks';

export type View = 'month' | 'list';

const VIEWS = { month: 'dayGridMonth', list: 'monthAndCut' } as const;

/** The list goes on until the month's own invoices are cut, so that what is on them so far is in it. */
const listed = (month: BillingMonth) => ({ start: `${month}-01`, end: `${monthAfter(month)}-08` });
/** Days are those of the bill. */
const BILLING_PLACE = 'Asia/Shanghai';

const shown = (event: CalendarEvent) => ({
  id: event.id,
  title: event.id,
  start: 'day' in event.when ? event.when.day : isoOf(eventAt(event)),
  allDay: 'day' in event.when,
  rank: calendarEventKinds.indexOf(event.about.kind),
  event,
});

const eventIn = ({ event }: Pick<EventDisplayInfo | EventClickInfo, 'event'>): CalendarEvent =>
  event.extendedProps.event;

/** Weeks grow while their events are measured; later than this a person has begun to read. */
const SETTLED_AFTER = 3_000;

/** Late in a month the week that it is would lie under the window's edge. */
function useTodayInSight({ month, today }: CalendarShown, view: View) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another month or view is drawn anew
  useEffect(() => {
    const grid = place.current;
    if (grid === null || view !== 'month') return;
    const show = () => grid.querySelector(`[data-date="${today}"]`)?.scrollIntoView({ block: 'nearest' });
    show();
    const sizes = new ResizeObserver(show);
    sizes.observe(grid);
    const stop = () => sizes.disconnect();
    const timer = setTimeout(stop, SETTLED_AFTER);
    window.addEventListener('wheel', stop, { once: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('wheel', stop);
      stop();
    };
  }, [month, today, view]);
  return place;
}

interface CalendarViewProps {
  readonly calendar: CalendarShown;
  readonly events: readonly CalendarEvent[];
  readonly view: View;
  readonly onChoose: (event: CalendarEvent) => void;
}

/** The month as weeks of days, or as a list; loaded when it is first shown. */
export function CalendarView({ calendar, events, view, onChoose }: CalendarViewProps) {
  const { language, now } = useSnapshot();
  const text = useText();
  const given = useMemo(() => events.map(shown), [events]);
  const place = useTodayInSight(calendar, view);
  return (
    <div ref={place}>
      <FullCalendar
        key={`${calendar.month} ${view}`}
        plugins={[dayGridPlugin, listPlugin, classicTheme]}
        locales={[chinese]}
        locale={language === 'en' ? 'en-GB' : 'zh-cn'}
        timeZone={BILLING_PLACE}
        now={isoOf(now)}
        initialDate={`${calendar.month}-01`}
        initialView={VIEWS[view]}
        views={{ monthAndCut: { type: 'list', visibleRange: listed(calendar.month) } }}
        headerToolbar={false}
        firstDay={1}
        height="auto"
        tableHeaderSticky={false}
        dayMaxEvents={3}
        moreLinkContent={({ num }) => text('calendar.more', { count: num })}
        noEventsContent={text('calendar.none')}
        events={given}
        eventOrder="rank,start,id"
        eventDisplay="block"
        eventInteractive
        eventClass={(info) => `on-calendar ${marks[eventIn(info).about.kind].tone}`}
        eventContent={(info) =>
          view === 'list' ? <EventLine event={eventIn(info)} /> : <EventMark event={eventIn(info)} />
        }
        eventClick={(info) => onChoose(eventIn(info))}
        displayEventTime={false}
        listItemEventBeforeClass="calendar-dot"
      />
    </div>
  );
}
