import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { isOver, type TopUpPlan } from '../../core/top-up/plan';
import { ask, useCommand, useToast } from '../ui/commands';
import { Refusal, useDraft } from '../ui/form';
import { useText } from '../ui/snapshot-context';

function useCancelled(said: 'top-up.cancelled' | 'top-up.stopped'): (plan: string) => void {
  const text = useText();
  const send = useCommand();
  const toast = useToast();
  return (plan) => toast(text(said), () => void send('top-up.restore', { plan }));
}

function CancelPaidForm({ plan, onDone }: { readonly plan: TopUpPlan; readonly onDone: () => void }) {
  const text = useText();
  const cancelled = useCancelled('top-up.stopped');
  const draft = useDraft({ reason: '' }, ['reason'], async ({ reason }) => {
    const refused = await ask('top-up.cancel', { plan: plan.id, reason });
    if (refused === undefined) {
      onDone();
      cancelled(plan.id);
    }
    return refused;
  });
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <p className="soft">{text('top-up.cancel.paid')}</p>
      <Textarea
        label={text('top-up.override.reason')}
        autosize
        minRows={2}
        data-autofocus
        {...draft.form.getInputProps('reason')}
      />
      <Refusal says={draft.refusal} />
      <div className="form-end">
        <Button variant="default" onClick={onDone}>
          {text('action.close')}
        </Button>
        <Button type="submit" color="red.9" loading={draft.sending}>
          {text('top-up.stop')}
        </Button>
      </div>
    </form>
  );
}

/** A draft is gone at a click, with a way back; money that was sent needs a reason. */
export function CancelTopUp({ plan }: { readonly plan: TopUpPlan }) {
  const text = useText();
  const send = useCommand();
  const cancelled = useCancelled('top-up.cancelled');
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const cancel = async () => {
    if (plan.stage === 'paid') setAsking(true);
    else if (await send('top-up.cancel', { plan: plan.id, reason: '' })) cancelled(plan.id);
  };
  if (isOver(plan)) return null;
  return (
    <>
      <Button h={34} variant="default" onClick={cancel}>
        {text(plan.stage === 'paid' ? 'top-up.stop' : 'top-up.cancel')}
      </Button>
      <Modal
        opened={isAsking}
        onClose={close}
        title={text('top-up.stop')}
        closeButtonProps={{ 'aria-label': text('action.close') }}
      >
        <CancelPaidForm plan={plan} onDone={close} />
      </Modal>
    </>
  );
}
