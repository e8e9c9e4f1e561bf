import { NativeSelect, TextInput } from '@mantine/core';
import { namedInvoiceProfiles } from '../../core/invoices/invoice-cycle';
import { regionCountries, regions } from '../../core/invoices/regions';
import type { Draft } from '../ui/form';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { OWN_DAYS, type ProfileDraft } from './profile-draft';

/** `Indonesia – ap-southeast-5`, sorted as read. */
function useRegions(): readonly { readonly value: string; readonly label: string }[] {
  const { language } = useSnapshot();
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return regions
    .map((value) => ({ value, label: `${names.of(regionCountries[value]) ?? ''} – ${value}` }))
    .sort((left, right) => left.label.localeCompare(right.label, language));
}

/** When invoices are cut and what they are written in. */
export function InvoiceFields({ form }: { readonly form: Draft<ProfileDraft>['form'] }) {
  const text = useText();
  const known = useRegions();
  return (
    <>
      <NativeSelect
        label={text('profile.invoices')}
        data={([...namedInvoiceProfiles, OWN_DAYS] as const).map((value) => ({
          value,
          label: text(`invoice.profile.${value}`),
        }))}
        {...form.getInputProps('invoices')}
      />
      {form.values.invoices === OWN_DAYS && (
        <TextInput
          label={text('profile.invoice-days')}
          description={text('profile.invoice-days.hint')}
          {...form.getInputProps('invoiceProfile')}
        />
      )}
      <TextInput
        label={text('profile.registered')}
        description={text('profile.registered.hint')}
        {...form.getInputProps('registeredCountry')}
      />
      <NativeSelect
        label={text('profile.region')}
        data={[{ value: '', label: text('profile.region.none') }, ...known]}
        {...form.getInputProps('deploymentRegion')}
      />
    </>
  );
}
