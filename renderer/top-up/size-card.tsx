import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { paymentMethods } from '../../core/decide-by/payment-method';
import type { TopUpView } from '../../core/top-up/desk-view';
import { topUpRegions } from '../../core/top-up/minimums';
import type { TopUpPlan } from '../../core/top-up/plan';
import { ask, useToast } from '../ui/commands';
import { type Draft, Refusal, useDraft } from '../ui/form';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { changeOf, fieldOf, type SizeDraft, sizeDraftOf } from './size-draft';
import { WorkedLines } from './worked-lines';

interface FieldsProps {
  readonly form: Draft<SizeDraft>['form'];
}

const KINDS = ['sprint', 'until', 'above-days', 'amount'] as const;

function SizeFields({ form, currency }: FieldsProps & { readonly currency: string }) {
  const text = useText();
  const { kind } = form.values;
  const number = { inputMode: 'numeric', autoComplete: 'off' } as const;
  if (kind === 'until') {
    return <TextInput type="date" label={text('top-up.size.until.day')} {...form.getInputProps('day')} />;
  }
  if (kind === 'above-days') {
    return <TextInput {...number} label={text('top-up.size.above-days.days')} {...form.getInputProps('aboveDays')} />;
  }
  if (kind === 'amount') {
    const label = text('top-up.size.amount.amount', { currency });
    return <TextInput {...number} inputMode="decimal" label={label} {...form.getInputProps('amount')} />;
  }
  return (
    <>
      <TextInput {...number} label={text('top-up.size.sprint.days')} {...form.getInputProps('sprintDays')} />
      <TextInput
        {...number}
        inputMode="decimal"
        label={text('top-up.size.expected')}
        placeholder={text('top-up.size.expected.hint')}
        {...form.getInputProps('expected')}
      />
    </>
  );
}

function PaymentFields({ form }: FieldsProps) {
  const text = useText();
  return (
    <>
      <NativeSelect
        label={text('top-up.method')}
        data={paymentMethods.map((value) => ({ value, label: text(`top-up.method.${value}`) }))}
        {...form.getInputProps('method')}
      />
      <TextInput
        label={text('top-up.payer-currency')}
        autoComplete="off"
        maxLength={3}
        {...form.getInputProps('payerCurrency')}
      />
      <NativeSelect
        label={text('top-up.region')}
        data={topUpRegions.map((value) => ({ value, label: text(`top-up.region.${value}`) }))}
        {...form.getInputProps('region')}
      />
      <TextInput
        label={text('top-up.prepared-by')}
        placeholder={text('top-up.prepared-by.hint')}
        autoComplete="off"
        {...form.getInputProps('preparedBy')}
      />
    </>
  );
}

function SizeForm({ plan }: { readonly plan: TopUpPlan }) {
  const { topUps, now } = useSnapshot();
  const text = useText();
  const toast = useToast();
  const draft = useDraft(sizeDraftOf(plan, topUps.settings, now), [], async (values) => {
    const reason = await ask('top-up.change', { plan: plan.id, change: changeOf(values) });
    if (reason === undefined) toast(text('top-up.size.saved'));
    const field = fieldOf(reason?.field, values.kind);
    return reason === undefined || field === undefined ? reason : { ...reason, field };
  });
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <SegmentedControl
        fullWidth
        aria-label={text('top-up.size.kind')}
        data={KINDS.map((value) => ({ value, label: text(`top-up.size.${value}`) }))}
        {...draft.form.getInputProps('kind')}
      />
      <div className="top-up-fields">
        <SizeFields form={draft.form} currency={plan.amount.currency} />
      </div>
      <div className="top-up-fields">
        <PaymentFields form={draft.form} />
      </div>
      <Refusal says={draft.refusal} />
      <div className="form-end">
        <Button type="submit" variant="light" loading={draft.sending}>
          {text('top-up.size.save')}
        </Button>
      </div>
    </form>
  );
}

/** What the amount is for, and how it was worked out. */
export function SizeCard({ view: { plan, outcome } }: { readonly view: TopUpView }) {
  const text = useText();
  return (
    <section className="card top-up-card" aria-label={text('top-up.size.title')}>
      <h2>{text('top-up.size.title')}</h2>
      {plan.stage === 'draft' && <SizeForm plan={plan} />}
      <WorkedLines plan={plan} outcome={outcome} />
    </section>
  );
}
