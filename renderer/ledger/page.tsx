import './ledger.css';
import { IconNotebook } from '@tabler/icons-react';
import { monthText } from '../../core/calendar/calendar-reader';
import type { LedgerView } from '../../core/ledger/ledger-view';
import { PageHead } from '../frame/page-head';
import { useFailureTexts } from '../ui/failure-texts';
import { rowOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { ExportMenu } from './export-menu';
import { ImportCard } from './import-card';
import { InvoicesCard } from './invoices-card';
import { MonthsTable } from './months-table';
import { Toolbar } from './toolbar';

function Bills({ view: { billsLeft, billsFailure } }: { readonly view: LedgerView }) {
  const text = useText();
  const failureTexts = useFailureTexts();
  if (billsFailure !== undefined) {
    const { says, remedy } = failureTexts(billsFailure);
    return (
      <p className="soft" role="status">
        {text('ledger.bills.failed')} {says}. {remedy}
      </p>
    );
  }
  return billsLeft === 0 ? null : (
    <p className="soft" role="status">
      {text('ledger.bills.reading', { count: billsLeft })}
    </p>
  );
}

function Nothing() {
  const text = useText();
  return (
    <div className="blank">
      <span className="emblem">
        <IconNotebook size={30} aria-hidden="true" />
      </span>
      <h2>{text('ledger.none')}</h2>
      <p className="soft">{text('ledger.none.text')}</p>
    </div>
  );
}

function Shown({ view }: { readonly view: LedgerView }) {
  const snapshot = useSnapshot();
  const text = useText();
  const name = view.account === undefined ? undefined : rowOf(snapshot, view.account)?.name;
  const label =
    name === undefined
      ? text('ledger.accounts-in', { month: monthText(view.month, snapshot) })
      : text('ledger.months-of', { account: name });
  return (
    <>
      <section className="card ledger" aria-label={label}>
        <Toolbar view={view} />
        <Bills view={view} />
        {view.months.length === 0 ? <Nothing /> : <MonthsTable view={view} label={label} />}
      </section>
      <div className="ledger-foot">
        <InvoicesCard view={view} />
        <ImportCard />
      </div>
    </>
  );
}

/** Opening, top-ups, usage, adjustments and closing, to the cent; what does not explain itself is said. */
export function LedgerPage() {
  const snapshot = useSnapshot();
  const { ledger, page } = snapshot;
  const text = useText();
  const under =
    page.name === 'ledger' && page.account !== undefined
      ? text('ledger.under.account')
      : text('ledger.under.month', { month: ledger === undefined ? '' : monthText(ledger.month, snapshot) });
  return (
    <>
      <PageHead title={text('ledger.title')} under={under} actions={ledger && <ExportMenu view={ledger} />} />
      {ledger === undefined ? (
        <p className="soft" role="status">
          {text('ledger.loading')}
        </p>
      ) : (
        <Shown view={ledger} />
      )}
    </>
  );
}
