import type { AccountId } from '../core/account';
import { situationOf } from '../core/account-situation';
import type { AccountState } from '../core/account-state';
import { termsOf } from '../core/account-terms';
import { rulesFor } from '../core/alerting';
import type { Alert, AlertsChange } from '../core/alerts/alert';
import { type Conditions, conditionsOf } from '../core/alerts/conditions';
import type { State } from '../core/state';
import type { Instant } from '../core/time';
import { topUpSituation } from '../core/top-up/situation';
import type { TopUps } from '../core/top-up/top-ups';
import type { Store } from './store';
import { inTurns } from './turns';

export interface AlertJudging {
  /** What is true of each account that has changed since it was judged last, or of all; some turns later. */
  readonly judged: (all: boolean, watchingSince: Instant) => Promise<ReadonlyMap<AccountId, Conditions>>;
  /** Those of accounts that are still as they were judged: what has changed meanwhile is judged by the next look. */
  readonly holding: (conditions: ReadonlyMap<AccountId, Conditions>) => ReadonlyMap<AccountId, Conditions>;
  /** Everything is new: the alerts of the last run are there. */
  readonly forget: () => void;
}

export function withoutDisconnected(alerts: readonly Alert[], accounts: readonly AccountState[]): AlertsChange {
  const known = new Set(accounts.map(({ account }) => account.id));
  const isKnown = ({ account }: Alert): boolean => known.has(account);
  return { alerts: alerts.every(isKnown) ? alerts : alerts.filter(isKnown), happened: [] };
}

export function openAlertJudging(store: Store, now: () => Instant): AlertJudging {
  const judgedLast = new Map<AccountId, AccountState>();
  /** Money of one account's top-up may lie in another: what is paid or answered is judged for all of them. */
  let topUpsLast: TopUps | undefined;

  function conditionsNow(account: AccountState, state: State, watchingSince: Instant): Conditions {
    const { id } = account.account;
    const rules = rulesFor(state.alerting, id);
    const situation = situationOf(account, state.settings, termsOf(state, id), rules, watchingSince, now());
    return conditionsOf({ ...situation, ...topUpSituation(state, account, now()) }, now());
  }

  async function judged(all: boolean, watchingSince: Instant): Promise<ReadonlyMap<AccountId, Conditions>> {
    const state = store.state();
    const everyOne = all || topUpsLast !== state.topUps;
    topUpsLast = state.topUps;
    const conditions = new Map<AccountId, Conditions>();
    await inTurns(state.accounts, (account) => {
      const { id } = account.account;
      if (account.beingRead || (!everyOne && judgedLast.get(id) === account)) return;
      judgedLast.set(id, account);
      conditions.set(id, conditionsNow(account, state, watchingSince));
    });
    return conditions;
  }

  function holding(conditions: ReadonlyMap<AccountId, Conditions>): ReadonlyMap<AccountId, Conditions> {
    const those = new Map<AccountId, Conditions>();
    for (const account of store.state().accounts) {
      const { id } = account.account;
      const own = conditions.get(id);
      if (own !== undefined && judgedLast.get(id) === account) those.set(id, own);
    }
    return those;
  }

  return { judged, holding, forget: () => judgedLast.clear() };
}
