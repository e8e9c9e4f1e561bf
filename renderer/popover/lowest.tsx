import { Button } from '@mantine/core';
import { IconArrowRight, IconRefresh } from '@tabler/icons-react';
import { isWaiting } from '../../core/alerts/alert';
import { daysText } from '../../core/format';
import type { AccountRow } from '../../core/snapshot';
import { barDays } from '../account/days-card';
import { SnoozeMenu } from '../alerts/snooze-menu';
import { StandingChip } from '../alerts/standing-chip';
import { alertsOf } from '../alerts/words';
import { Amount } from '../ui/amount';
import { BurnChange } from '../ui/burn-change';
import { useCommand } from '../ui/commands';
import { DaysLeft, isOld, noDaysText, RunwayBar } from '../ui/days-left';
import { GiveOrTake } from '../ui/give-or-take';
import { HealthBadge } from '../ui/health-mark';
import { Moment } from '../ui/moment';
import { lowestOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { standingOf } from '../ui/standing';

function Scale({ row }: { readonly row: AccountRow }) {
  const { language, settings } = useSnapshot();
  const text = useText();
  const span = barDays(row);
  const { criticalUnderDays } = settings;
  const share = (criticalUnderDays / span) * 100;
  return (
    <div className="scale" aria-hidden="true">
      <span>{text('popover.today')}</span>
      {share > 25 && share < 80 && (
        <span className="at-line" style={{ left: `${share}%` }}>
          {text('popover.line', { days: criticalUnderDays })}
        </span>
      )}
      <span>{text('window.days.short', { days: daysText(span, language).replace(/\.0$/, '') })}</span>
    </div>
  );
}

function LowestFacts({ row }: { readonly row: AccountRow }) {
  const { lastReadAt } = useSnapshot();
  const text = useText();
  const { runway, available, burnRate, asOf } = row;
  return (
    <dl className="facts">
      {runway.kind === 'days' && (
        <>
          <dt>{text('account.runs-out')}</dt>
          <dd>
            <Moment at={runway.depletesAt} old={isOld(row)} zoned />
            <GiveOrTake row={row} />
          </dd>
        </>
      )}
      {row.decideBy !== undefined && (
        <>
          <dt>{text('forecast.decide-by')}</dt>
          <dd>
            <Moment at={row.decideBy} zoned />
          </dd>
        </>
      )}
      <dt>{text('account.balance')}</dt>
      <dd>{available ? <Amount of={available} old={isOld(row)} /> : '–'}</dd>
      {burnRate && (
        <>
          <dt>{text('popover.burn')}</dt>
          <dd>
            <Amount of={burnRate} bare /> <span className="soft">{text('popover.a-day')}</span>{' '}
            <BurnChange change={row.burnChange} />
          </dd>
        </>
      )}
      {asOf !== undefined && asOf !== lastReadAt && (
        <>
          <dt>{text('account.read')}</dt>
          <dd>
            <Moment at={asOf} as="age" />
          </dd>
        </>
      )}
    </dl>
  );
}

function Acts({ row }: { readonly row: AccountRow }) {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  const alerts = alertsOf(snapshot, row.id).filter(({ test }) => !test);
  const waiting = alerts.filter(isWaiting);
  const settled = waiting.length === 0 ? alerts[0] : undefined;
  return (
    <>
      <div className="buttons">
        <Button
          rightSection={<IconArrowRight size={17} />}
          onClick={() => send('window.open', { name: 'account', account: row.id })}
        >
          {text('action.open-account')}
        </Button>
        {waiting.length > 0 ? (
          <SnoozeMenu alerts={waiting} />
        ) : (
          <Button
            variant="default"
            leftSection={<IconRefresh size={17} />}
            onClick={() => send('readings.refresh', { id: row.id })}
          >
            {text('action.refresh')}
          </Button>
        )}
      </div>
      {settled && <StandingChip alert={settled} />}
    </>
  );
}

/** The account that runs out first, large. */
export function Lowest() {
  const snapshot = useSnapshot();
  const text = useText();
  const row = lowestOf(snapshot);
  if (row === undefined) return null;
  const urgent = row.health === 'critical' || row.health === 'suspended';
  return (
    <section className={urgent ? 'lowest urgent' : 'lowest'}>
      <div className="top">
        <HealthBadge health={standingOf(row)} solid />
        <span>{text('popover.lowest', { count: snapshot.accounts.length })}</span>
      </div>
      <div className="big">
        <DaysLeft row={row} />
        <small>
          {row.runway.kind === 'days' ? text('window.days.left', { count: row.runway.days }) : text(noDaysText(row))}
        </small>
      </div>
      <h1 title={row.name}>{row.name}</h1>
      <RunwayBar row={row} span={barDays(row)} />
      <Scale row={row} />
      <LowestFacts row={row} />
      <Acts row={row} />
    </section>
  );
}
