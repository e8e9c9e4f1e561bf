import type { AccountId } from '../../core/account';
import { type Alert, isWaiting } from '../../core/alerts/alert';
import { type AlertWords, alertWords, type Reader } from '../../core/alerts/alert-words';
import type { Snapshot } from '../../core/snapshot';
import { rowOf } from '../ui/ranking';
import { useSnapshot, useText } from '../ui/snapshot-context';

/** Whoever sits at the screen. */
export const readerOf = (snapshot: Snapshot): Reader => ({
  language: snapshot.language,
  zone: snapshot.zone,
  hideAmounts: snapshot.settings.hideAmounts,
  nameOf: (id) => rowOf(snapshot, id)?.name ?? '',
});

/** What an alert says to the person at the screen: amounts are left out when they are hidden. */
export function useAlertWords(): (alert: Alert) => AlertWords {
  const snapshot = useSnapshot();
  const text = useText();
  return (alert) => alertWords(alert, readerOf(snapshot), text, snapshot.now);
}

/** Those that ask for somebody, the most pressing first; a drill asks for nobody. */
export const waitingOf = ({ alerts }: Snapshot): readonly Alert[] =>
  alerts.filter((alert) => isWaiting(alert) && !alert.test);

export const alertsOf = ({ alerts }: Snapshot, account: AccountId): readonly Alert[] =>
  alerts.filter((alert) => alert.account === account);
