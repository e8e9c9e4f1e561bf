import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { AccountId } from '../../core/account';
import type { AlertRules } from '../../core/alerts/rules';
import { Refusal, useDraft } from '../ui/form';
import { useText } from '../ui/snapshot-context';
import { useRuleChange } from './rule-change';

type ExpiryDate = AlertRules['expiry']['dates'][number];

interface ExpiryDatesProps {
  readonly account: AccountId;
  readonly dates: readonly ExpiryDate[];
}

interface DateDraft extends Record<string, unknown> {
  readonly what: ExpiryDate['what'];
  readonly on: string;
}

/** When the account's card and its credits end. */
export function ExpiryDates({ account, dates }: ExpiryDatesProps) {
  const text = useText();
  const change = useRuleChange(account);
  const keep = (next: readonly ExpiryDate[]) => change({ expiry: { dates: next } }, { expiry: { dates } });
  const draft = useDraft<DateDraft>({ what: 'card', on: '' }, ['on'], async ({ what, on }) => {
    const reason = await keep([...dates, { what, on: on.trim() }]);
    if (reason === undefined) draft.form.reset();
    else return { field: 'on', text: reason.text, values: { ...reason.values, field: text('expiry.on') } };
  });
  return (
    <div className="expiry">
      {dates.map((date, index) => (
        <p key={`${date.what} ${date.on}`}>
          {text(`expiry.${date.what}`)} <span className="figure">{date.on}</span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text('expiry.remove', { what: text(`expiry.${date.what}`), on: date.on })}
            onClick={() => keep(dates.filter((_each, at) => at !== index))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </p>
      ))}
      <form className="expiry-add" onSubmit={draft.submit} noValidate>
        <Select
          label={text('expiry.what')}
          allowDeselect={false}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          data={(['card', 'credit'] as const).map((what) => ({ value: what, label: text(`expiry.${what}`) }))}
          {...draft.form.getInputProps('what')}
        />
        <TextInput type="date" label={text('expiry.on')} {...draft.form.getInputProps('on')} />
        <Button type="submit" variant="default" loading={draft.sending}>
          {text('expiry.add')}
        </Button>
      </form>
      <Refusal says={draft.refusal} />
    </div>
  );
}
