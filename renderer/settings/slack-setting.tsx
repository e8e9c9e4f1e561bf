import { Button, TextInput } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { SlackSlot } from '../../preload/contract';
import { ask, reasonText, useToast } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { SettingRow } from './setting-row';

function Connected({ slot }: { readonly slot: SlackSlot }) {
  const text = useText();
  return (
    <span className="health tone-healthy" id={`${slot}-connected`}>
      <IconCircleCheckFilled size={14} aria-hidden="true" />
      {text('ways.connected')}
    </span>
  );
}

/** An incoming webhook: typed once, sent up, and emptied; from then on only that it is there. */
export function SlackSetting({ slot }: { readonly slot: SlackSlot }) {
  const connected = useSnapshot().alerting[slot];
  const text = useText();
  const toast = useToast();
  const [url, type] = useState('');
  const [sending, setSending] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const way = text(`ways.${slot}`);
  const run = async (command: 'slack.connect' | 'slack.disconnect') => {
    setSending(true);
    setWrong(undefined);
    type('');
    const reason = await (command === 'slack.connect' ? ask(command, { slot, url }) : ask(command, { slot }));
    setSending(false);
    if (reason !== undefined) return setWrong(reasonText(text, reason));
    toast(text(command === 'slack.connect' ? 'ways.connected.toast' : 'ways.disconnected.toast'));
  };
  const connect = (event: FormEvent) => {
    event.preventDefault();
    void run('slack.connect');
  };
  return (
    <SettingRow label={`ways.${slot}`} hint={`ways.${slot}.hint`} wrong={wrong} wide>
      {(ids) =>
        connected ? (
          <div className="way">
            <Connected slot={slot} />
            <Button
              {...ids}
              size="xs"
              variant="default"
              loading={sending}
              aria-label={text('ways.disconnect.slot', { way })}
              onClick={() => run('slack.disconnect')}
            >
              {text('ways.disconnect')}
            </Button>
          </div>
        ) : (
          <form className="way" onSubmit={connect} noValidate>
            <TextInput
              {...ids}
              type="password"
              autoComplete="off"
              spellCheck={false}
              value={url}
              onChange={(event) => type(event.currentTarget.value)}
              error={wrong !== undefined}
            />
            <Button type="submit" variant="default" loading={sending} aria-label={text('ways.connect.slot', { way })}>
              {text('ways.connect')}
            </Button>
          </form>
        )
      }
    </SettingRow>
  );
}
