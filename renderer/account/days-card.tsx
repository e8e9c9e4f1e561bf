import { daysText } from '../../core/format';
import type { AccountRow } from '../../core/snapshot';
import { DaysLeft, isOld, noDaysText, RunwayBar } from '../ui/days-left';
import { GiveOrTake } from '../ui/give-or-take';
import { Moment } from '../ui/moment';
import { useSnapshot, useText } from '../ui/snapshot-context';

/** At least this long a bar, longer where there is more credit. */
const SHORTEST_BAR_DAYS = 14;

export const barDays = (row: AccountRow): number =>
  row.runway.kind === 'days' ? Math.max(SHORTEST_BAR_DAYS, Math.ceil(row.runway.days * 1.2)) : SHORTEST_BAR_DAYS;

/** The one figure that answers the question. */
export function DaysCard({ row }: { readonly row: AccountRow }) {
  const { language } = useSnapshot();
  const text = useText();
  const { runway, health } = row;
  const urgent = health === 'critical' || health === 'suspended';
  return (
    <section className={urgent ? 'card days-card urgent' : 'card days-card'} aria-label={text('table.days')}>
      <h2>{text('table.days')}</h2>
      <div className="big">
        <DaysLeft row={row} />
        <small>
          {runway.kind === 'days' ? text('window.days.left', { count: runway.days }) : text(noDaysText(row))}
        </small>
      </div>
      <RunwayBar row={row} span={barDays(row)} />
      <div className="ends">
        <span>{text('popover.today')}</span>
        <span>{text('window.days.short', { days: daysText(barDays(row), language).replace(/\.0$/, '') })}</span>
      </div>
      {runway.kind === 'days' && (
        <dl className="facts">
          <dt>{text('account.runs-out')}</dt>
          <dd>
            <Moment at={runway.depletesAt} old={isOld(row)} zoned />
            <GiveOrTake row={row} />
          </dd>
        </dl>
      )}
    </section>
  );
}
