import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { TextKey } from '../../core/texts/catalogue';
import { reasonText } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useSettingsChange } from './change';
import { SettingRow } from './setting-row';

interface NumberSettingProps {
  readonly name: 'readEveryMinutes' | 'watchUnderDays' | 'criticalUnderDays';
  readonly label: TextKey;
  readonly hint: TextKey;
  readonly unit: TextKey;
}

/** Sent on leaving the field or Enter. What main does not take stays as typed, with the reason under it. */
export function NumberSetting({ name, label, hint, unit }: NumberSettingProps) {
  const kept = useSnapshot().settings[name];
  const text = useText();
  const change = useSettingsChange();
  const [typed, type] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const commit = async () => {
    if (typed === undefined || typed === String(kept)) return type(undefined);
    if (typed.trim() === '') return setWrong(text('field.needed'));
    const reason = await change({ [name]: Number(typed) });
    setWrong(reason && reasonText(text, reason));
    if (reason === undefined) type(undefined);
  };
  return (
    <SettingRow label={label} hint={hint} wrong={wrong} wide>
      {(ids) => (
        <NumberInput
          {...ids}
          value={typed ?? kept}
          onChange={(value) => type(String(value))}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && void commit()}
          error={wrong !== undefined}
          hideControls
          clampBehavior="none"
          rightSection={<span className="soft small">{text(unit)}</span>}
          rightSectionWidth={52}
        />
      )}
    </SettingRow>
  );
}
