import type { AccountRow } from '../../core/snapshot';
import { Amount } from '../ui/amount';
import { useCommand } from '../ui/commands';
import { DaysLeft, isOld } from '../ui/days-left';
import { HealthMark } from '../ui/health-mark';
import { LongName } from '../ui/long-name';
import { Moment } from '../ui/moment';
import { byDaysLeft, lowestOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { Sparkline } from '../ui/sparkline';
import { standingOf } from '../ui/standing';

function Other({ row }: { readonly row: AccountRow }) {
  const text = useText();
  const send = useCommand();
  return (
    <li>
      <button type="button" onClick={() => send('window.open', { name: 'account', account: row.id })}>
        <HealthMark health={standingOf(row)} size={17} />
        <span>
          <span className="name">
            <LongName of={row.name} />
          </span>
          <span className="under">
            {row.available ? <Amount of={row.available} old={isOld(row)} /> : text('table.not-read')}
            {row.asOf !== undefined && isOld(row) && (
              <>
                {' · '}
                <Moment at={row.asOf} as="age" />
              </>
            )}
          </span>
        </span>
        <span>
          <Sparkline burn={row.recentBurn} health={standingOf(row)} />
        </span>
        <span className={`days tone-${standingOf(row)}`}>
          <DaysLeft row={row} />
          {row.runway.kind === 'days' && <small> {text('window.days.short', { days: '' }).trim()}</small>}
        </span>
      </button>
    </li>
  );
}

export function Others() {
  const snapshot = useSnapshot();
  const lowest = lowestOf(snapshot)?.id;
  const others = snapshot.accounts.filter(({ id }) => id !== lowest).sort(byDaysLeft);
  return (
    <ul className="others">
      {others.map((row) => (
        <Other key={row.id} row={row} />
      ))}
    </ul>
  );
}
