import { Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { timeText } from '../../core/format';
import type { AccountRow } from '../../core/snapshot';
import { Amount } from '../ui/amount';
import { useCommand } from '../ui/commands';
import { DaysLeft, isOld, RunwayBar } from '../ui/days-left';
import { useFailureTexts } from '../ui/failure-texts';
import { FigureAge } from '../ui/figure-age';
import { GiveOrTake } from '../ui/give-or-take';
import { HealthBadge } from '../ui/health-mark';
import { LongName } from '../ui/long-name';
import { Moment } from '../ui/moment';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { Sparkline } from '../ui/sparkline';
import { standingOf } from '../ui/standing';

/** The bars of all rows stand for as many days, so that they can be compared. */
const BAR_DAYS = 30;

function Name({ row }: { readonly row: AccountRow }) {
  const text = useText();
  return (
    <td>
      <button type="button" className="name">
        <LongName of={row.name} />
      </button>
      <span className="under">
        {text(`window.site.${row.site}`)} · {text(`window.kind.${row.kind}`)}
      </span>
    </td>
  );
}

function Balance({ row }: { readonly row: AccountRow }) {
  const snapshot = useSnapshot();
  const text = useText();
  const old = isOld(row);
  return (
    <td className="number">
      {row.available ? <Amount of={row.available} old={old} /> : '–'}
      {old && row.asOf !== undefined && (
        <div className="as-of">{text('window.as-of', { time: timeText(row.asOf, snapshot) })}</div>
      )}
    </td>
  );
}

function RunsOut({ row }: { readonly row: AccountRow }) {
  const text = useText();
  const { runway } = row;
  if (runway.kind === 'unknown') return <td className="soft">–</td>;
  if (runway.kind === 'endless') return <td className="soft">{text('window.days.endless.short')}</td>;
  return (
    <td>
      <Moment at={runway.depletesAt} as="date" old={isOld(row)} />
      <div className="under">
        <Moment at={runway.depletesAt} as="time" zoned />
        <GiveOrTake row={row} />
        {row.kind === 'postpaid' && ` · ${text('account.floor')}`}
      </div>
    </td>
  );
}

function Read({ row }: { readonly row: AccountRow }) {
  const text = useText();
  const failureTexts = useFailureTexts();
  const failure = row.failure && failureTexts(row.failure);
  return (
    <td>
      {failure && row.asOf !== undefined && <div className="under">{text('account.last-good')}</div>}
      <FigureAge row={row} />
      {failure && (
        <Tooltip label={`${failure.says}. ${failure.remedy}`} multiline maw={320}>
          <div className="under refused">
            <IconAlertTriangle size={12} aria-hidden="true" /> {failure.says}
          </div>
        </Tooltip>
      )}
    </td>
  );
}

/** One account; a click anywhere opens it, and its name is the button for the keyboard. */
export function AccountTableRow({ row }: { readonly row: AccountRow }) {
  const send = useCommand();
  return (
    <tr onClick={() => void send('page.show', { name: 'account', account: row.id })}>
      <td>
        <HealthBadge health={standingOf(row)} />
      </td>
      <Name row={row} />
      <Balance row={row} />
      <td className="number">{row.burnRate ? <Amount of={row.burnRate} bare /> : '–'}</td>
      <td className="recent">
        <Sparkline burn={row.recentBurn} health={standingOf(row)} />
      </td>
      <td>
        <div className={`days tone tone-${standingOf(row)}`}>
          <DaysLeft row={row} />
          <RunwayBar row={row} span={BAR_DAYS} />
        </div>
      </td>
      <RunsOut row={row} />
      <Read row={row} />
    </tr>
  );
}
