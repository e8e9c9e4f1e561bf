import { withProven } from '../core/alerts/fire-drill';
import type { Happening } from '../core/alerts/happening';
import { withAlerting } from '../core/state';
import type { Store } from './store';

/** Keeps when each channel last carried a drill; to be called with what happened to alerts. */
export function keepProven(store: Store, save: () => boolean): (happened: readonly Happening[]) => void {
  return (happened) => {
    if (!happened.some(({ what, test }) => what === 'delivered' && test === true)) return;
    store.commit((state) => {
      const { alerting, alerts } = state;
      return withAlerting(state, { ...alerting, proven: withProven(alerting.proven, alerts) });
    });
    save();
  };
}
