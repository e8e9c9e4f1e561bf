import { lengthText } from '../../core/format';
import type { AccountRow } from '../../core/snapshot';
import { type Duration, days, elapsed, hours, inDays, inHours, milliseconds } from '../../core/time';
import { useSnapshot, useText } from './snapshot-context';

/** `35 hr`, and in whole days where hours no longer say anything. */
function useLength(): (side: Duration, inWholeHours: boolean) => string {
  const { language } = useSnapshot();
  return (side, inWholeHours) => {
    if (inWholeHours) return lengthText(hours(Math.round(inHours(side))), language);
    const format = { style: 'unit', unit: 'day', unitDisplay: 'short' } as const;
    return new Intl.NumberFormat(language, format).format(Math.round(inDays(side)));
  };
}

const NEGLIGIBLE = hours(0.5);

/** `−16/+35 hr` beside the moment at which an account runs out; `±20 hr` where both ends are as far from it. */
export function GiveOrTake({ row }: { readonly row: AccountRow }) {
  const text = useText();
  const lengthOf = useLength();
  const { runway } = row;
  if (runway.kind !== 'days' || runway.range === undefined) return null;
  const before = elapsed(runway.range.earliest, runway.depletesAt);
  const after = elapsed(runway.depletesAt, runway.range.latest);
  const farther = milliseconds(Math.max(before, after));
  if (farther < NEGLIGIBLE) return null;
  const inWholeHours = farther < days(2);
  const [length, more] = [lengthOf(before, inWholeHours), lengthOf(after, inWholeHours)];
  const less = String(Math.round(inWholeHours ? inHours(before) : inDays(before)));
  const said =
    length === more ? text('forecast.give-or-take', { length }) : text('forecast.less-or-more', { less, more });
  return <span className="soft figure"> {said}</span>;
}
