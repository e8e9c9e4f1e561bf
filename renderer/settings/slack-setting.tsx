import { Button, TextInput } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { SlackSlot } from '../../preload/contract';
import { ask, reasonText, useToast } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { SettingRow } from './setting-row';

interface Webhook {
  readonly sending: boolean;
  readonly wrong: string | undefined;
  readonly connect: (url: string) => Promise<void>;
  readonly disconnect: () => Promise<void>;
}

function useWebhook(slot: SlackSlot): Webhook {
  const text = useText();
  const toast = useToast();
  const [sending, setSending] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const run = async (asked: ReturnType<typeof ask>, done: string) => {
    setSending(true);
    setWrong(undefined);
    const reason = await asked;
    setSending(false);
    if (reason === undefined) toast(done);
    else setWrong(reasonText(text, reason));
  };
  return {
    sending,
    wrong,
    connect: (url) => run(ask('slack.connect', { slot, url }), text('ways.connected.toast')),
    disconnect: () => run(ask('slack.disconnect', { slot }), text('ways.disconnected.toast')),
  };
}

interface WayProps {
  readonly slot: SlackSlot;
  readonly webhook: Webhook;
  /** Ties the control to its label and hint. */
  readonly ids: { readonly id: string; readonly 'aria-describedby': string };
}

function Connected({ slot, webhook, ids }: WayProps) {
  const text = useText();
  return (
    <div className="way">
      <span className="health tone-healthy">
        <IconCircleCheckFilled size={14} aria-hidden="true" />
        {text('ways.connected')}
      </span>
      <Button
        {...ids}
        size="xs"
        variant="default"
        loading={webhook.sending}
        aria-label={text('ways.disconnect.slot', { way: text(`ways.${slot}`) })}
        onClick={webhook.disconnect}
      >
        {text('ways.disconnect')}
      </Button>
    </div>
  );
}

/** The address is typed once, sent up, and emptied whatever the answer is. */
function Address({ slot, webhook, ids }: WayProps) {
  const text = useText();
  const [url, type] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    type('');
    void webhook.connect(url);
  };
  return (
    <form className="way" onSubmit={submit} noValidate>
      <TextInput
        {...ids}
        type="password"
        autoComplete="off"
        spellCheck={false}
        value={url}
        onChange={(event) => type(event.currentTarget.value)}
        error={webhook.wrong !== undefined}
      />
      <Button
        type="submit"
        variant="default"
        loading={webhook.sending}
        aria-label={text('ways.connect.slot', { way: text(`ways.${slot}`) })}
      >
        {text('ways.connect')}
      </Button>
    </form>
  );
}

/** An incoming webhook: from the moment it is kept, only that it is there. */
export function SlackSetting({ slot }: { readonly slot: SlackSlot }) {
  const connected = useSnapshot().alerting[slot];
  const webhook = useWebhook(slot);
  const Way = connected ? Connected : Address;
  return (
    <SettingRow
      label={`ways.${slot}`}
      hint={connected ? `ways.${slot}.connected` : `ways.${slot}.hint`}
      wrong={webhook.wrong}
      wide
    >
      {(ids) => <Way slot={slot} webhook={webhook} ids={ids} />}
    </SettingRow>
  );
}
