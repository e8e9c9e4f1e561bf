import './top-up.css';
import { PageHead } from '../frame/page-head';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { BatchCard } from './batch-card';
import { DeskCard } from './desk-card';
import { Oddities } from './oddities';
import { PlanTable } from './plan-table';
import { SignersCard } from './signers-card';
import { StartCard } from './start-card';

function OpenPlans() {
  const { topUps } = useSnapshot();
  const text = useText();
  return (
    <section className="card top-up-card" aria-label={text('top-ups.open')}>
      <h2>{text('top-ups.open')}</h2>
      {topUps.open.length === 0 ? (
        <p>
          <strong>{text('top-ups.open.none')}</strong> <span className="soft">{text('top-ups.open.none.text')}</span>
        </p>
      ) : (
        <PlanTable rows={topUps.open} label={text('top-ups.open')} last="checks" />
      )}
    </section>
  );
}

/** Open top-ups, the batch of all accounts, and the last that were made. */
export function TopUpsPage() {
  const { topUps, topUpList } = useSnapshot();
  const text = useText();
  const count = topUps.open.length;
  const { waiting } = topUps;
  const parts = [
    count === 0 ? text('top-ups.under.none') : text('top-ups.under', { count }),
    ...(waiting === 0 ? [] : [text('top-ups.waiting.count', { count: waiting })]),
  ];
  return (
    <>
      <PageHead title={text('top-ups.title')} under={parts.join(' · ')} />
      <div className="top-up-grid">
        <div>
          <Oddities oddities={topUps.oddities} />
          <OpenPlans />
          {topUpList && <BatchCard batch={topUpList.batch} />}
          {topUpList && (
            <section className="card top-up-card" aria-label={text('top-ups.over')}>
              <h2>{text('top-ups.over')}</h2>
              {topUpList.over.length === 0 ? (
                <p className="soft">{text('top-ups.over.none')}</p>
              ) : (
                <PlanTable rows={topUpList.over} label={text('top-ups.over')} last="invoice" />
              )}
            </section>
          )}
        </div>
        <div>
          <StartCard />
          <DeskCard />
          <SignersCard />
        </div>
      </div>
    </>
  );
}
