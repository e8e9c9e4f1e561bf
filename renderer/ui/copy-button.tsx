import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useCommand, useToast } from './commands';
import { useText } from './snapshot-context';

interface CopyButtonProps {
  readonly label: string;
  readonly copies: string;
}

export function CopyButton({ label, copies }: CopyButtonProps) {
  const text = useText();
  const send = useCommand();
  const toast = useToast();
  const copy = async () => {
    if (await send('clipboard.copy', { text: copies })) toast(text('action.copied'));
  };
  return (
    <Button size="xs" variant="default" leftSection={<IconCopy size={15} />} onClick={copy}>
      {label}
    </Button>
  );
}
