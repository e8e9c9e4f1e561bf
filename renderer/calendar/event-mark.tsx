import { bothTimesText } from '../../core/calendar/both-times';
import type { CalendarEvent, CalendarEventKind } from '../../core/calendar/calendar-event';
import { eventAt } from '../../core/calendar/calendar-events';
import { eventWords } from '../../core/calendar/event-words';
import { useSnapshot } from '../ui/snapshot-context';
import { marks } from './marks';
import { useReader } from './use-reader';

export function KindMark({ kind, size = 14 }: { readonly kind: CalendarEventKind; readonly size?: number }) {
  const { Shape, tone } = marks[kind];
  return (
    <span className={`mark ${tone}`}>
      <Shape size={size} aria-hidden="true" />
    </span>
  );
}

/** `23:45 UTC+8 (15:45 UTC)`. */
function Times({ event }: { readonly event: CalendarEvent }) {
  const snapshot = useSnapshot();
  if (!('at' in event.when)) return null;
  return <span className="times">{bothTimesText(eventAt(event), snapshot)}</span>;
}

/** One event on its day. */
export function EventMark({ event }: { readonly event: CalendarEvent }) {
  const { now } = useSnapshot();
  const { title, lines } = eventWords(event, useReader(), now);
  return (
    <span className="calendar-event" title={[title, ...lines].join('\n')}>
      <KindMark kind={event.about.kind} />
      <span className="said">
        <Times event={event} />
        <span className="what">{title}</span>
      </span>
    </span>
  );
}

/** One event in the list: all that is said of it. */
export function EventLine({ event }: { readonly event: CalendarEvent }) {
  const { now } = useSnapshot();
  const { title, lines } = eventWords(event, useReader(), now);
  return (
    <span className="calendar-event whole">
      <KindMark kind={event.about.kind} size={16} />
      <span>
        <strong>{title}</strong>
        {lines.map((line) => (
          <span key={line} className="soft line">
            {line}
          </span>
        ))}
      </span>
    </span>
  );
}
