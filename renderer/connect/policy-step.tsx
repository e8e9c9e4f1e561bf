import { Button } from '@mantine/core';
import { IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { readOnlyTemplate } from '../../core/permissions/templates';
import { useCommand, useToast } from '../ui/commands';
import { useText } from '../ui/snapshot-context';
import { Step } from './step';

/** The exact rights that the key needs, to be seen and copied. */
export function PolicyStep() {
  const text = useText();
  const send = useCommand();
  const toast = useToast();
  const [shown, show] = useState(true);
  const copy = async () => {
    if (await send('clipboard.copy', { text: readOnlyTemplate.text })) toast(text('action.copied'));
  };
  return (
    <Step ordinal={2} title={text('connect.step.policy')}>
      <p className="soft">{text('connect.step.policy.text', { policy: readOnlyTemplate.policyName })}</p>
      {shown && (
        <section aria-label={readOnlyTemplate.policyName}>
          <pre>{readOnlyTemplate.text}</pre>
        </section>
      )}
      <div className="buttons">
        <Button leftSection={<IconCopy size={16} />} variant="light" onClick={copy}>
          {text('connect.step.policy.copy')}
        </Button>
        <Button
          variant="default"
          rightSection={<IconExternalLink size={16} />}
          onClick={() => send('link.open', { link: 'ram-policies' })}
        >
          {text('connect.step.policy.open')}
        </Button>
        <Button variant="subtle" aria-expanded={shown} onClick={() => show(!shown)}>
          {text(shown ? 'connect.step.policy.hide' : 'connect.step.policy.show')}
        </Button>
      </div>
    </Step>
  );
}
