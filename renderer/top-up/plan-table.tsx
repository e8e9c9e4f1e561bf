import { billingDayText } from '../../core/format';
import type { TopUpRow } from '../../core/top-up/desk-view';
import { Amount } from '../ui/amount';
import { useCommand } from '../ui/commands';
import { Moment } from '../ui/moment';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { AccountName } from './row-parts';
import { StageBadge } from './stage-badge';

/** What is still to be done, or where the money went. */
type Last = 'checks' | 'invoice';

function Row({ row, last }: { readonly row: TopUpRow; readonly last: Last }) {
  const { language } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const { id, account, amount, method, stage, openChecks, cutDay } = row;
  const at = row.arrivedAt ?? row.paidAt ?? row.createdAt;
  const open = openChecks === 0 ? '–' : text('top-up.checks.open', { count: openChecks });
  const cut = cutDay === undefined ? '–' : billingDayText(cutDay, language);
  return (
    <tr>
      <th scope="row">
        <button type="button" className="row-link" onClick={() => send('page.show', { name: 'top-up', plan: id })}>
          <AccountName id={account} />
        </button>
      </th>
      <td className="number">
        <Amount of={amount} />
      </td>
      <td>{text(`pay.${method}`)}</td>
      <td>
        <StageBadge stage={stage} />
      </td>
      <td>
        <Moment at={at} />
      </td>
      <td>{last === 'checks' ? open : cut}</td>
    </tr>
  );
}

interface PlanTableProps {
  readonly rows: readonly TopUpRow[];
  readonly label: string;
  readonly last: Last;
}

/** Top-ups, each a way to its page. */
export function PlanTable({ rows, label, last }: PlanTableProps) {
  const text = useText();
  return (
    <table className="plans" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{text('top-ups.column.account')}</th>
          <th scope="col" className="number">
            {text('top-ups.column.amount')}
          </th>
          <th scope="col">{text('top-ups.column.method')}</th>
          <th scope="col">{text('top-ups.column.stage')}</th>
          <th scope="col">{text('top-ups.column.when')}</th>
          <th scope="col">{text(`top-ups.column.${last}`)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} last={last} />
        ))}
      </tbody>
    </table>
  );
}
