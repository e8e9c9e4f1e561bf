import { NumberInput } from '@mantine/core';
import { lengthText } from '../../core/format';
import type { AccountRow } from '../../core/snapshot';
import { minutes } from '../../core/time';
import type { AccountDraft } from '../../preload/contract';
import { AccountFields } from '../ui/account-fields';
import { ask, useToast } from '../ui/commands';
import { DraftForm } from '../ui/draft-form';
import { useDraft } from '../ui/form';
import { useSnapshot, useText } from '../ui/snapshot-context';

interface EditDraft extends AccountDraft, Record<string, unknown> {
  readonly readEveryMinutes: number | '';
}

const draftOf = (row: AccountRow): EditDraft => ({
  name: row.name,
  kind: row.kind,
  site: row.site,
  floor: row.floor?.amount ?? '0',
  readEveryMinutes: row.readEveryMinutes ?? '',
});

export function EditForm({ row, onDone }: { readonly row: AccountRow; readonly onDone: () => void }) {
  const { settings, language } = useSnapshot();
  const text = useText();
  const toast = useToast();
  const draft = useDraft<EditDraft>(draftOf(row), ['name'], async (values) => {
    const { readEveryMinutes, name, kind, site, floor } = values;
    const own = typeof readEveryMinutes === 'number' ? { readEveryMinutes } : {};
    const reason = await ask('account.edit', { id: row.id, name, kind, site, floor, ...own });
    if (reason === undefined) {
      toast(text('edit.saved'));
      onDone();
    }
    return reason;
  });
  const hint = text('edit.every.hint', { length: lengthText(minutes(settings.readEveryMinutes), language) });
  return (
    <DraftForm draft={draft} does={text('action.save')} onCancel={onDone}>
      <AccountFields form={draft.form} {...(row.available ? { currency: row.available.currency } : {})} />
      <NumberInput
        label={text('edit.every')}
        description={hint}
        min={1}
        max={1_440}
        clampBehavior="none"
        allowDecimal={false}
        hideControls
        {...draft.form.getInputProps('readEveryMinutes')}
      />
    </DraftForm>
  );
}
