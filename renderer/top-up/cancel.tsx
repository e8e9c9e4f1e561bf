import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { isOver, type TopUpPlan } from '../../core/top-up/plan';
import { ask, useCommand, useToast } from '../ui/commands';
import { DraftForm } from '../ui/draft-form';
import { useDraft } from '../ui/form';
import { useText } from '../ui/snapshot-context';
import { ReasonField } from './reason-field';

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
    <DraftForm draft={draft} does={text('top-up.stop')} onCancel={onDone} cancel={text('action.close')} grave>
      <p className="soft">{text('top-up.cancel.paid')}</p>
      <ReasonField {...draft.form.getInputProps('reason')} />
    </DraftForm>
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
