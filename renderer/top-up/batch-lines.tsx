import type { AccountId } from '../../core/account';
import type { Batch, BatchLine } from '../../core/top-up/batch';
import type { TopUpRow } from '../../core/top-up/desk-view';
import { Amount, useAmountText } from '../ui/amount';
import { useCommand } from '../ui/commands';
import { DaysLeft } from '../ui/days-left';
import { rowOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { useFigureText } from './check-words';
import { AccountName } from './row-parts';

function Days({ account }: { readonly account: AccountId }) {
  const row = rowOf(useSnapshot(), account);
  return <td className="number">{row && <DaysLeft row={row} />}</td>;
}

function Line({ line: { account, amount, worked } }: { readonly line: BatchLine }) {
  const text = useText();
  const figureText = useFigureText();
  return (
    <tr>
      <th scope="row">
        <AccountName id={account} />
        <details className="batch-worked">
          <summary>{text('batch.worked')}</summary>
          <ol>
            {worked.map((each) => (
              <li key={each.text}>{figureText(each.text, each.values)}</li>
            ))}
          </ol>
        </details>
      </th>
      <Days account={account} />
      <td className="number">
        <Amount of={amount} />
      </td>
    </tr>
  );
}

/** An account with a top-up under way: nothing is in yet, and it may never have been paid. */
function UnderWay({ row }: { readonly row: TopUpRow }) {
  const text = useText();
  const send = useCommand();
  const amountText = useAmountText();
  const { id, account, stage, amount, openChecks } = row;
  const standing = text(stage === 'paid' ? 'batch.paid' : stage === 'ready' ? 'batch.ready' : 'batch.draft');
  const said = [`${standing}: ${amountText(amount)}`];
  if (openChecks > 0) said.push(text('top-up.checks.open', { count: openChecks }));
  return (
    <tr data-under-way={stage}>
      <th scope="row">
        <AccountName id={account} />
      </th>
      <Days account={account} />
      <td className="number">
        <button type="button" className="row-link" onClick={() => send('page.show', { name: 'top-up', plan: id })}>
          {said.join(', ')}
        </button>
      </td>
    </tr>
  );
}

/** What would be prepared, what is under way already, and the totals of what would be prepared. */
export function BatchLines({ batch }: { readonly batch: Batch }) {
  const { topUps } = useSnapshot();
  const text = useText();
  const underWay = topUps.open.filter(({ account }) => batch.planned.includes(account));
  return (
    <table className="plans batch" aria-label={text('batch.title')}>
      <thead>
        <tr>
          <th scope="col">{text('top-ups.column.account')}</th>
          <th scope="col" className="number">
            {text('top-ups.column.days')}
          </th>
          <th scope="col" className="number">
            {text('top-ups.column.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {batch.lines.map((line) => (
          <Line key={line.account} line={line} />
        ))}
        {underWay.map((row) => (
          <UnderWay key={row.id} row={row} />
        ))}
      </tbody>
      <tfoot>
        {batch.totals.map((total) => (
          <tr key={total.currency}>
            <th scope="row" colSpan={2}>
              {text('batch.total', { currency: total.currency })}
            </th>
            <td className="number">
              <Amount of={total} />
            </td>
          </tr>
        ))}
      </tfoot>
    </table>
  );
}
