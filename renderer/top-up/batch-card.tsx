import { Button } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import type { Batch } from '../../core/top-up/batch';
import { Amount } from '../ui/amount';
import { useCommand, useToast } from '../ui/commands';
import { DaysLeft } from '../ui/days-left';
import { rowOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { AccountName } from './row-parts';

function Lines({ batch }: { readonly batch: Batch }) {
  const snapshot = useSnapshot();
  const text = useText();
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
        {batch.lines.map(({ account, amount }) => {
          const row = rowOf(snapshot, account);
          return (
            <tr key={account}>
              <th scope="row">
                <AccountName id={account} />
              </th>
              <td className="number">{row && <DaysLeft row={row} />}</td>
              <td className="number">
                <Amount of={amount} />
              </td>
            </tr>
          );
        })}
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

/** The Friday ritual: one draft for each account that would not last. */
export function BatchCard({ batch }: { readonly batch: Batch }) {
  const { topUps } = useSnapshot();
  const text = useText();
  const send = useCommand();
  const toast = useToast();
  const { lines, enough, planned, unknown } = batch;
  const prepare = async () => {
    if (await send('top-ups.batch', {})) toast(text('batch.done'));
  };
  const rest = [
    enough.length > 0 && text('batch.enough', { count: enough.length }),
    planned.length > 0 && text('batch.planned', { count: planned.length }),
    unknown.length > 0 && text('batch.unknown', { count: unknown.length }),
  ].filter((said) => said !== false);
  return (
    <section className="card top-up-card" aria-label={text('batch.title')}>
      <h2>{text('batch.title')}</h2>
      <p className="soft">{text('batch.text', { count: topUps.settings.aboveDays })}</p>
      {lines.length === 0 ? (
        <p>
          <strong>{text('batch.nothing')}</strong> <span className="soft">{text('batch.nothing.text')}</span>
        </p>
      ) : (
        <Lines batch={batch} />
      )}
      {rest.length > 0 && <p className="soft">{rest.join(' · ')}</p>}
      {lines.length > 0 && (
        <div className="form-end">
          <Button leftSection={<IconChecklist size={17} />} onClick={prepare}>
            {text('batch.do', { count: lines.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
