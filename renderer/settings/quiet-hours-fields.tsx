import { Chip, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { InputError } from '../../core/input-error';
import type { QuietHoursDraft } from '../../preload/contract';
import { ask, reasonText, useToast } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { weekdayNames } from './weekdays';

interface Draft {
  readonly typed: QuietHoursDraft;
  readonly refusal: InputError | undefined;
  readonly type: (change: Partial<QuietHoursDraft>) => void;
  readonly commit: (last?: Partial<QuietHoursDraft>) => Promise<void>;
}

/** What is typed on top of what is kept; refused, it stays as typed. */
function useQuietHoursDraft(kept: QuietHoursDraft): Draft {
  const text = useText();
  const toast = useToast();
  const [changed, change] = useState<Partial<QuietHoursDraft>>({});
  const [refusal, refuse] = useState<InputError>();
  const typed = { ...kept, ...changed };
  const commit = async (last: Partial<QuietHoursDraft> = {}) => {
    const next = { ...typed, ...last };
    change({ ...changed, ...last });
    if (JSON.stringify(next) === JSON.stringify(kept)) return refuse(undefined);
    const reason = await ask('delivery.change', { quietHours: next });
    refuse(reason);
    if (reason !== undefined) return;
    change({});
    toast(text('settings.saved'), () => void ask('delivery.change', { quietHours: kept }));
  };
  return { typed, refusal, commit, type: (more) => change({ ...changed, ...more }) };
}

interface FieldProps<F extends keyof QuietHoursDraft> {
  readonly field: F;
  readonly draft: Draft;
}

function TimeField({ field, draft }: FieldProps<'from' | 'to'>) {
  const text = useText();
  const { refusal } = draft;
  return (
    <TextInput
      label={text(`quiet.${field}`)}
      autoComplete="off"
      value={draft.typed[field]}
      onChange={(event) => draft.type({ [field]: event.currentTarget.value })}
      onBlur={() => draft.commit()}
      onKeyDown={(event) => event.key === 'Enter' && void draft.commit()}
      error={refusal?.field === field && reasonText(text, refusal)}
      errorProps={{ role: 'alert' }}
    />
  );
}

function DaysField({ field, draft }: FieldProps<'days' | 'wholeDays'>) {
  const { language } = useSnapshot();
  const text = useText();
  const choose = (days: readonly string[]) => void draft.commit({ [field]: days.map(Number).sort() });
  return (
    <fieldset className="field">
      <legend>{text(`quiet.${field}`)}</legend>
      <Chip.Group multiple value={draft.typed[field].map(String)} onChange={choose}>
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

export function QuietHoursFields({ kept }: { readonly kept: QuietHoursDraft }) {
  const text = useText();
  const draft = useQuietHoursDraft(kept);
  const { refusal } = draft;
  const isOfNoTime = refusal !== undefined && refusal.field !== 'from' && refusal.field !== 'to';
  return (
    <div className="quiet-hours">
      <TimeField field="from" draft={draft} />
      <TimeField field="to" draft={draft} />
      <DaysField field="days" draft={draft} />
      <DaysField field="wholeDays" draft={draft} />
      {isOfNoTime && (
        <p role="alert" className="wrong small">
          {reasonText(text, refusal)}
        </p>
      )}
    </div>
  );
}
