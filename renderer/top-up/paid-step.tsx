import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AccountRow } from '../../core/snapshot';
import type { TopUpView } from '../../core/top-up/desk-view';
import { useAmountText } from '../ui/amount';
import { useCommand } from '../ui/commands';
import { useText } from '../ui/snapshot-context';

/** Asks once more what was paid, and into which account: from then on the money is looked for. */
export function PaidStep({ view: { plan }, row }: { readonly view: TopUpView; readonly row: AccountRow }) {
  const text = useText();
  const send = useCommand();
  const amountText = useAmountText();
  const [isAsking, ask] = useState(false);
  if (!isAsking) {
    return (
      <Button size="xs" onClick={() => ask(true)}>
        {text(plan.method === 'wire' ? 'guide.7.done.wire' : 'guide.7.done')}
      </Button>
    );
  }
  const method = text(`top-up.method.${plan.method}`);
  const question = text('guide.paid.ask', { amount: amountText(plan.amount), account: row.name, method });
  return (
    <fieldset className="paid-question">
      <legend>{question}</legend>
      <Button size="xs" onClick={() => void send('top-up.paid', { plan: plan.id })}>
        {text('guide.paid.yes')}
      </Button>
      <Button size="xs" variant="default" onClick={() => ask(false)}>
        {text('guide.paid.no')}
      </Button>
    </fieldset>
  );
}
