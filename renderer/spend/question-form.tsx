import { Button, TextInput } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { ask } from '../ui/commands';
import { Refusal, useDraft } from '../ui/form';
import { useText } from '../ui/snapshot-context';

/** A question in a fixed form; what it does not know is said at the box. */
export function QuestionForm() {
  const text = useText();
  const { form, sending, refusal, submit } = useDraft({ question: '' }, [], (values) => ask('spend.ask', values));
  return (
    <form onSubmit={submit} className="spend-ask">
      <TextInput
        label={text('spend.ask')}
        placeholder={text('spend.ask.placeholder')}
        leftSection={<IconMessageQuestion size={16} aria-hidden="true" />}
        maxLength={200}
        inputContainer={(box) => (
          <div className="row">
            {box}
            <Button type="submit" variant="default" loading={sending}>
              {text('spend.ask.go')}
            </Button>
          </div>
        )}
        {...form.getInputProps('question')}
      />
      <Refusal says={refusal} />
    </form>
  );
}
