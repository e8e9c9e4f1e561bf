import type { Alert, AlertsChange } from '../core/alerts/alert';
import type { Happening } from '../core/alerts/happening';
import { withAlerts } from '../core/state';
import type { AlertRecord } from './alert-record';
import type { Store } from './store';
import { inTurns } from './turns';

export interface AlertChangesWorld {
  readonly store: Store;
  readonly record: Pick<AlertRecord, 'keep'>;
  /** Called after a change is in force. */
  readonly onHappened: (happened: readonly Happening[]) => void;
  /** Something may be due now. */
  readonly planSending: () => void;
}

/** Each change is written down and in force at once. */
export interface AlertChanges {
  readonly take: (change: AlertsChange) => void;
  /** One after the other, each of the alerts as they are then: a person may act in between. Told of is the whole. */
  readonly takeInTurns: (changes: readonly ((alerts: readonly Alert[]) => AlertsChange)[]) => Promise<void>;
}

export function openAlertChanges({ store, record, onHappened, planSending }: AlertChangesWorld): AlertChanges {
  function keep({ alerts, happened }: AlertsChange): readonly Happening[] {
    void record.keep(store.state().alerts, alerts, happened);
    store.commit((state) => withAlerts(state, alerts));
    return happened;
  }

  function tell(happened: readonly Happening[]): void {
    if (happened.length > 0) onHappened(happened);
    planSending();
  }

  return {
    take: (change) => tell(keep(change)),
    takeInTurns: async (changes) => {
      const happened: Happening[] = [];
      await inTurns(changes, (change) => void happened.push(...keep(change(store.state().alerts))));
      tell(happened);
    },
  };
}
