import { ActionIcon, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { AccountId } from '../../core/account';
import { monthText } from '../../core/calendar/calendar-reader';
import { monthAfter } from '../../core/invoices/billing-month';
import type { LedgerView } from '../../core/ledger/ledger-view';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';

function MonthTurner({ view: { month, earliest, latest } }: { readonly view: LedgerView }) {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  const turn = (by: 1 | -1) => () => void send('page.show', { name: 'ledger', month: monthAfter(month, by) });
  return (
    <div className="turner">
      <ActionIcon
        variant="default"
        size={34}
        aria-label={text('ledger.previous')}
        disabled={month <= earliest}
        onClick={turn(-1)}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <h2 aria-live="polite">{monthText(month, snapshot)}</h2>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={text('ledger.next')}
        disabled={month >= latest}
        onClick={turn(1)}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
    </div>
  );
}

const ALL = 'all';

/** Of which account, or of which month of all of them. */
export function Toolbar({ view }: { readonly view: LedgerView }) {
  const { accounts } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const show = (chosen: string | null) =>
    void send(
      'page.show',
      chosen === null || chosen === ALL ? { name: 'ledger' } : { name: 'ledger', account: chosen as AccountId },
    );
  return (
    <div className="ledger-bar">
      {view.account === undefined && <MonthTurner view={view} />}
      <Select
        aria-label={text('ledger.choose')}
        allowDeselect={false}
        searchable
        comboboxProps={{ transitionProps: { duration: 0 } }}
        w={280}
        value={view.account ?? ALL}
        onChange={show}
        data={[
          { value: ALL, label: text('ledger.choose.all') },
          ...accounts.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
      />
    </div>
  );
}
