import type { AccountRow } from '../../core/snapshot';
import { elapsed, minutes } from '../../core/time';
import { Moment } from './moment';
import { useSnapshot } from './snapshot-context';

/** How old the figure is; after a failed reading never “now”, for then it is the one before that is shown. */
export function FigureAge({ row }: { readonly row: AccountRow }) {
  const { now } = useSnapshot();
  const { asOf, failure } = row;
  if (asOf === undefined) return '–';
  const wouldSayNow = failure !== undefined && elapsed(asOf, now) < minutes(1);
  return <Moment at={asOf} as={wouldSayNow ? 'time' : 'age'} />;
}
