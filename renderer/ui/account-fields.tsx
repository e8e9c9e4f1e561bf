import { SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { AccountDraft, KeyDraft } from '../../preload/contract';
import { useText } from './snapshot-context';

type FormOf<V> = Pick<UseFormReturnType<V>, 'getInputProps' | 'values'>;

function Kind({ form }: { readonly form: FormOf<AccountDraft> }) {
  const text = useText();
  return (
    <fieldset className="field">
      <legend>{text('field.kind')}</legend>
      <SegmentedControl
        fullWidth
        aria-label={text('field.kind')}
        {...form.getInputProps('kind')}
        data={[
          { value: 'prepaid', label: text('window.kind.prepaid') },
          { value: 'postpaid', label: text('window.kind.postpaid') },
        ]}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {text(`field.kind.${form.values.kind}`)}
      </Text>
    </fieldset>
  );
}

interface AccountFieldsProps {
  readonly form: FormOf<AccountDraft>;
  /** Only for a postpaid account does the currency's buffer count. */
  readonly currency?: string;
}

/** What a person says of an account; the currency is found by reading it. */
export function AccountFields({ form, currency }: AccountFieldsProps) {
  const text = useText();
  return (
    <>
      <TextInput
        label={text('field.name')}
        description={text('field.name.hint')}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <Kind form={form} />
      {form.values.kind === 'postpaid' && (
        <TextInput
          label={text('field.floor')}
          description={text('field.floor.hint')}
          inputMode="decimal"
          autoComplete="off"
          rightSection={currency && <span className="soft small">{currency}</span>}
          rightSectionWidth={52}
          {...form.getInputProps('floor')}
        />
      )}
      <Select
        label={text('field.site')}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        {...form.getInputProps('site')}
        data={(['either', 'china', 'international'] as const).map((site) => ({
          value: site,
          label: text(`window.site.${site}`),
        }))}
      />
    </>
  );
}

/** Both halves of the key; browsers are told to keep neither. */
export function KeyFields({ form }: { readonly form: FormOf<KeyDraft> }) {
  const text = useText();
  return (
    <>
      <TextInput
        label={text('field.key-id')}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('accessKeyId')}
      />
      <TextInput
        type="password"
        label={text('field.key-secret')}
        description={text('field.key-secret.hint')}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('accessKeySecret')}
      />
    </>
  );
}
