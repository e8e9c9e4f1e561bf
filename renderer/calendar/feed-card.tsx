import { Button, Switch, TextInput } from '@mantine/core';
import { IconCopy, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { CalendarFeedChange, FeedShown } from '../../core/calendar/calendar-feed';
import { ask, reasonText, useCommand, useToast } from '../ui/commands';
import { useText } from '../ui/snapshot-context';

/** Sent on leaving the field or Enter. What main does not take stays as typed, with the reason under it. */
function Port({
  port,
  onChange,
}: {
  readonly port: number;
  readonly onChange: (port: number) => Promise<string | undefined>;
}) {
  const text = useText();
  const [typed, type] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const commit = async () => {
    if (typed === undefined || typed === String(port)) return type(undefined);
    const reason = await onChange(Number(typed));
    setWrong(reason);
    if (reason === undefined) type(undefined);
  };
  return (
    <TextInput
      label={text('calendar.feed.port')}
      inputMode="numeric"
      w={120}
      value={typed ?? String(port)}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && void commit()}
      error={wrong}
    />
  );
}

function Standing({ feed }: { readonly feed: FeedShown }) {
  const text = useText();
  const { standing, port } = feed;
  if (standing === 'closed') return null;
  if (standing === 'opening') return <p className="soft">{text('calendar.feed.opening')}</p>;
  if (standing === 'open') return <p className="tone tone-healthy">{text('calendar.feed.open', { port })}</p>;
  const said = standing === 'port-taken' ? 'calendar.feed.taken' : 'calendar.feed.failed';
  return (
    <p className="tone tone-critical" role="alert">
      {text(said, { port })}
    </p>
  );
}

function AddressButtons() {
  const text = useText();
  const toast = useToast();
  const send = useCommand();
  const copy = async () => {
    if (await send('calendar.copy-address', {})) toast(text('calendar.feed.copied'));
  };
  const renew = async () => {
    if (await send('calendar.feed', { renew: true })) toast(text('calendar.feed.renewed'));
  };
  return (
    <div className="feed-buttons">
      <Button h={34} leftSection={<IconCopy size={16} />} onClick={copy}>
        {text('calendar.feed.copy')}
      </Button>
      <Button h={34} variant="default" leftSection={<IconRefresh size={16} />} onClick={renew}>
        {text('calendar.feed.renew')}
      </Button>
    </div>
  );
}

/** Lets calendar programs of this computer follow the calendar. */
export function FeedCard({ feed }: { readonly feed: FeedShown }) {
  const text = useText();
  const [wrong, setWrong] = useState<string>();
  const change = async (wanted: CalendarFeedChange): Promise<string | undefined> => {
    const reason = await ask('calendar.feed', wanted);
    return reason && reasonText(text, reason);
  };
  return (
    <section className="card feed" aria-label={text('calendar.feed.title')}>
      <h2>{text('calendar.feed.title')}</h2>
      <p className="soft">{text('calendar.feed.text')}</p>
      <Switch
        label={text('calendar.feed.on')}
        checked={feed.on}
        error={wrong}
        onChange={async (event) => setWrong(await change({ on: event.currentTarget.checked }))}
      />
      {feed.on && (
        <>
          <Standing feed={feed} />
          <Port port={feed.port} onChange={(port) => change({ port })} />
          <AddressButtons />
          <p className="soft small">{text('calendar.feed.private')}</p>
        </>
      )}
    </section>
  );
}
