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

/** What is true of an account as it was then. */
export interface Judged {
  readonly account: AccountState;
  readonly index: number;
  readonly conditions: Conditions;
}

export interface AlertJudging {
  /** Each account that has changed since it was judged last, or all; some turns later. */
  readonly judged: (all: boolean, watchingSince: Instant) => Promise<readonly Judged[]>;
  /** Those of accounts that are still as they were judged: what has changed meanwhile is judged by the next look. */
  readonly holding: (those: readonly Judged[]) => ReadonlyMap<AccountId, Conditions>;
  /** Everything is new: the alerts of the last run are there. */
  readonly forget: () => void;
}

export function withoutDisconnected(alerts: readonly Alert[], accounts: readonly AccountState[]): AlertsChange {
  if (alerts.length === 0) return { alerts, happened: [] };
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

  async function judged(all: boolean, watchingSince: Instant): Promise<readonly Judged[]> {
    const state = store.state();
    const everyOne = all || topUpsLast !== state.topUps;
    topUpsLast = state.topUps;
    const those: Judged[] = [];
    await inTurns(state.accounts.entries(), ([index, account]) => {
      const { id } = account.account;
      if (account.beingRead || (!everyOne && judgedLast.get(id) === account)) return;
      judgedLast.set(id, account);
      those.push({ account, index, conditions: conditionsNow(account, state, watchingSince) });
    });
    return those;
  }

  /** Accounts mostly stay where they are in the list. */
  function holding(those: readonly Judged[]): ReadonlyMap<AccountId, Conditions> {
    const { accounts } = store.state();
    const still = those.filter(({ account, index }) => accounts[index] === account || accounts.includes(account));
    return new Map(still.map(({ account, conditions }) => [account.account.id, conditions]));
  }

  return { judged, holding, forget: () => judgedLast.clear() };
}
