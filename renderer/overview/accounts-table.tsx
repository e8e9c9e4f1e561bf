import { SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { TextKey } from '../../core/texts/catalogue';
import { needsAttention } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { AccountTableRow } from './account-table-row';
import { type Column, type Order, ordered } from './order';

const COLUMNS: readonly { readonly column?: Column; readonly text: TextKey; readonly kind?: 'number' | 'recent' }[] = [
  { column: 'health', text: 'table.status' },
  { column: 'name', text: 'table.account' },
  { column: 'balance', text: 'table.balance', kind: 'number' },
  { column: 'burn', text: 'table.burn', kind: 'number' },
  { text: 'table.recent', kind: 'recent' },
  { column: 'days', text: 'table.days', kind: 'number' },
  { text: 'table.runs-out' },
  { column: 'read', text: 'table.read' },
];

interface HeadingProps {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

function Headings({ order, onOrder }: HeadingProps) {
  const text = useText();
  const Arrow = order.descending ? IconArrowDown : IconArrowUp;
  return (
    <thead>
      <tr>
        {COLUMNS.map(({ column, text: key, kind }) => {
          const chosen = column !== undefined && column === order.by;
          const sort = order.descending ? 'descending' : 'ascending';
          return (
            <th key={key} scope="col" className={kind} aria-sort={chosen ? sort : undefined}>
              {column === undefined ? (
                text(key)
              ) : (
                <button type="button" onClick={() => onOrder({ by: column, descending: chosen && !order.descending })}>
                  {text(key)}
                  {chosen && <Arrow size={13} aria-hidden="true" />}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** J and K walk through the names, which are the rows' own buttons. */
function useRowKeys() {
  const table = useRef<HTMLTableElement>(null);
  const step = (by: 1 | -1) => {
    const names = [...(table.current?.querySelectorAll<HTMLButtonElement>('button.name') ?? [])];
    const at = names.indexOf(document.activeElement as HTMLButtonElement);
    names[at === -1 ? 0 : Math.min(names.length - 1, Math.max(0, at + by))]?.focus();
  };
  useHotkeys([
    ['J', () => step(1)],
    ['K', () => step(-1)],
  ]);
  return table;
}

export function AccountsTable() {
  const { accounts } = useSnapshot();
  const text = useText();
  const table = useRowKeys();
  const [shown, show] = useState<'all' | 'attention'>('all');
  const [order, setOrder] = useState<Order>({ by: 'days', descending: false });
  const attention = accounts.filter(needsAttention);
  const listed = ordered(shown === 'all' ? accounts : attention, order);
  return (
    <section className="card accounts-card" aria-label={text('table.title')}>
      <div className="card-head">
        <h2>{text('table.title')}</h2>
        <SegmentedControl
          size="xs"
          aria-label={text('table.filter')}
          value={shown}
          onChange={(value) => show(value === 'attention' ? 'attention' : 'all')}
          data={[
            { value: 'all', label: text('table.all', { count: accounts.length }) },
            { value: 'attention', label: text('table.attention', { count: attention.length }) },
          ]}
        />
      </div>
      <table className="accounts" ref={table}>
        <Headings order={order} onOrder={setOrder} />
        <tbody>
          {listed.map((row) => (
            <AccountTableRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      {listed.length === 0 && <p className="soft chart-none">{text('table.nothing')}</p>}
    </section>
  );
}
