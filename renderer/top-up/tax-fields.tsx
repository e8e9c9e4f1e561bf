import { Select, TextInput } from '@mantine/core';
import { USUAL_VALIDITY } from '../../core/tax/registration';
import { countriesCovered } from '../../core/tax/tax-number';
import { inDays } from '../../core/time';
import type { Commands } from '../../preload/contract';
import type { Draft } from '../ui/form';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { countryGroups } from './tax-countries';
import { TaxVerdict } from './tax-verdict';

export type TaxDraft = Omit<Commands['tax.confirm'], 'account'>;
export type TaxNumberDraft = Omit<Commands['tax.number'], 'account'>;
export type TaxValues = Required<TaxDraft> & Record<string, unknown>;

interface FieldsProps {
  readonly form: Draft<TaxValues>['form'];
}

/** The number and, while it is typed, what can be told of it; `own` countries are offered whatever they are. */
export function NumberFields({ form, own }: FieldsProps & { readonly own: readonly string[] }) {
  const text = useText();
  const { language } = useSnapshot();
  const { country, number } = form.values;
  const known = countriesCovered.find((each) => each.country === country);
  return (
    <>
      <Select
        searchable
        label={text('tax.form.country')}
        allowDeselect={false}
        nothingFoundMessage={text('tax.form.nothing-found')}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        data={countryGroups(own, text, language)}
        {...form.getInputProps('country')}
      />
      <TextInput
        label={text('tax.form.number')}
        description={known && text('tax.form.number.hint', { name: known.name, example: known.example })}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('number')}
      />
      <TaxVerdict country={country} number={number} />
    </>
  );
}

/** Who has seen that the number is validated, and by what. */
export function ConfirmationFields({ form }: FieldsProps) {
  const text = useText();
  return (
    <>
      <TextInput
        label={text('tax.form.confirmed-by')}
        description={text('tax.form.confirmed-by.hint')}
        autoComplete="off"
        {...form.getInputProps('confirmedBy')}
      />
      <TextInput
        label={text('tax.form.evidence')}
        description={text('tax.form.evidence.hint')}
        autoComplete="off"
        {...form.getInputProps('evidence')}
      />
      <TextInput
        type="date"
        label={text('tax.form.valid-until')}
        description={text('tax.form.valid-until.hint', { days: String(inDays(USUAL_VALIDITY)) })}
        {...form.getInputProps('validUntil')}
      />
    </>
  );
}
