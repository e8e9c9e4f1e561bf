import { calendarEventKinds } from '../../core/calendar/calendar-event';
import { useText } from '../ui/snapshot-context';
import { KindMark } from './event-mark';

export function Legend() {
  const text = useText();
  return (
    <section className="card" aria-label={text('calendar.legend')}>
      <h2>{text('calendar.legend')}</h2>
      <ul className="calendar-legend">
        {calendarEventKinds.map((kind) => (
          <li key={kind}>
            <KindMark kind={kind} size={16} />
            {text(`calendar.kind.${kind}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
