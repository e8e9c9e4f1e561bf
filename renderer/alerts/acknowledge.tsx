import { Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Alert } from '../../core/alerts/alert';
import { ask, useCommand, useToast } from '../ui/commands';
import { DraftForm } from '../ui/draft-form';
import { useDraft } from '../ui/form';
import { FormModal } from '../ui/form-modal';
import { useText } from '../ui/snapshot-context';

interface AcknowledgeFormProps {
  readonly alert: Alert;
  readonly onDone: () => void;
}

function AcknowledgeForm({ alert, onDone }: AcknowledgeFormProps) {
  const text = useText();
  const toast = useToast();
  const send = useCommand();
  const { id } = alert;
  const draft = useDraft({ note: '' }, [], async ({ note }) => {
    const reason = await ask('alert.acknowledge', { id, note });
    if (reason === undefined) {
      toast(text('acknowledge.done'), () => void send('alert.undo', { id }));
      onDone();
    }
    return reason;
  });
  return (
    <DraftForm draft={draft} does={text('acknowledge.do')} onCancel={onDone}>
      <p className="soft">{text('acknowledge.text')}</p>
      <Textarea
        data-autofocus
        rows={3}
        label={text('acknowledge.note')}
        description={text('acknowledge.note.hint')}
        {...draft.form.getInputProps('note')}
      />
    </DraftForm>
  );
}

/** Somebody is on it, and says so to the others. */
export function Acknowledge({ alert }: { readonly alert: Alert }) {
  const text = useText();
  return (
    <FormModal
      variant="default"
      leftSection={<IconCheck size={17} />}
      label={text('acknowledge.do')}
      title={text('acknowledge.title')}
    >
      {(close) => <AcknowledgeForm alert={alert} onDone={close} />}
    </FormModal>
  );
}
