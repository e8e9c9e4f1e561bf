import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { ask, reasonText, useToast } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { SettingRow } from './setting-row';

/** How long a critical alert may wait before somebody else is told. */
export function EscalationSetting() {
  const kept = useSnapshot().alerting.delivery.escalateAfterMinutes;
  const text = useText();
  const toast = useToast();
  const [typed, type] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const send = (minutes: number) => ask('delivery.change', { escalateAfterMinutes: minutes });
  const commit = async () => {
    if (typed === undefined || typed === String(kept)) {
      setWrong(undefined);
      return type(undefined);
    }
    if (typed.trim() === '') return setWrong(text('field.needed'));
    const reason = await send(Number(typed));
    setWrong(reason && reasonText(text, reason));
    if (reason !== undefined) return;
    type(undefined);
    toast(text('settings.saved'), () => void send(kept));
  };
  return (
    <SettingRow label="ways.escalate" hint="ways.escalate.hint" wrong={wrong} wide>
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
          rightSection={<span className="soft small">{text('settings.minutes')}</span>}
          rightSectionWidth={52}
        />
      )}
    </SettingRow>
  );
}
