import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Settings } from '../../core/settings';
import type { TextKey } from '../../core/texts/catalogue';
import { reasonText } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useSettingsChange } from './change';
import { SettingRow } from './setting-row';

interface SelectSettingProps<N extends 'theme' | 'language'> {
  readonly name: N;
  readonly label: TextKey;
  readonly choices: readonly Settings[N][];
}

export function SelectSetting<N extends 'theme' | 'language'>({ name, label, choices }: SelectSettingProps<N>) {
  const kept = useSnapshot().settings[name];
  const text = useText();
  const change = useSettingsChange();
  const [wrong, setWrong] = useState<string>();
  const choose = async (chosen: string | null) => {
    const choice = choices.find((each) => each === chosen);
    if (choice === undefined || choice === kept) return;
    const reason = await change({ [name]: choice });
    setWrong(reason && reasonText(text, reason));
  };
  return (
    <SettingRow label={label} wrong={wrong} wide>
      {(ids) => (
        <Select
          {...ids}
          value={kept}
          onChange={choose}
          allowDeselect={false}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          data={choices.map((choice) => ({ value: choice, label: text(`settings.${name}.${choice}` as TextKey) }))}
        />
      )}
    </SettingRow>
  );
}
