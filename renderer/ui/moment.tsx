import { Tooltip } from '@mantine/core';
import { ageText, billingMomentText, dateText, momentText, timeText, zoneText } from '../../core/format';
import { type Instant, isoOf } from '../../core/time';
import { useSnapshot } from './snapshot-context';

type Form = 'moment' | 'date' | 'time' | 'age';

interface MomentProps {
  readonly at: Instant;
  readonly as?: Form;
  /** From an old figure: at the latest then. */
  readonly old?: boolean;
  /** Names the zone: a moment that people act by, maybe elsewhere. */
  readonly zoned?: boolean;
}

/** A moment in the person's own zone; hovering gives the whole of it, and UTC+8. */
export function Moment({ at, as = 'moment', old = false, zoned = false }: MomentProps) {
  const snapshot = useSnapshot();
  const { now, language } = snapshot;
  const own = momentText(at, snapshot, now);
  const billing = billingMomentText(at, snapshot, now);
  const shown: Readonly<Record<Form, string>> = {
    moment: own,
    date: dateText(at, snapshot, now),
    time: timeText(at, snapshot),
    age: ageText(at, language, now),
  };
  return (
    <Tooltip label={as === 'moment' ? billing : `${own} · ${billing}`}>
      <time dateTime={isoOf(at)} className={old ? 'figure old' : undefined}>
        {old && '≤ '}
        {shown[as]}
        {zoned && <small className="zone"> {zoneText(at, snapshot)}</small>}
      </time>
    </Tooltip>
  );
}
