import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AccountId } from '../../core/account';
import { ask, useToast } from '../ui/commands';
import { Refusal, useDraft } from '../ui/form';
import { useText } from '../ui/snapshot-context';

interface FormProps {
  readonly account: AccountId;
  readonly currency: string | undefined;
}

function Form({ account, currency, onDone }: FormProps & { readonly onDone: () => void }) {
  const text = useText();
  const toast = useToast();
  const needed = ['number', 'day', 'amount'] as const;
  const draft = useDraft({ number: '', day: '', amount: '' }, needed, async (values) => {
    const reason = await ask('invoice.enter', { account, ...values });
    if (reason === undefined) {
      toast(text('ledger.invoice.entered'));
      onDone();
    }
    return reason;
  });
  const total = currency === undefined ? text('ledger.invoice.amount') : text('ledger.invoice.amount.in', { currency });
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <TextInput
        label={text('ledger.invoice.number')}
        autoComplete="off"
        data-autofocus
        {...draft.form.getInputProps('number')}
      />
      <TextInput type="date" label={text('ledger.invoice.day')} {...draft.form.getInputProps('day')} />
      <TextInput label={total} inputMode="decimal" autoComplete="off" {...draft.form.getInputProps('amount')} />
      <Refusal says={draft.refusal} />
      <div className="form-end">
        <Button variant="default" onClick={onDone}>
          {text('action.cancel')}
        </Button>
        <Button type="submit" loading={draft.sending}>
          {text('action.save')}
        </Button>
      </div>
    </form>
  );
}

/** A button and the form for one invoice. */
export function InvoiceForm(props: FormProps) {
  const text = useText();
  const [opened, open] = useState(false);
  const close = () => open(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => open(true)}>
        {text('ledger.invoice.enter')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={text('ledger.invoice.enter')}
        closeButtonProps={{ 'aria-label': text('action.close') }}
      >
        <Form {...props} onDone={close} />
      </Modal>
    </>
  );
}
