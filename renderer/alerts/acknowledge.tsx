import { Button, Modal, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Alert } from '../../core/alerts/alert';
import { ask, useCommand, useToast } from '../ui/commands';
import { Refusal, useDraft } from '../ui/form';
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
    <form className="stack" onSubmit={draft.submit} noValidate>
      <p className="soft">{text('acknowledge.text')}</p>
      <Textarea
        data-autofocus
        rows={3}
        label={text('acknowledge.note')}
        description={text('acknowledge.note.hint')}
        {...draft.form.getInputProps('note')}
      />
      <Refusal says={draft.refusal} />
      <div className="form-end">
        <Button variant="default" onClick={onDone}>
          {text('action.cancel')}
        </Button>
        <Button type="submit" loading={draft.sending}>
          {text('acknowledge.do')}
        </Button>
      </div>
    </form>
  );
}

/** Somebody is on it, and says so to the others. */
export function Acknowledge({ alert }: { readonly alert: Alert }) {
  const text = useText();
  const [opened, open] = useState(false);
  const close = () => open(false);
  return (
    <>
      <Button variant="default" leftSection={<IconCheck size={17} />} onClick={() => open(true)}>
        {text('acknowledge.do')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={text('acknowledge.title')}
        closeButtonProps={{ 'aria-label': text('action.close') }}
      >
        <AcknowledgeForm alert={alert} onDone={close} />
      </Modal>
    </>
  );
}
