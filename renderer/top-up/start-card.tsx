import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../ui/commands';
import { byDaysLeft } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useGoOn } from './go-on';

/** The account that runs out first is offered first. */
export function StartCard() {
  const { accounts } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const goOn = useGoOn();
  const sorted = [...accounts].sort(byDaysLeft);
  const [chosen, choose] = useState<string | null>(null);
  const row = sorted.find(({ id }) => id === chosen) ?? sorted[0];
  if (row === undefined) return null;
  const under = goOn(row.id);
  return (
    <section className="card top-up-card" aria-label={text('top-ups.start.account')}>
      <h2>{text('top-ups.start.account')}</h2>
      <Select
        aria-label={text('top-ups.column.account')}
        allowDeselect={false}
        searchable={accounts.length > 8}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        data={sorted.map(({ id, name }) => ({ value: id, label: name }))}
        value={row.id}
        onChange={choose}
      />
      <Button onClick={under?.go ?? (() => void send('top-up.start', { account: row.id }))}>
        {under?.label ?? text('top-up.start')}
      </Button>
    </section>
  );
}
