import { Button } from '@mantine/core';
import { IconChartPie } from '@tabler/icons-react';
import type { AccountId } from '../../core/account';
import type { PeriodChoice } from '../../core/spend/period';
import { useCommand } from '../ui/commands';
import { useText } from '../ui/snapshot-context';
import { spendOf } from './view';

interface WhoSpentWhatProps {
  readonly account: AccountId;
  /** The last week where it is absent. */
  readonly period?: PeriodChoice;
  /** Where it stands beside a heading or a table, not beside other buttons. */
  readonly small?: boolean;
}

/** Leads to the products, regions and instances behind an account's spending. */
export function WhoSpentWhat({ account, period, small = false }: WhoSpentWhatProps) {
  const text = useText();
  const send = useCommand();
  return (
    <Button
      variant="default"
      size={small ? 'compact-sm' : 'sm'}
      leftSection={<IconChartPie size={small ? 15 : 17} aria-hidden="true" />}
      onClick={() => send('page.show', { name: 'spend', view: spendOf(account, period) })}
    >
      {text('spend.title')}
    </Button>
  );
}
