import { Button } from '@mantine/core';
import type { AccountRow } from '../../core/snapshot';
import { KeyFields } from '../ui/account-fields';
import { ask, useToast } from '../ui/commands';
import { Refusal, useDraft } from '../ui/form';
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
    <form className="stack" onSubmit={draft.submit} noValidate>
      <p className="soft">{text('replace.text', { ending: row.keyEnding })}</p>
      <KeyFields form={draft.form} />
      <Refusal says={draft.refusal} />
      <div className="form-end">
        <Button variant="default" onClick={onDone}>
          {text('action.cancel')}
        </Button>
        <Button type="submit" loading={draft.sending}>
          {text('replace.submit')}
        </Button>
      </div>
    </form>
  );
}
