import { channels } from '../../core/alerts/delivery-record';
import type { Happening } from '../../core/alerts/happening';
import { daysText, momentText } from '../../core/format';
import { figuresIn } from '../../core/plain-figures';
import type { Snapshot } from '../../core/snapshot';
import type { Translator } from '../../core/texts/translator';
import { epochMilliseconds } from '../../core/time';
import { whyText } from '../alerts/why-text';
import { readerOf } from '../alerts/words';

/** The plain figures of a line in words: what it was about, how long, where and why. A note stays as it was written. */
export function detailsOf({ kind, values }: Happening, snapshot: Snapshot, text: Translator): readonly string[] {
  const { days, untilAt, why, note, by, amount, frozen, of } = values;
  const channel = channels.find((each) => each === values.channel);
  const { language, now } = snapshot;
  return [
    ...(kind === undefined ? [] : [text(`alert.kind.${kind}`)]),
    ...(typeof days === 'number' ? [text('activity.days', { days: daysText(days, language), count: days })] : []),
    ...(channel === undefined ? [] : [text(`channel.${channel}`)]),
    ...(typeof untilAt === 'number'
      ? [text('activity.until', { moment: momentText(epochMilliseconds(untilAt), snapshot, now) })]
      : []),
    ...(typeof amount === 'string' ? [String(figuresIn({ amount }, readerOf(snapshot), now).amount)] : []),
    ...(typeof frozen === 'number' && typeof of === 'number' ? [text('freeze.result', { frozen, of })] : []),
    ...(typeof by === 'string' ? [by] : []),
    ...(typeof why === 'string' ? [whyText(text, why)] : []),
    ...(typeof note === 'string' ? [`“${note}”`] : []),
  ];
}
