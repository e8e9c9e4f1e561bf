import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Alert } from '../../core/alerts/alert';
import type { AccountRow } from '../../core/snapshot';
import { ReplaceKeyForm } from '../account/replace-key-form';
import { spendOf } from '../spend/view';
import { useGoOn } from '../top-up/go-on';
import { useCommand, useToast } from '../ui/commands';
import { rowOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';

interface ActButtonProps {
  readonly alert: Alert;
  readonly label: string;
}

function ReplaceKey({ row, label }: { readonly row: AccountRow; readonly label: string }) {
  const text = useText();
  const [opened, open] = useState(false);
  const close = () => open(false);
  return (
    <>
      <Button onClick={() => open(true)}>{label}</Button>
      <Modal
        opened={opened}
        onClose={close}
        title={text('replace.title')}
        closeButtonProps={{ 'aria-label': text('action.close') }}
      >
        <ReplaceKeyForm row={row} onDone={close} />
      </Modal>
    </>
  );
}

/** Does what the alert asks for. */
export function ActButton({ alert, label }: ActButtonProps) {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  const toast = useToast();
  const goOn = useGoOn();
  const { page } = snapshot;
  const { do: deed, account } = alert.action;
  const row = rowOf(snapshot, account);
  const isThere = page.name === 'account' && page.account === account;
  const log = async () => {
    if (await send('test-top-up.log', { account })) toast(text('rule.testTopUp.logged'));
  };
  if (row === undefined) return null;
  if (deed === 'replace-key' && row.source === 'connected') return <ReplaceKey row={row} label={label} />;
  if (deed === 'log-test-top-up') return <Button onClick={log}>{label}</Button>;
  if (deed === 'unlock-keychain') return <Button onClick={() => send('readings.refresh', {})}>{label}</Button>;
  if (deed === 'top-up') {
    const under = goOn(account);
    const start = under?.go ?? (() => void send('top-up.start', { account }));
    return <Button onClick={start}>{under?.label ?? label}</Button>;
  }
  if (deed === 'who-spent-what') {
    return <Button onClick={() => send('page.show', { name: 'spend', view: spendOf(account) })}>{label}</Button>;
  }
  if (isThere) return null;
  return <Button onClick={() => send('page.show', { name: 'account', account })}>{label}</Button>;
}
