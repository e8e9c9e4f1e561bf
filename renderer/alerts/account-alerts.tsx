import type { AccountId } from '../../core/account';
import { useSnapshot, useText } from '../ui/snapshot-context';
import { AlertCard } from './alert-card';
import { alertsOf } from './words';

/** On the page of an account: its open alerts, the most pressing first. */
export function AccountAlerts({ id }: { readonly id: AccountId }) {
  const snapshot = useSnapshot();
  const text = useText();
  const alerts = alertsOf(snapshot, id);
  if (alerts.length === 0) return null;
  return (
    <section className="alert-list" aria-label={text('alerts.of-account')}>
      {alerts.map((alert) => (
        <AlertCard key={alert.id} alert={alert} />
      ))}
    </section>
  );
}
