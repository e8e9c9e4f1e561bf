import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { dayOfMonth } from '../../core/invoices/billing-month';
import { type LedgerLine, type LedgerMonth, unmatchedOf } from '../../core/ledger/ledger';
import { billingMoment, lineWords } from '../../core/ledger/line-words';
import { isZero, type Money } from '../../core/money';
import { WhoSpentWhat } from '../spend/who-spent-what';
import { Amount } from '../ui/amount';
import { useText } from '../ui/snapshot-context';

const COLUMNS = 9;

interface LineProps {
  readonly when?: string;
  readonly what: string;
  readonly detail?: string;
  readonly amount: Money;
  readonly kind: LedgerLine['kind'] | 'balance';
}

function Line({ when = '', what, detail = '', amount, kind }: LineProps) {
  return (
    <tr className={`line ${kind}`}>
      <td className="when">{when}</td>
      <td>{what}</td>
      <td className="detail">{detail}</td>
      <td className="number">
        <Amount of={amount} />
      </td>
    </tr>
  );
}

function Lines({ month, label }: { readonly month: LedgerMonth; readonly label: string }) {
  const text = useText();
  const { opening, openingAt, closing, closingAt, lines } = month;
  const balance = (kind: 'opening' | 'closing', at: string) => `${text(`ledger.${kind}.at`, { at })} UTC+8`;
  const period = { from: dayOfMonth(month.month, 1), to: dayOfMonth(month.month, 31) };
  return (
    <>
      <table className="ledger-lines" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{text('ledger.column.when')}</th>
            <th scope="col">{text('ledger.column.what')}</th>
            <th scope="col">{text('ledger.column.detail')}</th>
            <th scope="col" className="number">
              {text('ledger.column.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Line kind="balance" what={balance('opening', billingMoment(openingAt))} amount={opening} />
          {lines.map((line, index) => {
            const { what, detail, at } = lineWords(line, text);
            const when = at === undefined ? {} : { when: billingMoment(at) };
            const key = `${line.kind} ${index}`;
            return <Line key={key} kind={line.kind} what={what} detail={detail} amount={line.amount} {...when} />;
          })}
          <Line kind="balance" what={balance('closing', billingMoment(closingAt))} amount={closing} />
        </tbody>
      </table>
      <WhoSpentWhat account={month.account} period={period} small />
    </>
  );
}

function Unmatched({ month }: { readonly month: LedgerMonth }) {
  const text = useText();
  const amount = unmatchedOf(month);
  if (!month.lines.some(({ kind }) => kind === 'unmatched')) {
    return <span className="soft">{text('ledger.all-matched')}</span>;
  }
  return (
    <span className="tone tone-watch unmatched-sum">
      {isZero(amount) ? text('ledger.line.unmatched') : <Amount of={amount} bare />}
    </span>
  );
}

interface MonthRowProps {
  readonly month: LedgerMonth;
  /** What its lines are of: a month, or an account. */
  readonly what: string;
  readonly children: ReactNode;
}

/** One month of one account, and behind a button every line that it is made of. */
export function MonthRow({ month, what, children }: MonthRowProps) {
  const text = useText();
  const [opened, open] = useState(false);
  const lines = useId();
  const Mark = opened ? IconChevronDown : IconChevronRight;
  const label = text('ledger.lines', { what });
  return (
    <>
      <tr>
        <th scope="row">
          <span className="with-lines">
            <button
              type="button"
              className="expand"
              aria-expanded={opened}
              aria-controls={opened ? lines : undefined}
              aria-label={label}
              onClick={() => open(!opened)}
            >
              <Mark size={16} aria-hidden="true" />
            </button>
            {children}
          </span>
        </th>
        <td>{month.opening.currency}</td>
        {(['opening', 'topUps', 'usage', 'adjustments', 'closing'] as const).map((part) => (
          <td key={part} className={part === 'closing' ? 'number closing' : 'number'}>
            <Amount of={month[part]} bare />
          </td>
        ))}
        <td>
          <Unmatched month={month} />
        </td>
        <td>
          {text(`ledger.basis.${month.basis}`)}{' '}
          <span className="soft small">{text(`ledger.standing.${month.standing}`)}</span>
        </td>
      </tr>
      {opened && (
        <tr className="opened" id={lines}>
          <td colSpan={COLUMNS}>
            <Lines month={month} label={label} />
          </td>
        </tr>
      )}
    </>
  );
}
