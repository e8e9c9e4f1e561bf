import { Switch } from '@mantine/core';
import { useState } from 'react';
import type { QuietHoursDraft } from '../../preload/contract';
import { ask, reasonText, useToast } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { QuietHoursFields } from './quiet-hours-fields';
import { SettingRow } from './setting-row';

/** The evenings of workdays, and whole weekends. */
const USUAL: QuietHoursDraft = { from: '20:00', to: '08:00', days: [1, 2, 3, 4, 5], wholeDays: [6, 7] };

/** When all but critical alerts wait. */
export function QuietHoursSetting() {
  const { quietHours } = useSnapshot().alerting.delivery;
  const text = useText();
  const toast = useToast();
  const [wrong, setWrong] = useState<string>();
  const turn = async (on: boolean) => {
    const reason = await ask('delivery.change', { quietHours: on ? USUAL : null });
    setWrong(reason && reasonText(text, reason));
    if (reason === undefined) toast(text('settings.saved'));
  };
  const kept = quietHours && {
    from: quietHours.from,
    to: quietHours.to,
    days: quietHours.days,
    wholeDays: quietHours.wholeDays,
  };
  return (
    <>
      <SettingRow label="quiet.title" hint="quiet.hint" wrong={wrong}>
        {(ids) => (
          <Switch {...ids} checked={kept !== undefined} onChange={(event) => turn(event.currentTarget.checked)} />
        )}
      </SettingRow>
      {kept && <QuietHoursFields kept={kept} />}
    </>
  );
}
