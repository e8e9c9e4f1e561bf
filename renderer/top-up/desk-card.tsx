import { Button, TextInput } from '@mantine/core';
import { ask, useToast } from '../ui/commands';
import { Refusal, useDraft } from '../ui/form';
import { useSnapshot, useText } from '../ui/snapshot-context';

const FIELDS = [
  ['sprintDays', 'desk.sprint'],
  ['marginPercent', 'desk.margin'],
  ['aboveDays', 'desk.above'],
] as const;

/** What amounts are worked out with. */
export function DeskCard() {
  const { sprintDays, marginPercent, aboveDays } = useSnapshot().topUps.settings;
  const text = useText();
  const toast = useToast();
  const initial = {
    sprintDays: String(sprintDays),
    marginPercent: String(marginPercent),
    aboveDays: String(aboveDays),
  };
  const fields = FIELDS.map(([field]) => field);
  const draft = useDraft(initial, fields, async (values) => {
    const reason = await ask('top-ups.settings', {
      sprintDays: Number(values.sprintDays),
      marginPercent: Number(values.marginPercent),
      aboveDays: Number(values.aboveDays),
    });
    if (reason === undefined) toast(text('desk.saved'));
    return reason;
  });
  return (
    <section className="card top-up-card" aria-label={text('desk.title')}>
      <h2>{text('desk.title')}</h2>
      <form className="stack" onSubmit={draft.submit} noValidate>
        {FIELDS.map(([field, label]) => (
          <TextInput
            key={field}
            label={text(label)}
            inputMode="numeric"
            autoComplete="off"
            {...draft.form.getInputProps(field)}
          />
        ))}
        <Refusal says={draft.refusal} />
        <div className="form-end">
          <Button type="submit" variant="light" loading={draft.sending}>
            {text('action.save')}
          </Button>
        </div>
      </form>
    </section>
  );
}
