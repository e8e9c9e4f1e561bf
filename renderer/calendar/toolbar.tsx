import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { AccountId } from '../../core/account';
import { monthText } from '../../core/calendar/calendar-reader';
import type { CalendarShown } from '../../core/calendar/calendar-shown';
import { monthAfter, monthOf } from '../../core/invoices/billing-month';
import { useCommand } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import type { View } from './calendar-view';

function MonthTurner({ calendar }: { readonly calendar: CalendarShown }) {
  const snapshot = useSnapshot();
  const text = useText();
  const send = useCommand();
  const { month, today } = calendar;
  const isThisMonth = month === monthOf(today);
  return (
    <div className="turner">
      <ActionIcon
        variant="default"
        size={34}
        aria-label={text('calendar.previous')}
        onClick={() => send('page.show', { name: 'calendar', month: monthAfter(month, -1) })}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <h2 aria-live="polite">{monthText(month, snapshot)}</h2>
      <ActionIcon
        variant="default"
        size={34}
        aria-label={text('calendar.next')}
        onClick={() => send('page.show', { name: 'calendar', month: monthAfter(month) })}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
      {!isThisMonth && (
        <Button h={34} variant="default" onClick={() => send('page.show', { name: 'calendar' })}>
          {text('calendar.today')}
        </Button>
      )}
    </div>
  );
}

const ALL = 'all';

interface ToolbarProps {
  readonly calendar: CalendarShown;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly account: AccountId | undefined;
  readonly onAccount: (account: AccountId | undefined) => void;
}

/** Which month, of which account, and how it is shown. */
export function Toolbar({ calendar, view, onView, account, onAccount }: ToolbarProps) {
  const { accounts } = useSnapshot();
  const text = useText();
  return (
    <div className="calendar-bar">
      <MonthTurner calendar={calendar} />
      <Select
        aria-label={text('calendar.account')}
        allowDeselect={false}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        w={260}
        value={account ?? ALL}
        onChange={(chosen) => onAccount(chosen === null || chosen === ALL ? undefined : (chosen as AccountId))}
        data={[
          { value: ALL, label: text('calendar.account.all') },
          ...accounts.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
      />
      <SegmentedControl
        aria-label={text('calendar.show')}
        value={view}
        onChange={(chosen) => onView(chosen === 'list' ? 'list' : 'month')}
        transitionDuration={0}
        data={(['month', 'list'] as const).map((value) => ({ value, label: text(`calendar.show.${value}`) }))}
      />
    </div>
  );
}
