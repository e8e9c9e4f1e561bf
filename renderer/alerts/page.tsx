import { IconBellCheck } from '@tabler/icons-react';
import { PageHead } from '../frame/page-head';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { AlertCard } from './alert-card';
import { DrillCard } from './drill-card';
import { waitingOf } from './words';

function NoAlerts() {
  const text = useText();
  return (
    <section className="card blank">
      <span className="emblem">
        <IconBellCheck size={30} aria-hidden="true" />
      </span>
      <h2>{text('alerts.none')}</h2>
      <p className="soft">{text('alerts.none.text')}</p>
    </section>
  );
}

/** What to act on, the most pressing first, and whether a warning would arrive. */
export function AlertsPage() {
  const snapshot = useSnapshot();
  const text = useText();
  const { alerts } = snapshot;
  const waiting = waitingOf(snapshot).length;
  const under = waiting === 0 ? text('alerts.text.calm') : text('alerts.text', { count: waiting });
  return (
    <>
      <PageHead title={text('alerts.title')} under={under} />
      <div className="alerts-grid">
        <section className="alert-list" aria-label={text('alerts.open')}>
          {alerts.length === 0 ? <NoAlerts /> : alerts.map((alert) => <AlertCard key={alert.id} alert={alert} />)}
        </section>
        <DrillCard />
      </div>
    </>
  );
}
