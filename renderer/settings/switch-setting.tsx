import { Switch } from '@mantine/core';
import { useState } from 'react';
import type { TextKey } from '../../core/texts/catalogue';
import { reasonText } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useSettingsChange } from './change';
import { SettingRow } from './setting-row';

interface SwitchSettingProps {
  readonly name: 'notifications' | 'startAtLogin' | 'hideAmounts';
  readonly label: TextKey;
  readonly hint: TextKey;
}

export function SwitchSetting({ name, label, hint }: SwitchSettingProps) {
  const kept = useSnapshot().settings[name];
  const text = useText();
  const change = useSettingsChange();
  const [wrong, setWrong] = useState<string>();
  const turn = async (on: boolean) => {
    const reason = await change({ [name]: on });
    setWrong(reason && reasonText(text, reason));
  };
  return (
    <SettingRow label={label} hint={hint} wrong={wrong}>
      {(ids) => <Switch {...ids} checked={kept} onChange={(event) => turn(event.currentTarget.checked)} />}
    </SettingRow>
  );
}
