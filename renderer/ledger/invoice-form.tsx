import { TextInput } from '@mantine/core';
import type { AccountId } from '../../core/account';
import { ask, useToast } from '../ui/commands';
import { DraftForm } from '../ui/draft-form';
import { useDraft } from '../ui/form';
import { FormModal } from '../ui/form-modal';
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
    <DraftForm draft={draft} does={text('action.save')} onCancel={onDone}>
      <TextInput
        label={text('ledger.invoice.number')}
        autoComplete="off"
        data-autofocus
        {...draft.form.getInputProps('number')}
      />
      <TextInput type="date" label={text('ledger.invoice.day')} {...draft.form.getInputProps('day')} />
      <TextInput label={total} inputMode="decimal" autoComplete="off" {...draft.form.getInputProps('amount')} />
    </DraftForm>
  );
}

/** A button and the form for one invoice. */
export function InvoiceForm(props: FormProps) {
  const text = useText();
  return (
    <FormModal
      size="compact-sm"
      variant="default"
      label={text('ledger.invoice.enter')}
      title={text('ledger.invoice.enter')}
    >
      {(close) => <Form {...props} onDone={close} />}
    </FormModal>
  );
}
