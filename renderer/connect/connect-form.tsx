import { Button, Loader } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import type { AccountDraft, KeyDraft } from '../../preload/contract';
import { AccountFields, KeyFields } from '../ui/account-fields';
import { ask, useCommand, useToast } from '../ui/commands';
import { Refusal, useDraft } from '../ui/form';
import { useText } from '../ui/snapshot-context';

interface ConnectDraft extends AccountDraft, KeyDraft, Record<string, unknown> {}

const EMPTY: ConnectDraft = {
  name: '',
  kind: 'prepaid',
  site: 'either',
  floor: '',
  accessKeyId: '',
  accessKeySecret: '',
};

function Trust() {
  const text = useText();
  return (
    <div className="trust">
      <IconShieldCheck size={22} aria-hidden="true" />
      <p>
        <strong>{text('connect.trust')}</strong>
        <br />
        {text('connect.trust.text')}
      </p>
    </div>
  );
}

function Testing() {
  const text = useText();
  return (
    <div className="testing" role="status">
      <Loader size="sm" />
      <p>
        {text('connect.testing')}
        <br />
        <span className="soft small">{text('connect.testing.hint')}</span>
      </p>
    </div>
  );
}

/** The secret leaves the form the moment it is sent, whatever comes back. */
export function ConnectForm() {
  const text = useText();
  const toast = useToast();
  const send = useCommand();
  const draft = useDraft<ConnectDraft>(EMPTY, ['name', 'accessKeyId', 'accessKeySecret'], async (values) => {
    draft.form.setFieldValue('accessKeySecret', '');
    const { name, kind, site, floor, accessKeyId, accessKeySecret } = values;
    const reason = await ask('account.connect', {
      name,
      kind,
      site,
      floor: kind === 'prepaid' ? '0' : floor,
      accessKeyId: accessKeyId.trim(),
      accessKeySecret: accessKeySecret.trim(),
    });
    if (reason === undefined) {
      toast(text('connect.done', { account: name }));
      void send('page.show', { name: 'overview' });
    }
    return reason;
  });
  return (
    <form className="stack" onSubmit={draft.submit} noValidate aria-busy={draft.sending}>
      <AccountFields form={draft.form} />
      <KeyFields form={draft.form} />
      <Trust />
      <Refusal says={draft.refusal} />
      {draft.sending && <Testing />}
      <div className="form-end">
        <Button type="submit" disabled={draft.sending}>
          {text('connect.submit')}
        </Button>
      </div>
    </form>
  );
}
