import './alerts.css';
import { Button, NumberInput, Select } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import type { AccountId } from '../../core/account';
import { ask, useToast } from '../ui/commands';
import { Refusal, useDraft } from '../ui/form';
import { byDaysLeft, lowestOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { Receipts } from './receipts';

const USUAL_DAYS = 3;

interface DrillDraft extends Record<string, unknown> {
  readonly account: string;
  readonly days: number | string;
}

function DrillForm() {
  const snapshot = useSnapshot();
  const text = useText();
  const toast = useToast();
  const first: DrillDraft = { account: lowestOf(snapshot)?.id ?? '', days: USUAL_DAYS };
  const draft = useDraft<DrillDraft>(first, ['account', 'days'], async ({ account, days }) => {
    const reason = await ask('drill.start', { account: account as AccountId, days: Number(days) });
    if (reason === undefined) toast(text('drill.started'));
    return reason;
  });
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <Select
        label={text('drill.account')}
        allowDeselect={false}
        searchable={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        data={[...snapshot.accounts].sort(byDaysLeft).map(({ id, name }) => ({ value: id, label: name }))}
        {...draft.form.getInputProps('account')}
      />
      <NumberInput label={text('drill.days')} hideControls clampBehavior="none" {...draft.form.getInputProps('days')} />
      <Refusal says={draft.refusal} />
      <Button type="submit" variant="default" leftSection={<IconFlask size={17} />} loading={draft.sending}>
        {text('drill.start')}
      </Button>
    </form>
  );
}

/** "Pretend that Client X has 3 days left": finds out whether a warning would arrive, before one is needed. */
export function DrillCard() {
  const { accounts } = useSnapshot();
  const text = useText();
  return (
    <section className="card drill" aria-label={text('drill.title')}>
      <h2>{text('drill.title')}</h2>
      <p className="soft">{text('drill.text')}</p>
      {accounts.length > 0 && <DrillForm />}
      <Receipts />
    </section>
  );
}
