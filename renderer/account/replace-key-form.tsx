import type { AccountRow } from '../../core/snapshot';
import { KeyFields } from '../ui/account-fields';
import { ask, useToast } from '../ui/commands';
import { DraftForm } from '../ui/draft-form';
import { useDraft } from '../ui/form';
import { useText } from '../ui/snapshot-context';

const NO_KEY = { accessKeyId: '', accessKeySecret: '' };

/** The old key stays until the new one has been tested. */
export function ReplaceKeyForm({ row, onDone }: { readonly row: AccountRow; readonly onDone: () => void }) {
  const text = useText();
  const toast = useToast();
  const draft = useDraft(NO_KEY, ['accessKeyId', 'accessKeySecret'], async (key) => {
    draft.form.setFieldValue('accessKeySecret', '');
    const reason = await ask('account.replace-key', { id: row.id, ...key });
    if (reason === undefined) {
      toast(text('replace.done'));
      onDone();
    }
    return reason;
  });
  return (
    <DraftForm draft={draft} does={text('replace.submit')} onCancel={onDone}>
      <p className="soft">{text('replace.text', { ending: row.keyEnding })}</p>
      <KeyFields form={draft.form} />
    </DraftForm>
  );
}
