import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import type { AccountForecast } from '../../core/account-forecast';
import { atZeroProducts, atZeroProfiles } from '../../core/at-zero/rules';
import { methodRules, paymentMethods } from '../../core/decide-by/payment-method';
import { ask, useToast } from '../ui/commands';
import { DraftForm } from '../ui/draft-form';
import { type Draft, useDraft } from '../ui/form';
import { useText } from '../ui/snapshot-context';
import { InvoiceFields } from './invoice-fields';
import { changeOf, type ProfileDraft, profileDraftOf } from './profile-draft';
import { TopUpFields } from './top-up-fields';

interface FieldsProps {
  readonly form: Draft<ProfileDraft>['form'];
}

function PaymentFields({ form }: FieldsProps) {
  const text = useText();
  const method = paymentMethods.find((each) => each === form.values.paymentMethod) ?? 'card';
  const { lead, cutOff } = methodRules[method];
  const inDays = lead.unit === 'business-days';
  return (
    <>
      <NativeSelect
        label={text('profile.method')}
        data={paymentMethods.map((value) => ({ value, label: text(`pay.${value}`) }))}
        {...form.getInputProps('paymentMethod')}
      />
      <TextInput
        label={text(inDays ? 'profile.lead-days' : 'profile.lead-minutes')}
        description={text('profile.usual', { usual: String(lead.count) })}
        inputMode="numeric"
        {...form.getInputProps(inDays ? 'leadBusinessDays' : 'leadMinutes')}
      />
      {cutOff !== undefined && (
        <TextInput
          label={text('profile.cut-off')}
          description={text('profile.usual', { usual: cutOff })}
          {...form.getInputProps('cutOff')}
        />
      )}
      <div className="side-by-side">
        <TextInput label={text('profile.from')} {...form.getInputProps('approverFrom')} />
        <TextInput label={text('profile.to')} {...form.getInputProps('approverTo')} />
      </div>
      <TextInput label={text('profile.zone')} {...form.getInputProps('approverZone')} />
      <TextInput
        label={text('profile.country')}
        description={text('profile.country.hint')}
        {...form.getInputProps('payerCountry')}
      />
    </>
  );
}

function TaxFields({ form }: FieldsProps) {
  const text = useText();
  return (
    <>
      <TextInput
        label={text('profile.tax')}
        description={text('profile.tax.hint')}
        inputMode="decimal"
        {...form.getInputProps('taxPercent')}
      />
      {form.values.taxPercent.trim() !== '' && (
        <TextInput label={text('profile.charged-on')} inputMode="numeric" {...form.getInputProps('taxChargedOn')} />
      )}
    </>
  );
}

function AtZeroFields({ form }: FieldsProps) {
  const text = useText();
  const { atZero } = form.values;
  return (
    <>
      <NativeSelect
        label={text('profile.at-zero')}
        data={atZeroProfiles.map((value) => ({ value, label: text(`at-zero.${value}`) }))}
        {...form.getInputProps('atZero')}
      />
      {atZero === 'grace' && (
        <MultiSelect
          label={text('profile.products')}
          data={atZeroProducts.map((value) => ({ value, label: text(`at-zero.what.${value}`) }))}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          {...form.getInputProps('products')}
        />
      )}
      {atZero === 'own' && (
        <div className="side-by-side">
          <TextInput label={text('profile.stop-hours')} {...form.getInputProps('ownStopHours')} />
          <TextInput label={text('profile.deletion-days')} {...form.getInputProps('ownDeletionDays')} />
        </div>
      )}
    </>
  );
}

interface ProfileFormProps {
  readonly forecast: AccountForecast;
  readonly onDone: () => void;
}

/** How the account is paid and by whom, its tax, and what happens when the credit is used up. */
export function ProfileForm({ forecast, onDone }: ProfileFormProps) {
  const text = useText();
  const toast = useToast();
  const draft = useDraft(profileDraftOf(forecast.profile), [], async (values) => {
    const reason = await ask('profile.change', { account: forecast.id, change: changeOf(values) });
    if (reason === undefined) {
      toast(text('profile.saved'));
      onDone();
    }
    return reason;
  });
  return (
    <DraftForm draft={draft} does={text('action.save')} onCancel={onDone}>
      <PaymentFields form={draft.form} />
      <TaxFields form={draft.form} />
      <InvoiceFields form={draft.form} />
      <TopUpFields form={draft.form} />
      <AtZeroFields form={draft.form} />
    </DraftForm>
  );
}
