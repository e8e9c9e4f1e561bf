import './calendar.css';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { AccountId } from '../../core/account';
import type { CalendarEvent } from '../../core/calendar/calendar-event';
import type { CalendarShown } from '../../core/calendar/calendar-shown';
import { eventsOf } from '../../core/calendar/one-account';
import { PageHead } from '../frame/page-head';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import type { View } from './calendar-view';
import { Deadlines } from './deadlines';
import { EventDetails } from './event-details';
import { FeedCard } from './feed-card';
import { Legend } from './legend';
import { Toolbar } from './toolbar';

/** Half of what the window weighs: only who looks at the calendar loads it. */
const CalendarView = lazy(() => import('./calendar-view').then((loaded) => ({ default: loaded.CalendarView })));

function Export() {
  const text = useText();
  const send = useCommand();
  return (
    <Button
      h={34}
      leftSection={<IconDownload size={17} />}
      title={text('calendar.export.hint')}
      onClick={() => send('calendar.export', {})}
    >
      {text('calendar.export')}
    </Button>
  );
}

function Shown({ calendar }: { readonly calendar: CalendarShown }) {
  const { accounts } = useSnapshot();
  const text = useText();
  const [view, setView] = useState<View>('month');
  const [chosenAccount, setAccount] = useState<AccountId>();
  const [chosen, choose] = useState<CalendarEvent>();
  const account = accounts.find(({ id }) => id === chosenAccount)?.id;
  const events = useMemo(
    () => (account === undefined ? calendar.events : eventsOf(calendar.events, account)),
    [calendar.events, account],
  );
  return (
    <>
      <Deadlines deadlines={calendar.deadlines} account={account} />
      {accounts.length === 0 && <p className="card soft">{text('calendar.none.text')}</p>}
      <section className="card calendar" aria-label={text('nav.calendar')}>
        <Toolbar calendar={calendar} view={view} onView={setView} account={account} onAccount={setAccount} />
        <Suspense fallback={<p className="soft loading">{text('calendar.loading')}</p>}>
          <CalendarView calendar={calendar} events={events} view={view} onChoose={choose} />
        </Suspense>
      </section>
      <div className="calendar-foot">
        <Legend />
        <FeedCard feed={calendar.feed} />
      </div>
      <EventDetails event={chosen} onClose={() => choose(undefined)} />
    </>
  );
}

/** Cut days, what is on each invoice, and every moment by which money has to move. */
export function CalendarPage() {
  const { zone, calendar } = useSnapshot();
  const text = useText();
  return (
    <>
      <PageHead title={text('calendar.title')} under={text('calendar.text', { zone })} actions={<Export />} />
      {calendar && <Shown calendar={calendar} />}
    </>
  );
}
