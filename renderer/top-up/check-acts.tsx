import { Button, TextInput } from '@mantine/core';
import type { Check } from '../../core/top-up/check';
import { type ConfirmedCheck, confirmedChecks, type TopUpPlan } from '../../core/top-up/plan';
import { ask, useCommand, useToast } from '../ui/commands';
import { DraftForm } from '../ui/draft-form';
import { Refusal, useDraft } from '../ui/form';
import { FormModal } from '../ui/form-modal';
import { useText } from '../ui/snapshot-context';
import { ReasonField } from './reason-field';

interface CheckProps {
  readonly plan: TopUpPlan;
  readonly check: Check;
}

const confirmable = ({ name }: Check): ConfirmedCheck | undefined => confirmedChecks.find((each) => each === name);

/** Somebody says by name that they looked. */
function Confirm({ plan, check }: { readonly plan: TopUpPlan; readonly check: ConfirmedCheck }) {
  const text = useText();
  const toast = useToast();
  const draft = useDraft({ by: plan.preparedBy ?? '' }, ['by'], async ({ by }) => {
    const reason = await ask('top-up.confirm', { plan: plan.id, check, by });
    if (reason === undefined) toast(text('top-up.confirmed'));
    return reason;
  });
  const name = text(`top-up.check.${check}`);
  return (
    <form className="inline-form" onSubmit={draft.submit} noValidate>
      <TextInput
        size="xs"
        aria-label={`${text('top-up.by')} – ${name}`}
        placeholder={text('top-up.by')}
        autoComplete="off"
        {...draft.form.getInputProps('by')}
      />
      <Button size="xs" type="submit" loading={draft.sending} aria-label={text('top-up.confirm.of', { check: name })}>
        {text('top-up.confirm')}
      </Button>
      <Refusal says={draft.refusal} />
    </form>
  );
}

function OverrideForm({ plan, check, onDone }: CheckProps & { readonly onDone: () => void }) {
  const text = useText();
  const draft = useDraft({ reason: '', by: plan.preparedBy ?? '' }, ['reason', 'by'], async (values) => {
    const reason = await ask('top-up.override', { plan: plan.id, check: check.name, ...values });
    if (reason === undefined) onDone();
    return reason;
  });
  return (
    <DraftForm draft={draft} does={text('top-up.override.do')} onCancel={onDone} grave>
      <p className="soft">{text('top-up.override.text')}</p>
      <ReasonField {...draft.form.getInputProps('reason')} />
      <TextInput label={text('top-up.by')} autoComplete="off" {...draft.form.getInputProps('by')} />
    </DraftForm>
  );
}

function Override({ plan, check }: CheckProps) {
  const text = useText();
  const name = text(`top-up.check.${check.name}`);
  return (
    <FormModal
      size="xs"
      variant="subtle"
      aria-label={text('top-up.override.of', { check: name })}
      label={text('top-up.override')}
      title={text('top-up.override.title', { check: name })}
    >
      {(close) => <OverrideForm plan={plan} check={check} onDone={close} />}
    </FormModal>
  );
}

/** What can be done about a check of a draft. */
export function CheckActs({ plan, check }: CheckProps) {
  const text = useText();
  const send = useCommand();
  const mine = confirmable(check);
  const isUnsettled = check.standing === 'open' || check.standing === 'failed';
  const isOursToTakeBack =
    plan.overrides[check.name] !== undefined || (mine !== undefined && plan.confirmed[mine] !== undefined);
  const name = text(`top-up.check.${check.name}`);
  return (
    <div className="check-acts">
      {mine !== undefined && check.standing === 'open' && <Confirm plan={plan} check={mine} />}
      {isUnsettled && <Override plan={plan} check={check} />}
      {!isUnsettled && isOursToTakeBack && (
        <Button
          size="xs"
          variant="subtle"
          aria-label={text('top-up.reopen.of', { check: name })}
          onClick={() => send('top-up.reopen', { plan: plan.id, check: check.name })}
        >
          {text('top-up.reopen')}
        </Button>
      )}
    </div>
  );
}
