import { IconAlertTriangleFilled, IconCheck, IconClockPause, IconSend } from '@tabler/icons-react';
import type { Alert } from '../../core/alerts/alert';
import { channels, type Delivery } from '../../core/alerts/delivery-record';
import { momentText } from '../../core/format';
import type { Snapshot } from '../../core/snapshot';
import type { Translator } from '../../core/texts/translator';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { whyText } from './why-text';

const MARKS = {
  sent: IconCheck,
  sending: IconSend,
  held: IconClockPause,
  failed: IconAlertTriangleFilled,
  'given-up': IconAlertTriangleFilled,
};

/** How one message to one channel went. */
export function outcomeText(
  { outcome, at, why = 'fault' }: Pick<Delivery, 'outcome' | 'at' | 'why'>,
  snapshot: Snapshot,
  text: Translator,
): string {
  const moment = momentText(at, snapshot, snapshot.now);
  return text(`told.${outcome}`, { moment, why: whyText(text, why) });
}

/** The last word of each channel, in the order in which they are told. */
const lastOf = ({ deliveries }: Alert): readonly Delivery[] =>
  channels.flatMap((channel) => {
    const [last] = deliveries.filter((each) => each.channel === channel).sort((a, b) => b.step - a.step);
    return last === undefined ? [] : [last];
  });

/** Who was told of an alert, and where it did not arrive. */
export function Told({ alert }: { readonly alert: Alert }) {
  const snapshot = useSnapshot();
  const text = useText();
  const told = lastOf(alert);
  if (told.length === 0) return <p className="told soft small">{text('told.nobody')}</p>;
  return (
    <ul className="told small" aria-label={text('told.title')}>
      {told.map((delivery) => {
        const Mark = MARKS[delivery.outcome];
        const failed = delivery.outcome === 'failed' || delivery.outcome === 'given-up';
        return (
          <li key={delivery.channel} className={failed ? 'failed tone-watch' : 'soft'}>
            <Mark size={14} aria-hidden="true" />
            <span>
              <b>{text(`channel.${delivery.channel}`)}</b> {outcomeText(delivery, snapshot, text)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
