import { Button } from '@mantine/core';
import { IconChartPie } from '@tabler/icons-react';
import type { AccountId } from '../../core/account';
import { useCommand } from '../ui/commands';
import { useText } from '../ui/snapshot-context';
import { spendOf } from './view';

/** Leads to the products, regions and instances behind an account's spending. */
export function WhoSpentWhat({ account }: { readonly account: AccountId }) {
  const text = useText();
  const send = useCommand();
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconChartPie size={15} aria-hidden="true" />}
      onClick={() => send('page.show', { name: 'spend', view: spendOf(account) })}
    >
      {text('spend.title')}
    </Button>
  );
}
