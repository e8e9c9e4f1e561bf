import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AccountForecast } from '../../core/account-forecast';
import type { LargeFall } from '../../core/left-out';
import { Amount, useAmountText } from '../ui/amount';
import { ask, useCommand, useToast } from '../ui/commands';
import { DraftForm } from '../ui/draft-form';
import { useDraft } from '../ui/form';
import { Moment } from '../ui/moment';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useSoonText } from './soon-text';

interface OneOffsProps {
  readonly forecast: AccountForecast;
}

interface LeaveOutProps extends OneOffsProps {
  readonly fall: LargeFall;
  readonly onDone: () => void;
}

function LeaveOutForm({ forecast, fall, onDone }: LeaveOutProps) {
  const text = useText();
  const toast = useToast();
  const { currency, amount } = fall.amount;
  const { hideAmounts } = useSnapshot().settings;
  const draft = useDraft({ amount: hideAmounts ? '' : amount, reason: '' }, ['amount', 'reason'], async (values) => {
    const reason = await ask('one-off.leave-out', { account: forecast.id, at: fall.at, ...values });
    if (reason === undefined) {
      toast(text('one-off.done'));
      onDone();
    }
    return reason;
  });
  return (
    <DraftForm draft={draft} does={text('one-off.submit')} onCancel={onDone} className="stack leave-out">
      <TextInput label={text('one-off.amount', { currency })} {...draft.form.getInputProps('amount')} />
      <TextInput data-autofocus label={text('one-off.reason')} {...draft.form.getInputProps('reason')} />
    </DraftForm>
  );
}

function Falls({ forecast }: OneOffsProps) {
  const text = useText();
  const amountText = useAmountText();
  const soon = useSoonText();
  const [chosen, choose] = useState<LargeFall['at']>();
  return forecast.falls.map((fall) => (
    <li key={fall.at}>
      <span>
        <Moment at={fall.at} /> · <Amount of={fall.amount} />
        {fall.suggested && <span className="soft"> · {text('one-off.suggested')}</span>}
      </span>
      {chosen === fall.at ? (
        <LeaveOutForm forecast={forecast} fall={fall} onDone={() => choose(undefined)} />
      ) : (
        <Button
          size="compact-sm"
          variant={fall.suggested ? 'light' : 'subtle'}
          aria-label={text('one-off.leave-out.named', { amount: amountText(fall.amount), when: soon(fall.at) })}
          onClick={() => choose(fall.at)}
        >
          {text('one-off.leave-out')}
        </Button>
      )}
    </li>
  ));
}

function LeftOutOnes({ forecast }: OneOffsProps) {
  const text = useText();
  const amountText = useAmountText();
  const soon = useSoonText();
  const send = useCommand();
  return forecast.leftOut.map(({ at, amount, reason }) => (
    <li key={at}>
      <span>
        <Moment at={at} /> · <Amount of={amount} /> · <strong>{text('one-off.left-out')}</strong>: {reason}
      </span>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={text('one-off.take-back.named', { amount: amountText(amount), when: soon(at) })}
        onClick={() => send('one-off.take-back', { account: forecast.id, at })}
      >
        {text('one-off.take-back')}
      </Button>
    </li>
  ));
}

/** Purchases that a person says will not come again, and those that look like it. */
export function OneOffs({ forecast }: OneOffsProps) {
  const text = useText();
  const nothing = forecast.falls.length + forecast.leftOut.length === 0;
  return (
    <section className="card one-offs" aria-label={text('one-off.title')}>
      <h2>{text('one-off.title')}</h2>
      <p className="soft">{text(nothing ? 'one-off.none' : 'one-off.text')}</p>
      <ul>
        <LeftOutOnes forecast={forecast} />
        <Falls forecast={forecast} />
      </ul>
    </section>
  );
}
