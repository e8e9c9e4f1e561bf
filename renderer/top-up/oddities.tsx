import { Button, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { momentText } from '../../core/format';
import type { Oddity } from '../../core/top-up/desk-view';
import { useAmountText } from '../ui/amount';
import { ask, useCommand, useToast } from '../ui/commands';
import { DraftForm } from '../ui/draft-form';
import { useDraft } from '../ui/form';
import { FormModal } from '../ui/form-modal';
import { rowOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';

function useOddityText(): (oddity: Oddity) => string {
  const snapshot = useSnapshot();
  const text = useText();
  const amountText = useAmountText();
  return ({ kind, account, other, amount, missing, at }) =>
    text(`oddity.${kind}`, {
      account: rowOf(snapshot, account)?.name ?? '',
      other: (other && rowOf(snapshot, other)?.name) ?? '',
      amount: amountText(amount),
      missing: missing === undefined ? '' : amountText(missing),
      moment: momentText(at, snapshot, snapshot.now),
    });
}

interface AnswerFormProps {
  readonly question: string;
  readonly plan: string | undefined;
  readonly onDone: () => void;
}

function AnswerForm({ question, plan, onDone }: AnswerFormProps) {
  const text = useText();
  const toast = useToast();
  const draft = useDraft({ note: '', by: '' }, ['note', 'by'], async ({ note, by }) => {
    const ofPlan = plan === undefined ? {} : { plan };
    const reason = await ask('top-up.answer', { question, note, by, ...ofPlan });
    if (reason === undefined) {
      toast(text('oddity.answered'));
      onDone();
    }
    return reason;
  });
  return (
    <DraftForm draft={draft} does={text('oddity.answer.do')} onCancel={onDone}>
      <Textarea
        label={text('oddity.answer.note')}
        description={text('oddity.answer.note.hint')}
        autosize
        minRows={2}
        data-autofocus
        {...draft.form.getInputProps('note')}
      />
      <TextInput label={text('top-up.by')} autoComplete="off" {...draft.form.getInputProps('by')} />
    </DraftForm>
  );
}

function Explain({ oddity, said }: { readonly oddity: Oddity; readonly said: string }) {
  const text = useText();
  const { question, plan } = oddity;
  if (question === undefined) return null;
  return (
    <FormModal size="xs" label={text('oddity.answer')} title={text('oddity.answer.title')}>
      {(close) => (
        <>
          <p className="stack">{said}</p>
          <AnswerForm question={question} plan={plan} onDone={close} />
        </>
      )}
    </FormModal>
  );
}

function OddityRow({ oddity }: { readonly oddity: Oddity }) {
  const { page } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const said = useOddityText()(oddity);
  const { plan, remark } = oddity;
  const isElsewhere = plan !== undefined && !(page.name === 'top-up' && page.plan === plan);
  return (
    <li className="oddity tone-critical" data-oddity={oddity.kind}>
      <IconAlertTriangleFilled size={18} aria-hidden="true" className="tone" />
      <div className="says">
        <p>{said}</p>
        {remark !== undefined && (
          <p className="soft">{remark.trim() === '' ? text('oddity.no-remark') : text('oddity.remark', { remark })}</p>
        )}
      </div>
      {isElsewhere && (
        <Button size="xs" variant="default" onClick={() => send('page.show', { name: 'top-up', plan })}>
          {text('oddity.open-plan')}
        </Button>
      )}
      <Explain oddity={oddity} said={said} />
    </li>
  );
}

/** Money that is late, short, there twice, elsewhere, or of nobody's plan. */
export function Oddities({ oddities }: { readonly oddities: readonly Oddity[] }) {
  const text = useText();
  if (oddities.length === 0) return null;
  return (
    <section className="card top-up-card" aria-label={text('oddity.title')}>
      <h2>{text('oddity.title')}</h2>
      <ul className="oddities">
        {oddities.map((oddity) => (
          <OddityRow key={`${oddity.kind} ${oddity.plan ?? ''} ${oddity.question ?? ''}`} oddity={oddity} />
        ))}
      </ul>
    </section>
  );
}
