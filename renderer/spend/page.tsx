import './spend.css';
import { Button, Menu } from '@mantine/core';
import { IconChartPie, IconChevronDown, IconDownload, IconRefresh } from '@tabler/icons-react';
import type { Drilled, DrillWanted } from '../../core/spend/drill';
import { PageHead } from '../frame/page-head';
import { FreezeTopUps } from '../freeze/freeze-top-ups';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { DrillTable } from './drill-table';
import { DropCard } from './drop-card';
import { Known } from './known';
import { Notes, ReadFailure } from './notes';
import { Path } from './path';
import { QuestionForm } from './question-form';
import { Toolbar } from './toolbar';
import { ViewsMenu } from './views-menu';
import { WhoOrderedIt } from './who-ordered';

function ExportMenu() {
  const { work, spend } = useSnapshot();
  const text = useText();
  const send = useCommand();
  return (
    <Menu transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button
          h={34}
          disabled={work !== undefined || spend?.drilled?.currency === undefined}
          leftSection={<IconDownload size={17} />}
          rightSection={<IconChevronDown size={15} />}
        >
          {text('spend.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['xlsx', 'csv', 'focus'] as const).map((format) => (
          <Menu.Item key={format} onClick={() => send('spend.export', { format })}>
            {text(`spend.export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What to press first where nothing of the view is read yet. */
function ReadButton({ isFirst }: { readonly isFirst: boolean }) {
  const { work } = useSnapshot();
  const text = useText();
  const send = useCommand();
  return (
    <Button
      h={34}
      variant={isFirst ? 'filled' : 'default'}
      disabled={work !== undefined}
      leftSection={<IconRefresh size={17} />}
      onClick={() => send('spend.read', {})}
    >
      {text('spend.read')}
    </Button>
  );
}

function Nothing() {
  const text = useText();
  return (
    <div className="blank">
      <span className="emblem">
        <IconChartPie size={30} aria-hidden="true" />
      </span>
      <h2>{text('spend.none')}</h2>
      <p className="soft">{text('spend.none.text')}</p>
    </div>
  );
}

const isRead = ({ currency, rows, unread, period }: Drilled): boolean =>
  currency !== undefined &&
  (rows.length > 0 || unread.every(({ from, to }) => from !== period.from || to !== period.to));

function Answer({ drilled }: { readonly drilled: Drilled | undefined }) {
  const text = useText();
  if (drilled === undefined) {
    return (
      <>
        <p className="soft" role="status">
          {text('spend.loading')}
        </p>
        <Known />
      </>
    );
  }
  if (!isRead(drilled)) {
    return (
      <>
        <Known />
        <Nothing />
        <Notes drilled={drilled} isRead={false} />
      </>
    );
  }
  return (
    <>
      {drilled.rows.length === 0 ? <p className="soft">{text('spend.nothing')}</p> : <DrillTable drilled={drilled} />}
      <Notes drilled={drilled} isRead />
    </>
  );
}

/** Spending of a period, divided in any order, with share, change and what may still change. */
export function SpendPage({ view }: { readonly view: DrillWanted }) {
  const { accounts, spend } = useSnapshot();
  const text = useText();
  const drilled = spend?.drilled;
  const account = accounts.find(({ id }) => id === view.account);
  return (
    <>
      <PageHead
        title={text('spend.title')}
        under={text('spend.text')}
        actions={
          <>
            <ReadButton isFirst={drilled !== undefined && !isRead(drilled)} />
            <ViewsMenu />
            <ExportMenu />
          </>
        }
      />
      <section className="card spend" aria-label={text('spend.title')}>
        <div className="spend-bar">
          <QuestionForm />
          {account && <FreezeTopUps account={account.id} />}
        </div>
        <Toolbar view={view} drilled={drilled} />
        <Path view={view} />
        <ReadFailure />
        <Answer drilled={drilled} />
        <WhoOrderedIt view={view} />
      </section>
      <DropCard />
    </>
  );
}
