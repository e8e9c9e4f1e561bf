import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useCommand } from '../ui/commands';
import { useText } from '../ui/snapshot-context';
import { Step } from './step';

export function UserStep() {
  const text = useText();
  const send = useCommand();
  return (
    <Step ordinal={1} title={text('connect.step.user')}>
      <p className="soft">{text('connect.step.user.text')}</p>
      <div className="buttons">
        <Button
          variant="default"
          rightSection={<IconExternalLink size={16} />}
          onClick={() => send('link.open', { link: 'ram-users' })}
        >
          {text('connect.step.user.open')}
        </Button>
      </div>
    </Step>
  );
}
