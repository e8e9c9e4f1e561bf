import { Button } from '@mantine/core';
import { IconSnowflake } from '@tabler/icons-react';
import type { AccountId } from '../../core/account';
import { useCommand } from '../ui/commands';
import { useText } from '../ui/snapshot-context';

interface FreezeTopUpsProps {
  readonly account: AccountId;
  /** Pixels, to stand level with others. */
  readonly h?: number;
}

/** Leads to the freeze of the account; it freezes nothing by itself. */
export function FreezeTopUps({ account, h = 36 }: FreezeTopUpsProps) {
  const text = useText();
  const send = useCommand();
  return (
    <Button
      variant="default"
      h={h}
      leftSection={<IconSnowflake size={17} aria-hidden="true" />}
      onClick={() => send('page.show', { name: 'freeze', account })}
    >
      {text('freeze.from-alert')}
    </Button>
  );
}
