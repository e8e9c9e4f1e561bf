import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';

/** Asks Alibaba Cloud itself, where the account's key is allowed to. */
export function ReadCard() {
  const { accounts, permissions } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const [chosen, choose] = useState<string>();
  const [reading, setReading] = useState(false);
  const account = accounts.find(({ id }) => id === (chosen ?? permissions?.account)) ?? accounts[0];
  if (account === undefined) return null;
  const read = async () => {
    setReading(true);
    await send('permissions.read', { account: account.id });
    setReading(false);
  };
  return (
    <section className="card" aria-label={text('permissions.read')}>
      <h2>{text('permissions.read')}</h2>
      <p className="soft">{text('permissions.read.text')}</p>
      <div className="template-fields read-fields">
        <NativeSelect
          label={text('permissions.read.account')}
          value={account.id}
          data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <Button loading={reading} onClick={read}>
          {text('permissions.read.start')}
        </Button>
      </div>
    </section>
  );
}
