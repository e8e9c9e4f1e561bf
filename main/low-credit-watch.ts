import type { AccountId } from '../core/account';
import type { AccountState } from '../core/account-state';
import { isStale } from '../core/health';
import { crossingOf, type LowCreditStep } from '../core/low-credit';
import { accountRunway, creditOf, readEveryOf } from '../core/snapshot-of';
import { accountOf, type State, withAccount } from '../core/state';
import type { Instant } from '../core/time';
import type { Store } from './store';

export interface LowCreditWorld {
  readonly store: Store;
  readonly tell: (id: AccountId, step: Exclude<LowCreditStep, 'enough'>) => void;
  /** Keeps what was told, so that a restart tells nothing twice. */
  readonly save: () => void;
  readonly now: () => Instant;
}

const hasCurrentFigure = (account: AccountState, state: State, now: Instant): boolean => {
  const credit = creditOf(account);
  return credit !== undefined && !isStale(credit.asOf, readEveryOf(account, state.settings), now);
};

/**
 * Watches every change for accounts that crossed a step. It tells first and keeps the record then: a program
 * killed in between tells again after its restart rather than never.
 */
export function watchLowCredit({ store, tell, save, now }: LowCreditWorld): void {
  const seen = new Map<AccountId, AccountState>();
  let looking = false;

  function look(id: AccountId): void {
    const state = store.state();
    const account = accountOf(state, id);
    if (account === undefined || seen.get(id) === account || account.beingRead) return;
    seen.set(id, account);
    if (!hasCurrentFigure(account, state, now())) return;
    const runway = accountRunway(account, state.settings, now());
    const { record, tell: step } = crossingOf(account.told, runway, state.settings.criticalUnderDays);
    if (record.told === account.told.told) return;
    if (step !== undefined && state.settings.notifications) tell(id, step);
    store.commit((current) => withAccount(current, id, (each) => ({ ...each, told: record })));
    save();
  }

  store.onChange(() => {
    if (looking) return;
    looking = true;
    for (const { account } of store.state().accounts) look(account.id);
    looking = false;
  });
}
