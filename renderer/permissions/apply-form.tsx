import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { TemplateName, TemplateParameters } from '../../core/permissions/template-parts';
import { ask, useToast } from '../ui/commands';
import { Refusal, useDraft } from '../ui/form';
import { useSnapshot, useText } from '../ui/snapshot-context';

interface ApplyFormProps {
  readonly template: TemplateName;
  readonly policyName: string;
  readonly parameters: TemplateParameters;
}

/** Creates the policy in an account, with an administrator's key that is used once. */
export function ApplyForm({ template, policyName, parameters }: ApplyFormProps) {
  const { accounts } = useSnapshot();
  const text = useText();
  const toast = useToast();
  const empty = { account: '', accessKeyId: '', accessKeySecret: '', sure: false };
  const draft = useDraft(empty, ['accessKeyId', 'accessKeySecret'], async ({ account, sure, ...key }) => {
    draft.form.setFieldValue('accessKeySecret', '');
    const into = accounts.find(({ id }) => id === account) ?? accounts[0];
    if (into === undefined) return { text: 'input.permissions.no-account' };
    const { accessKeyId, accessKeySecret } = key;
    const reason = await ask('permissions.apply', {
      account: into.id,
      template,
      parameters,
      accessKeyId: accessKeyId.trim(),
      accessKeySecret: accessKeySecret.trim(),
      ...(sure ? { sure } : {}),
    });
    if (reason === undefined) toast(text('permissions.apply.done', { policy: policyName, account: into.name }));
    return reason;
  });
  const field = draft.form.getInputProps;
  return (
    <details>
      <summary>{text('permissions.apply')}</summary>
      <form className="stack apply" onSubmit={draft.submit} noValidate>
        <p className="soft">{text('permissions.apply.text')}</p>
        <NativeSelect
          label={text('permissions.read.account')}
          data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
          {...field('account')}
        />
        <TextInput label={text('field.key-id')} autoComplete="off" spellCheck={false} {...field('accessKeyId')} />
        <TextInput
          type="password"
          label={text('field.key-secret')}
          description={text('permissions.apply.secret')}
          autoComplete="off"
          spellCheck={false}
          {...field('accessKeySecret')}
        />
        {(draft.form.errors.sure || draft.form.values.sure) && (
          <Checkbox label={text('freeze.owner.sure')} {...field('sure', { type: 'checkbox' })} />
        )}
        <Refusal says={draft.refusal} />
        <div className="form-end">
          <Button type="submit" loading={draft.sending}>
            {text('permissions.apply.submit', { policy: policyName })}
          </Button>
        </div>
      </form>
    </details>
  );
}
