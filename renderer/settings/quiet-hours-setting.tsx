import { Chip, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { InputError } from '../../core/input-error';
import type { QuietHoursDraft } from '../../preload/contract';
import { ask, reasonText, useToast } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { SettingRow } from './setting-row';
import { weekdayNames } from './weekdays';

const USUAL: QuietHoursDraft = { from: '20:00', to: '08:00', days: [1, 2, 3, 4, 5], wholeDays: [6, 7] };

interface DaysFieldProps {
  readonly label: string;
  readonly chosen: readonly number[];
  readonly onChoose: (days: readonly number[]) => void;
}

function DaysField({ label, chosen, onChoose }: DaysFieldProps) {
  const { language } = useSnapshot();
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <Chip.Group multiple value={chosen.map(String)} onChange={(days) => onChoose(days.map(Number).sort())}>
        <div className="weekdays">
          {weekdayNames(language).map((name, index) => (
            <Chip key={name} size="xs" value={String(index + 1)}>
              {name}
            </Chip>
          ))}
        </div>
      </Chip.Group>
    </fieldset>
  );
}

function QuietHoursFields({ kept }: { readonly kept: QuietHoursDraft }) {
  const text = useText();
  const toast = useToast();
  const [changed, change] = useState<Partial<QuietHoursDraft>>({});
  const [refusal, refuse] = useState<InputError>();
  const { from, to, days, wholeDays } = { ...kept, ...changed };
  const commit = async (last: Partial<QuietHoursDraft> = {}) => {
    const next = { from, to, days, wholeDays, ...last };
    change({ ...changed, ...last });
    if (JSON.stringify(next) === JSON.stringify(kept)) return refuse(undefined);
    const reason = await ask('delivery.change', { quietHours: next });
    refuse(reason);
    if (reason !== undefined) return;
    change({});
    toast(text('settings.saved'), () => void ask('delivery.change', { quietHours: kept }));
  };
  const wrong = (field: string) => refusal?.field === field && reasonText(text, refusal);
  const time = (field: 'from' | 'to', value: string) => (
    <TextInput
      label={text(`quiet.${field}`)}
      autoComplete="off"
      value={value}
      onChange={(event) => change({ ...changed, [field]: event.currentTarget.value })}
      onBlur={() => commit()}
      onKeyDown={(event) => event.key === 'Enter' && void commit()}
      error={wrong(field)}
      errorProps={{ role: 'alert' }}
    />
  );
  const nowhere = refusal !== undefined && refusal.field !== 'from' && refusal.field !== 'to';
  return (
    <div className="quiet-hours">
      {time('from', from)}
      {time('to', to)}
      <DaysField label={text('quiet.days')} chosen={days} onChoose={(next) => commit({ days: next })} />
      <DaysField label={text('quiet.wholeDays')} chosen={wholeDays} onChoose={(next) => commit({ wholeDays: next })} />
      {nowhere && (
        <p role="alert" className="wrong small">
          {reasonText(text, refusal)}
        </p>
      )}
    </div>
  );
}

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
  return (
    <>
      <SettingRow label="quiet.title" hint="quiet.hint" wrong={wrong}>
        {(ids) => (
          <Switch {...ids} checked={quietHours !== undefined} onChange={(event) => turn(event.currentTarget.checked)} />
        )}
      </SettingRow>
      {quietHours && (
        <QuietHoursFields
          kept={{
            from: quietHours.from,
            to: quietHours.to,
            days: quietHours.days,
            wholeDays: quietHours.wholeDays,
          }}
        />
      )}
    </>
  );
}
