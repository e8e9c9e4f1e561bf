import { Button, TextInput } from '@mantine/core';
import type { TextKey } from '../../core/texts/catalogue';
import type { TopUpView } from '../../core/top-up/desk-view';
import { isDraft } from '../../core/top-up/plan';
import { parseRemark, type RemarkParts, remarkFields, remarkOf } from '../../core/top-up/remark';
import { ask, useToast } from '../ui/commands';
import { CopyButton } from '../ui/copy-button';
import { Refusal, useDraft } from '../ui/form';
import { useText } from '../ui/snapshot-context';

type RemarkDraft = RemarkParts & Record<string, unknown>;

const EMPTY: RemarkParts = { client: '', period: '', project: '', place: '', service: '' };
const draftOf = (remark: string): RemarkDraft => ({ ...(parseRemark(remark) ?? EMPTY) });
const joined = (parts: RemarkParts): string => remarkFields.map((field) => parts[field]).join('-');

interface SuggestionsProps {
  readonly label: TextKey;
  readonly suggestions: readonly RemarkParts[];
  readonly onChoose: (parts: RemarkParts) => void;
}

function Suggestions({ label, suggestions, onChoose }: SuggestionsProps) {
  const text = useText();
  if (suggestions.length === 0) return null;
  return (
    <fieldset className="suggestions">
      <legend>{text(label)}</legend>
      {suggestions.map((parts) => (
        <Button
          key={joined(parts)}
          size="compact-sm"
          variant="default"
          aria-label={text('top-up.remark.use', { remark: joined(parts) })}
          onClick={() => onChoose(parts)}
        >
          {joined(parts)}
        </Button>
      ))}
    </fieldset>
  );
}

function RemarkForm({ view }: { readonly view: TopUpView }) {
  const text = useText();
  const toast = useToast();
  const { plan, suggestions, othersRemarks } = view;
  const draft = useDraft<RemarkDraft>(draftOf(plan.remark), [], async (values) => {
    const answer = remarkOf(values);
    if (!answer.ok) return answer.reason;
    const reason = await ask('top-up.change', { plan: plan.id, change: { remark: answer.remark } });
    if (reason === undefined) toast(text('top-up.remark.saved'));
    return reason;
  });
  const written = remarkOf(draft.form.values);
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <Suggestions
        label="top-up.remark.suggested"
        suggestions={suggestions}
        onChoose={(parts) => draft.form.setValues({ ...parts })}
      />
      <div className="remark-fields">
        {remarkFields.map((field) => (
          <TextInput
            key={field}
            label={text(`top-up.remark.${field}`)}
            autoComplete="off"
            spellCheck={false}
            {...draft.form.getInputProps(field)}
          />
        ))}
      </div>
      <Suggestions
        label="top-up.remark.others"
        suggestions={othersRemarks}
        onChoose={(parts) => draft.form.setValues({ ...parts, client: '' })}
      />
      <Refusal says={draft.refusal} />
      <div className="remark-end">
        <output className="soft">{written.ok ? written.remark : ''}</output>
        <Button type="submit" variant="light" loading={draft.sending}>
          {text('top-up.remark.save')}
        </Button>
      </div>
    </form>
  );
}

/** Says later what the money was for. */
export function RemarkCard({ view }: { readonly view: TopUpView }) {
  const text = useText();
  const { plan } = view;
  return (
    <section className="card top-up-card" aria-label={text('top-up.remark.title')}>
      <div className="card-head">
        <h2>{text('top-up.remark.title')}</h2>
        {plan.remark !== '' && <CopyButton label={text('top-up.remark.copy')} copies={plan.remark} />}
      </div>
      <p className="soft">{text('top-up.remark.text')}</p>
      {plan.remark !== '' && <p className="remark-kept">{plan.remark}</p>}
      {isDraft(plan) && <RemarkForm view={view} />}
    </section>
  );
}
