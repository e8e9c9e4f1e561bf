import { Button, Textarea } from '@mantine/core';
import { tooLong } from '../../core/permissions/pasted-fields';
import { ask } from '../ui/commands';
import { CopyButton } from '../ui/copy-button';
import { Refusal, useDraft } from '../ui/form';
import { useText } from '../ui/snapshot-context';

/** What an administrator runs; the words in capitals are theirs to fill in. */
const COMMANDS = `aliyun resourcemanager ListPolicyAttachments --PageSize 100
aliyun ram ListUsers --MaxItems 1000
aliyun ram ListRoles --MaxItems 1000
aliyun ram GetPolicy --PolicyType Custom --PolicyName POLICY
aliyun ram GetRole --RoleName ROLE
aliyun ram ListUsersForGroup --GroupName GROUP`;

const GROUPS = '{ "Groups": [{ "GroupName": "finance", "Users": ["anna", "bo"] }] }';

/** What to ask for, and where to paste it. */
export function AnswersCard() {
  const text = useText();
  const { form, sending, refusal, submit } = useDraft({ pasted: '' }, ['pasted'], async ({ pasted }) => {
    const reason = tooLong(pasted) ?? (await ask('permissions.review', { text: pasted }));
    if (reason === undefined) form.reset();
    return reason;
  });
  return (
    <section className="card" aria-label={text('permissions.who.commands')}>
      <h2>{text('permissions.who.commands')}</h2>
      <p className="soft">{text('permissions.who.text')}</p>
      <pre>{COMMANDS}</pre>
      <p className="soft small">{text('permissions.who.commands.each')}</p>
      <p className="soft small">{text('permissions.who.groups')}</p>
      <pre>{GROUPS}</pre>
      <CopyButton label={text('permissions.who.commands.copy')} copies={COMMANDS} />
      <form className="stack" onSubmit={submit}>
        <Refusal says={refusal} />
        <Textarea
          label={text('permissions.who.pasted')}
          rows={8}
          spellCheck={false}
          classNames={{ input: 'code' }}
          {...form.getInputProps('pasted')}
        />
        <div className="form-end">
          <Button type="submit" loading={sending}>
            {text('permissions.who.review')}
          </Button>
        </div>
      </form>
    </section>
  );
}
