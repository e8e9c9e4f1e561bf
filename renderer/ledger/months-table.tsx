import type { AccountId } from '../../core/account';
import { monthText } from '../../core/calendar/calendar-reader';
import { type LedgerMonth, unmatchedOf } from '../../core/ledger/ledger';
import type { LedgerView } from '../../core/ledger/ledger-view';
import { type Money, sum } from '../../core/money';
import { Amount } from '../ui/amount';
import { useCommand } from '../ui/commands';
import { LongName } from '../ui/long-name';
import { rowOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { MonthRow } from './month-row';

function Headings({ ofAccount }: { readonly ofAccount: boolean }) {
  const text = useText();
  return (
    <thead>
      <tr>
        <th scope="col">{text(ofAccount ? 'ledger.column.month' : 'ledger.column.account')}</th>
        <th scope="col">{text('ledger.column.currency')}</th>
        {(['opening', 'top-ups', 'usage', 'adjustments', 'closing'] as const).map((column) => (
          <th key={column} scope="col" className="number">
            {text(`ledger.column.${column}`)}
          </th>
        ))}
        <th scope="col">{text('ledger.column.unmatched')}</th>
        <th scope="col">{text('ledger.column.basis')}</th>
      </tr>
    </thead>
  );
}

function AccountLink({ id }: { readonly id: AccountId }) {
  const snapshot = useSnapshot();
  const send = useCommand();
  return (
    <button type="button" className="row-link" onClick={() => send('page.show', { name: 'ledger', account: id })}>
      <LongName of={rowOf(snapshot, id)?.name ?? id} />
    </button>
  );
}

const added = (months: readonly LedgerMonth[], of: (month: LedgerMonth) => Money): Money | undefined =>
  months.map(of).reduce<Money | undefined>((total, each) => (total === undefined ? each : sum(total, each)), undefined);

/** One row per currency: amounts of two currencies do not add up. */
function Totals({ months }: { readonly months: readonly LedgerMonth[] }) {
  const text = useText();
  const currencies = [...new Set(months.map(({ opening }) => opening.currency))].sort();
  return (
    <tfoot>
      {currencies.map((currency) => {
        const own = months.filter(({ opening }) => opening.currency === currency);
        const parts = (['opening', 'topUps', 'usage', 'adjustments', 'closing'] as const).map(
          (part) => [part, added(own, (month) => month[part])] as const,
        );
        const unmatched = added(own, unmatchedOf);
        return (
          <tr key={currency}>
            <th scope="row">{text('ledger.total')}</th>
            <td>{currency}</td>
            {parts.map(([part, amount]) => (
              <td key={part} className="number">
                {amount && <Amount of={amount} bare />}
              </td>
            ))}
            <td className="number">{unmatched && <Amount of={unmatched} bare />}</td>
            <td />
          </tr>
        );
      })}
    </tfoot>
  );
}

/** A row per month or per account; each opens to the lines behind it. */
export function MonthsTable({ view, label }: { readonly view: LedgerView; readonly label: string }) {
  const snapshot = useSnapshot();
  const { months, account } = view;
  return (
    <div className="ledger-scroll">
      <table className="ledger-table" aria-label={label}>
        <Headings ofAccount={account !== undefined} />
        <tbody>
          {months.map((month) => {
            const own = monthText(month.month, snapshot);
            const what = account === undefined ? (rowOf(snapshot, month.account)?.name ?? '') : own;
            return (
              <MonthRow key={`${month.account} ${month.month}`} month={month} what={what}>
                {account === undefined ? <AccountLink id={month.account} /> : own}
              </MonthRow>
            );
          })}
        </tbody>
        {account === undefined && <Totals months={months} />}
      </table>
    </div>
  );
}
