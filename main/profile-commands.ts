import type { AccountId } from '../core/account';
import { accountProfileWith } from '../core/account-profile-input';
import { withLeftOut } from '../core/account-state';
import { profileOf } from '../core/account-terms';
import type { Alerting } from '../core/alerting';
import type { Answer, InputError } from '../core/input-error';
import { type LeftOutSpending, leftOutOf } from '../core/left-out';
import { accountOf, type State, withAccount, withAlerting } from '../core/state';
import type { Instant } from '../core/time';
import type { Commands } from '../preload/contract';
import type { AlertDesk } from './alert-desk';
import { type CommandHandlers, done } from './commands';
import type { Store } from './store';

export interface ProfileCommandWorld {
  readonly store: Store;
  readonly desk: Pick<AlertDesk, 'writeDown' | 'look'>;
  readonly save: () => boolean;
  readonly now: () => Instant;
}

type ProfileCommands = Pick<CommandHandlers, 'profile.change' | 'one-off.leave-out' | 'one-off.take-back'>;

const refused = (reason: InputError): Answer => ({ ok: false, reason });
const gone = refused({ text: 'input.account.gone' });

export function profileCommands({ store, desk, save, now }: ProfileCommandWorld): ProfileCommands {
  function change(account: AccountId, next: (state: State) => State): Answer {
    const before = store.state();
    store.commit(next);
    if (!save()) {
      const { alerting } = before;
      const leftOut = accountOf(before, account)?.leftOut ?? [];
      store.commit((state) =>
        withAccount(withAlerting(state, alerting), account, (each) => withLeftOut(each, leftOut, now())),
      );
      return refused({ text: 'input.not-saved' });
    }
    desk.writeDown([{ at: now(), what: 'setting-changed', account, values: {} }]);
    void desk.look(true);
    return done;
  }

  function changeProfile({ account, change: wanted }: Commands['profile.change']): Answer {
    const state = store.state();
    if (accountOf(state, account) === undefined) return gone;
    const next = accountProfileWith(profileOf(state, account), wanted);
    if (!next.ok) return refused(next.reason);
    return change(account, (current) => {
      const { alerting } = current;
      return withAlerting(current, { ...alerting, profiles: { ...alerting.profiles, [account]: next.profile } });
    });
  }

  const keepLeftOut = (account: AccountId, leftOut: readonly LeftOutSpending[]): Answer =>
    change(account, (state) => {
      const alerting: Alerting = { ...state.alerting, leftOut: { ...state.alerting.leftOut, [account]: leftOut } };
      return withAccount(withAlerting(state, alerting), account, (each) => withLeftOut(each, leftOut, now()));
    });

  function leaveOut({ account: id, ...input }: Commands['one-off.leave-out']): Answer {
    const account = accountOf(store.state(), id);
    if (account === undefined) return gone;
    const judged = leftOutOf(account, input);
    if (!judged.ok) return refused(judged.reason);
    const { spending } = judged;
    const others = account.leftOut.filter(({ at }) => at !== spending.at);
    return keepLeftOut(
      id,
      [...others, spending].sort((left, right) => left.at - right.at),
    );
  }

  function takeBack({ account: id, at }: Commands['one-off.take-back']): Answer {
    const account = accountOf(store.state(), id);
    if (account === undefined) return gone;
    return keepLeftOut(
      id,
      account.leftOut.filter((each) => each.at !== at),
    );
  }

  return { 'profile.change': changeProfile, 'one-off.leave-out': leaveOut, 'one-off.take-back': takeBack };
}
