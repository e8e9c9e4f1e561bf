import { IconAlertOctagonFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Health } from '../../core/health';
import type { Snapshot } from '../../core/snapshot';
import type { Translator } from '../../core/texts/translator';
import { Amount } from '../ui/amount';
import { DaysLeft, isOld } from '../ui/days-left';
import { LongName } from '../ui/long-name';
import { Moment } from '../ui/moment';
import { needsAttention, rowOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';

interface KpiProps {
  readonly name?: string;
  readonly title: ReactNode;
  readonly big: ReactNode;
  readonly under?: ReactNode;
  readonly urgent?: boolean;
}

function Kpi({ title, big, under, name, urgent = false }: KpiProps) {
  return (
    <section className={urgent ? 'card kpi urgent' : 'card kpi'}>
      <h2>{title}</h2>
      <div className="big">{big}</div>
      {name !== undefined && <LongName of={name} />}
      {under !== undefined && <p className="under">{under}</p>}
    </section>
  );
}

function Lowest() {
  const snapshot = useSnapshot();
  const text = useText();
  const row = rowOf(snapshot, snapshot.worst);
  if (row === undefined) return <Kpi title={text('kpi.lowest')} big="–" under={text('kpi.lowest.none')} />;
  const urgent = row.health === 'critical' || row.health === 'suspended';
  const { runway } = row;
  const title = (
    <span className="icon-text">
      {urgent && <IconAlertOctagonFilled size={15} aria-hidden="true" />}
      {text('kpi.lowest')}
    </span>
  );
  return (
    <Kpi
      urgent={urgent}
      name={row.name}
      title={title}
      big={
        <>
          <DaysLeft row={row} />{' '}
          {runway.kind === 'days' && <small>{text('window.days.unit', { count: runway.days })}</small>}
        </>
      }
      under={
        row.health === 'suspended' ? (
          text('window.health.suspended')
        ) : runway.kind === 'days' ? (
          <>
            {text('table.runs-out')} <Moment at={runway.depletesAt} zoned />
          </>
        ) : undefined
      }
    />
  );
}

/** What needs attention and why, gravest first: each account is counted once. */
function reasonsOf({ accounts, settings }: Snapshot, text: Translator): readonly string[] {
  const { criticalUnderDays, watchUnderDays } = settings;
  const days: Partial<Record<Health, number>> = { critical: criticalUnderDays, watch: watchUnderDays };
  const counted = (['suspended', 'critical', 'watch', 'stale', 'unknown'] as const).flatMap((health) => {
    const count = accounts.filter((row) => row.health === health).length;
    return count === 0 ? [] : text(`kpi.attention.${health}`, { count, days: days[health] ?? 0 });
  });
  const refused = accounts.filter((row) => row.health === 'healthy' && row.failure !== undefined).length;
  return refused === 0 ? counted : [...counted, text('kpi.attention.failed', { count: refused })];
}

function Attention() {
  const snapshot = useSnapshot();
  const text = useText();
  const { accounts } = snapshot;
  const reasons = reasonsOf(snapshot, text);
  return (
    <Kpi
      title={text('kpi.attention')}
      big={
        <>
          {accounts.filter(needsAttention).length} <small>{text('kpi.attention.of', { count: accounts.length })}</small>
        </>
      }
      under={reasons.length === 0 ? text('kpi.attention.none') : reasons.join(snapshot.language === 'en' ? ', ' : '，')}
    />
  );
}

const MOST_CURRENCIES = 3;

function Totals() {
  const { totals, accounts } = useSnapshot();
  const text = useText();
  const old = new Set(accounts.filter(isOld).map(({ available }) => available?.currency));
  return (
    <section className="card kpi">
      <h2>{text('kpi.totals')}</h2>
      {totals.length === 0 ? (
        <p className="under">{text('kpi.totals.none')}</p>
      ) : (
        <ul className="totals">
          {totals.slice(0, MOST_CURRENCIES).map((total) => (
            <li key={total.currency}>
              <Amount of={total} old={old.has(total.currency)} />
            </li>
          ))}
          {totals.length > MOST_CURRENCIES && (
            <li className="soft small">{text('kpi.totals.more', { count: totals.length - MOST_CURRENCIES })}</li>
          )}
        </ul>
      )}
    </section>
  );
}

function Readings() {
  const { lastReadAt, nextReadingAt, paused } = useSnapshot();
  const text = useText();
  return (
    <Kpi
      title={text('kpi.readings')}
      big={lastReadAt === undefined ? '–' : <Moment at={lastReadAt} as="age" />}
      under={
        paused || nextReadingAt === undefined ? (
          text(paused ? 'kpi.readings.paused' : 'overview.read.never')
        ) : (
          <>
            {text('account.next')} <Moment at={nextReadingAt} as="age" />
          </>
        )
      }
    />
  );
}

export function Kpis() {
  return (
    <div className="kpis">
      <Lowest />
      <Attention />
      <Totals />
      <Readings />
    </div>
  );
}
