import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { AccountId } from '../../core/account';
import type { MatchedInvoice, MissingInvoice } from '../../core/ledger/invoices';
import type { LedgerView } from '../../core/ledger/ledger-view';
import type { Arrival } from '../../core/reading';
import { billingDayOf } from '../../core/time';
import { Amount } from '../ui/amount';
import { useCommand, useToast } from '../ui/commands';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { InvoiceForm } from './invoice-form';

const TONES = { matched: 'healthy', differs: 'watch', unmatched: 'watch' } as const;

function TopUps({ topUps }: { readonly topUps: readonly Arrival[] }) {
  return (
    <ul className="invoice-top-ups">
      {topUps.map(({ transactionNumber, at, amount }) => (
        <li key={transactionNumber}>
          {billingDayOf(at)} <Amount of={amount} />
        </li>
      ))}
    </ul>
  );
}

function InvoiceRow({ matched, account }: { readonly matched: MatchedInvoice; readonly account: AccountId }) {
  const text = useText();
  const send = useCommand();
  const toast = useToast();
  const { invoice, standing, topUps, difference } = matched;
  const { number, day, amount } = invoice;
  const label = text('ledger.invoice.remove', { number });
  const enterAgain = () => void send('invoice.enter', { account, number, day, amount: amount.amount });
  const remove = async () => {
    if (await send('invoice.remove', { account, number })) {
      toast(text('ledger.invoice.removed', { number }), enterAgain);
    }
  };
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>{day}</td>
      <td className="number">
        <Amount of={amount} />
      </td>
      <td>
        <span className={`tone tone-${TONES[standing]}`}>{text(`ledger.invoice.${standing}`)}</span>
        {difference && (
          <>
            {' '}
            <Amount of={difference} />
          </>
        )}
      </td>
      <td>
        <TopUps topUps={topUps} />
      </td>
      <td>
        <Tooltip label={label}>
          <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={remove}>
            <IconTrash size={16} />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  );
}

function MissingRow({ missing: { cutDay, amount, topUps } }: { readonly missing: MissingInvoice }) {
  const text = useText();
  return (
    <tr>
      <th scope="row" className="soft">
        {text('ledger.invoice.expected', { day: cutDay })}
      </th>
      <td>{cutDay}</td>
      <td className="number">
        <Amount of={amount} />
      </td>
      <td>
        <span className="tone tone-stale">{text('ledger.invoice.missing')}</span>
      </td>
      <td>
        <TopUps topUps={topUps} />
      </td>
      <td />
    </tr>
  );
}

function InvoiceTable({ view, account }: { readonly view: LedgerView; readonly account: AccountId }) {
  const text = useText();
  const { invoices = [], missing = [] } = view.matching ?? {};
  if (invoices.length + missing.length === 0) return <p className="soft">{text('ledger.invoices.none')}</p>;
  return (
    <div className="ledger-scroll">
      <table className="ledger-table" aria-label={text('ledger.invoices')}>
        <thead>
          <tr>
            <th scope="col">{text('ledger.column.invoice')}</th>
            <th scope="col">{text('ledger.column.date')}</th>
            <th scope="col" className="number">
              {text('ledger.column.amount')}
            </th>
            <th scope="col">{text('ledger.column.standing')}</th>
            <th scope="col">{text('ledger.column.for')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {invoices.map((matched) => (
            <InvoiceRow key={matched.invoice.number} matched={matched} account={account} />
          ))}
          {missing.map((each) => (
            <MissingRow key={`${each.cutDay} ${each.topUps[0]?.transactionNumber}`} missing={each} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One account's invoices with the top-ups they are for, those that are missing, and a form for one more. */
export function InvoicesCard({ view }: { readonly view: LedgerView }) {
  const { accounts } = useSnapshot();
  const text = useText();
  const { account } = view;
  const currency = accounts.find(({ id }) => id === account)?.available?.currency;
  return (
    <section className="card invoices" aria-label={text('ledger.invoices')}>
      <div className="card-head">
        <h2>{text('ledger.invoices')}</h2>
        {account !== undefined && <InvoiceForm account={account} currency={currency} />}
      </div>
      {account === undefined ? (
        <p className="soft">{text('ledger.invoices.choose')}</p>
      ) : (
        <InvoiceTable view={view} account={account} />
      )}
    </section>
  );
}
