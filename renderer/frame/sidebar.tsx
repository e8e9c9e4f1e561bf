import {
  IconBell,
  IconCalendarEvent,
  IconChartPie,
  IconChecklist,
  IconHistory,
  IconKey,
  IconLayoutDashboard,
  IconNotebook,
  IconPlugConnected,
  IconSettings,
  IconSnowflake,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { daysText } from '../../core/format';
import type { Page } from '../../core/page';
import type { AccountRow } from '../../core/snapshot';
import { usualDrill } from '../../core/spend/drill';
import type { TextKey } from '../../core/texts/catalogue';
import { allActivity } from '../activity/filter';
import { toneOf } from '../alerts/severity-badge';
import { waitingOf } from '../alerts/words';
import { Brand } from '../ui/brand';
import { useCommand } from '../ui/commands';
import { useDaysInWords } from '../ui/days-left';
import { HealthMark } from '../ui/health-mark';
import { LongName } from '../ui/long-name';
import { byDaysLeft, needsAttention } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { standingOf } from '../ui/standing';

/** The overview lists them all; here stand the ones that run out first. */
const MOST_ACCOUNTS = 12;

const ICONS = {
  overview: IconLayoutDashboard,
  alerts: IconBell,
  'top-ups': IconChecklist,
  activity: IconHistory,
  calendar: IconCalendarEvent,
  ledger: IconNotebook,
  permissions: IconKey,
  freeze: IconSnowflake,
  spend: IconChartPie,
  connect: IconPlugConnected,
  settings: IconSettings,
};

interface NavProps {
  readonly page: Exclude<Page, { readonly name: 'account' | 'top-up' }>;
  readonly count?: number;
  /** What the count counts; its colour says how urgent it is. */
  readonly counts?: TextKey;
  readonly tone?: string;
}

function Nav({ page, count = 0, counts = 'kpi.attention', tone = 'tone-critical' }: NavProps) {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  const Icon: ComponentType<{ readonly size: number; readonly 'aria-hidden': true }> = ICONS[page.name];
  return (
    <button
      type="button"
      className="nav"
      aria-current={snapshot.page.name === page.name ? 'page' : undefined}
      onClick={() => send('page.show', page)}
    >
      <Icon size={18} aria-hidden />
      <span className="name">{text(`nav.${page.name}`)}</span>
      {count > 0 && (
        <span className={`count ${tone}`}>
          {count}
          <span className="visually-hidden"> {text(counts)}</span>
        </span>
      )}
    </button>
  );
}

function AccountNav({ row }: { readonly row: AccountRow }) {
  const { page, language } = useSnapshot();
  const text = useText();
  const daysInWords = useDaysInWords();
  const send = useCommand();
  const current = page.name === 'account' && page.account === row.id;
  return (
    <li>
      <button
        type="button"
        className="nav"
        title={`${row.name} · ${daysInWords(row)}`}
        aria-current={current ? 'page' : undefined}
        onClick={() => send('page.show', { name: 'account', account: row.id })}
      >
        <HealthMark health={standingOf(row)} size={15} />
        <span className="name">
          <LongName of={row.name} />
        </span>
        {row.runway.kind === 'days' && row.health !== 'stale' && (
          <span className={`days tone-${standingOf(row)}`}>
            {text('window.days.short', { days: daysText(row.runway.days, language) })}
          </span>
        )}
      </button>
    </li>
  );
}

export function Sidebar() {
  const snapshot = useSnapshot();
  const { accounts, topUps, frozen } = snapshot;
  const text = useText();
  const waiting = waitingOf(snapshot);
  const first = [...accounts].sort(byDaysLeft).slice(0, MOST_ACCOUNTS);
  return (
    <nav className="side" aria-label={text('nav.label')}>
      <Brand />
      <Nav page={{ name: 'overview' }} count={accounts.filter(needsAttention).length} />
      <Nav
        page={{ name: 'alerts' }}
        count={waiting.length}
        counts="alerts.waiting"
        tone={toneOf(waiting[0]?.severity ?? 'calm')}
      />
      <Nav page={{ name: 'calendar' }} />
      <Nav page={{ name: 'top-ups' }} count={topUps.waiting} counts="top-ups.waiting" tone="tone-watch" />
      <Nav page={{ name: 'ledger' }} />
      <Nav page={{ name: 'spend', view: usualDrill }} />
      <Nav page={{ name: 'permissions' }} />
      <Nav page={{ name: 'freeze' }} count={frozen.length} counts="freeze.frozen-accounts" />
      <Nav page={allActivity} />
      <Nav page={{ name: 'connect' }} />
      {first.length > 0 && (
        <>
          <h2>{text('nav.accounts')}</h2>
          <ul className="side-accounts">
            {first.map((row) => (
              <AccountNav key={row.id} row={row} />
            ))}
          </ul>
        </>
      )}
      <div className="spring" />
      <Nav page={{ name: 'settings' }} />
    </nav>
  );
}
