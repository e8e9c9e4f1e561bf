import { NativeSelect, TextInput } from '@mantine/core';
import { accountLevels } from '../../core/account-profile';
import { topUpRegions } from '../../core/top-up/minimums';
import type { Draft } from '../ui/form';
import { useText } from '../ui/snapshot-context';
import type { ProfileDraft } from './profile-draft';

/** What a top-up of the account is checked and rounded by. */
export function TopUpFields({ form }: { readonly form: Draft<ProfileDraft>['form'] }) {
  const text = useText();
  return (
    <>
      <NativeSelect
        label={text('profile.level')}
        description={text('profile.level.hint')}
        data={accountLevels.map((value) => ({ value, label: text(`profile.level.${value}`) }))}
        {...form.getInputProps('accountLevel')}
      />
      <NativeSelect
        label={text('profile.minimum')}
        data={[
          { value: '', label: text('profile.minimum.usual') },
          ...topUpRegions.map((value) => ({ value, label: text(`top-up.region.${value}`) })),
        ]}
        {...form.getInputProps('topUpRegion')}
      />
      <TextInput
        label={text('profile.step')}
        description={text('profile.step.hint')}
        inputMode="decimal"
        {...form.getInputProps('topUpStep')}
      />
    </>
  );
}
