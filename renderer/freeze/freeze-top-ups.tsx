import { Button } from '@mantine/core';
import { IconSnowflake } from '@tabler/icons-react';
import type { AccountId } from '../../core/account';
import { useCommand } from '../ui/commands';
import { useText } from '../ui/snapshot-context';

/** Leads to the freeze of the account; it freezes nothing by itself. */
export function FreezeTopUps({ account }: { readonly account: AccountId }) {
  const text = useText();
  const send = useCommand();
  return (
    <Button
      variant="default"
      leftSection={<IconSnowflake size={17} aria-hidden="true" />}
      onClick={() => send('page.show', { name: 'freeze', account })}
    >
      {text('freeze.from-alert')}
    </Button>
  );
}
