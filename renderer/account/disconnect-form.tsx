import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AccountRow } from '../../core/snapshot';
import { ask, reasonText, useCommand, useToast } from '../ui/commands';
import { Refusal } from '../ui/form';
import { useText } from '../ui/snapshot-context';

/** Deletes a key, which cannot be undone: so the name is typed to confirm. */
export function DisconnectForm({ row, onDone }: { readonly row: AccountRow; readonly onDone: () => void }) {
  const text = useText();
  const toast = useToast();
  const send = useCommand();
  const [typed, type] = useState('');
  const [refusal, refuse] = useState<string>();
  const confirmed = typed.trim() === row.name.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!confirmed) return;
    const reason = await ask('account.disconnect', { id: row.id });
    if (reason !== undefined) return refuse(reasonText(text, reason));
    toast(text('disconnect.done', { account: row.name }));
    onDone();
    void send('page.show', { name: 'overview' });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{text('disconnect.text')}</p>
      <TextInput
        data-autofocus
        label={text('disconnect.type', { account: row.name })}
        autoComplete="off"
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <Refusal says={refusal} />
      <div className="form-end">
        <Button variant="default" onClick={onDone}>
          {text('action.cancel')}
        </Button>
        <Button type="submit" color="red.9" disabled={!confirmed}>
          {text('disconnect.submit')}
        </Button>
      </div>
    </form>
  );
}
