import './overview.css';
import { Button } from '@mantine/core';
import { IconWallet } from '@tabler/icons-react';
import { momentText, timeText } from '../../core/format';
import { WaitingBanner } from '../alerts/waiting-banner';
import { PageHead } from '../frame/page-head';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { AccountsTable } from './accounts-table';
import { ChartRow } from './chart-row';
import { Kpis } from './kpis';

function useReadingsInWords(): string {
  const snapshot = useSnapshot();
  const text = useText();
  const { lastReadAt, nextReadingAt, now } = snapshot;
  const [today] = momentText(now, snapshot, now).split(snapshot.language === 'en' ? ',' : ' ');
  const read =
    lastReadAt === undefined
      ? text('overview.read.never')
      : text('overview.read', { time: timeText(lastReadAt, snapshot) });
  const isAhead = nextReadingAt !== undefined && nextReadingAt > now;
  const time = isAhead ? timeText(nextReadingAt, snapshot) : undefined;
  // One that is due in this very minute would read as the one that has just been.
  const isToldApart = time !== undefined && (lastReadAt === undefined || time !== timeText(lastReadAt, snapshot));
  return `${today} · ${read}${isToldApart ? ` · ${text('overview.next', { time })}` : ''}`;
}

function NoAccounts() {
  const text = useText();
  const send = useCommand();
  return (
    <section className="card blank">
      <span className="emblem">
        <IconWallet size={30} aria-hidden="true" />
      </span>
      <h2>{text('empty.title')}</h2>
      <p className="soft">{text('empty.text')}</p>
      <Button onClick={() => send('page.show', { name: 'connect' })}>{text('nav.connect')}</Button>
    </section>
  );
}

/** Every account at a glance: what is lowest, what needs attention, and how the worst one got there. */
export function OverviewPage() {
  const { accounts } = useSnapshot();
  const text = useText();
  const under = useReadingsInWords();
  return (
    <>
      <PageHead title={text('overview.title')} under={under} />
      {accounts.length === 0 ? (
        <NoAccounts />
      ) : (
        <>
          <WaitingBanner />
          <Kpis />
          <ChartRow />
          <AccountsTable />
        </>
      )}
    </>
  );
}
