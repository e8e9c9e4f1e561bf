import { lengthText } from '../../core/format';
import type { AccountRow } from '../../core/snapshot';
import { type Duration, days, elapsed, hours, inDays, inHours } from '../../core/time';
import { useSnapshot, useText } from './snapshot-context';

/** Half of a likely range, in hours while those say something. */
function useLength(): (half: Duration) => string {
  const { language } = useSnapshot();
  return (half) => {
    if (half < days(2)) return lengthText(hours(Math.max(1, Math.round(inHours(half)))), language);
    const format = { style: 'unit', unit: 'day', unitDisplay: 'short' } as const;
    return new Intl.NumberFormat(language, format).format(Math.round(inDays(half)));
  };
}

/** `±20 hr` beside the moment at which an account runs out. */
export function GiveOrTake({ row }: { readonly row: AccountRow }) {
  const text = useText();
  const lengthOf = useLength();
  const { runway } = row;
  if (runway.kind !== 'days' || runway.range === undefined) return null;
  const half = (elapsed(runway.range.earliest, runway.range.latest) / 2) as Duration;
  if (half < hours(0.5)) return null;
  return <span className="soft figure"> {text('forecast.give-or-take', { length: lengthOf(half) })}</span>;
}
