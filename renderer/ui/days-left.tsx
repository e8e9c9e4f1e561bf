import { daysText } from '../../core/format';
import type { AccountRow } from '../../core/snapshot';
import type { TextKey } from '../../core/texts/catalogue';
import { useSnapshot, useText } from './snapshot-context';
import { standingOf } from './standing';

export const isOld = (row: AccountRow): boolean => row.health === 'stale';

/** What stands in the place of days that are not there. */
export const noDaysText = ({ runway, beingWorkedOut }: AccountRow): TextKey => {
  if (runway.kind === 'endless') return 'window.days.endless';
  return beingWorkedOut ? 'window.days.reading' : 'window.days.unknown';
};

/** The days of a row in words, for names and tooltips: `4.2 days`, `at most 23.0 days`. */
export function useDaysInWords(): (row: AccountRow) => string {
  const { language } = useSnapshot();
  const text = useText();
  return (row) => {
    if (row.runway.kind !== 'days') return text(noDaysText(row));
    const days = daysText(row.runway.days, language);
    const said = text('window.days', { days, count: Number(days) });
    return isOld(row) ? text('window.days.at-most', { days: said }) : said;
  };
}

/** The figure alone: `4.2`, `≤ 23.0` when old, a dash when there is none. */
export function DaysLeft({ row }: { readonly row: AccountRow }) {
  const { language } = useSnapshot();
  const text = useText();
  const { runway } = row;
  if (runway.kind === 'days') {
    const old = isOld(row);
    return (
      <span className={old ? 'figure old' : 'figure'}>
        {old && '≤ '}
        {daysText(runway.days, language)}
      </span>
    );
  }
  const sign = runway.kind === 'endless' ? '∞' : '–';
  const meaning = noDaysText(row);
  return (
    <span className="figure" title={text(meaning)}>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{text(meaning)}</span>
    </span>
  );
}

interface RunwayBarProps {
  readonly row: AccountRow;
  /** How many days the whole bar stands for. */
  readonly span: number;
}

/** Days left against the critical line. The figure stands beside it, so it is hidden from readers of the screen. */
export function RunwayBar({ row, span }: RunwayBarProps) {
  const { criticalUnderDays } = useSnapshot().settings;
  const daysLeft = row.runway.kind === 'days' ? row.runway.days : row.runway.kind === 'endless' ? span : 0;
  const share = (days: number): string => `${Math.min(100, Math.max(0, (days / span) * 100))}%`;
  return (
    <div className={`track tone-${standingOf(row)}`} aria-hidden="true">
      <div className={isOld(row) ? 'fill old' : 'fill'} style={{ width: share(daysLeft) }} />
      <div className="line" style={{ left: share(criticalUnderDays) }} />
    </div>
  );
}
