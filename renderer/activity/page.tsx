import '../alerts/alerts.css';
import './activity.css';
import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { PageHead } from '../frame/page-head';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { DayList } from './day-list';
import { ActivityFilter, type ActivityWanted, isAllShown, withMore } from './filter';

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const text = useText();
  return (
    <section className="card blank">
      <span className="emblem">
        <IconHistory size={30} aria-hidden="true" />
      </span>
      <h2>{text(filtered ? 'activity.none.filtered' : 'activity.none')}</h2>
      {!filtered && <p className="soft">{text('activity.none.text')}</p>}
    </section>
  );
}

function Happened({ wanted }: { readonly wanted: ActivityWanted }) {
  const { activity } = useSnapshot();
  const text = useText();
  const send = useCommand();
  if (activity === undefined) return <p className="soft">{text('activity.loading')}</p>;
  const filtered = wanted.account !== undefined || wanted.what !== undefined;
  if (activity.happened.length === 0) return <Nothing filtered={filtered} />;
  return (
    <>
      <DayList happened={activity.happened} />
      {activity.more && !isAllShown(wanted) && (
        <Button variant="default" mx="auto" onClick={() => send('page.show', withMore(wanted))}>
          {text('activity.more')}
        </Button>
      )}
    </>
  );
}

/** Every alert, act, message and change, in order. */
export function ActivityPage({ wanted }: { readonly wanted: ActivityWanted }) {
  const text = useText();
  return (
    <>
      <PageHead title={text('activity.title')} under={text('activity.text')} />
      <ActivityFilter wanted={wanted} />
      <Happened wanted={wanted} />
    </>
  );
}
