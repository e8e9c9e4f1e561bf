import { randomUUID } from 'node:crypto';
import type { Account, AccountId } from '../core/account';
import { accountInputError, floorOf, keyInputError, type NamedAccount } from '../core/account-input';
import { type AccountState, newAccountState, withReading } from '../core/account-state';
import type { Failure } from '../core/failure';
import { inputErrorOf } from '../core/failure-input';
import type { Answer, InputError } from '../core/input-error';
import { accountOf, withAccount, withAccounts, withoutAccount } from '../core/state';
import { type Instant, minutes } from '../core/time';
import type { Commands } from '../preload/contract';
import { done } from './commands';
import type { Store } from './store';
import type { AccessKey, BalanceAnswer, Vault } from './vault';

export interface AccountsWorld {
  readonly store: Store;
  readonly vault: Pick<Vault, 'tryKey' | 'keep' | 'forget'>;
  /** Keeps a secret out of every log from now on. */
  readonly hide: (secret: string) => void;
  /** Puts the accounts as they are now on the disk; false where that was not possible. */
  readonly save: () => boolean;
  readonly forgetHistory: (id: AccountId) => Promise<void>;
  /** Called with a new account once it is in the state. */
  readonly onConnected: (id: AccountId) => void;
  /** Called when the last account has gone. */
  readonly onEmpty: () => void;
  readonly now: () => Instant;
}

export interface Accounts {
  readonly connect: (input: Commands['account.connect']) => Promise<Answer>;
  readonly edit: (input: Commands['account.edit']) => Answer;
  readonly replaceKey: (input: Commands['account.replace-key']) => Promise<Answer>;
  readonly disconnect: (input: Commands['account.disconnect']) => Promise<Answer>;
}

const refused = (reason: InputError): Answer => ({ ok: false, reason });
const refusedFor = (failure: Failure): Answer => refused(inputErrorOf(failure));
const gone = refused({ text: 'input.account.gone' });
const isSample = refused({ text: 'input.account.sample' });
const notSaved = refused({ text: 'input.not-saved' });

const trimmed = ({ accessKeyId, accessKeySecret }: AccessKey): AccessKey => ({
  accessKeyId: accessKeyId.trim(),
  accessKeySecret: accessKeySecret.trim(),
});

const endingOf = ({ accessKeyId }: AccessKey): string => accessKeyId.slice(-4);

export function openAccounts(world: AccountsWorld): Accounts {
  const { store, vault, now } = world;

  const named = (except?: AccountId): readonly NamedAccount[] =>
    store
      .state()
      .accounts.filter(({ account, source }) => source === 'connected' && account.id !== except)
      .map(({ account }) => account);

  const connected = (): readonly AccountState[] =>
    store.state().accounts.filter(({ source }) => source === 'connected');

  /** The account joins the others, and takes the place of the sample ones; what it spends is read next. */
  function begin(account: Account, answer: BalanceAnswer): boolean {
    const reading = { at: now(), available: answer.available };
    const first = withReading(newAccountState(account, 'connected', now()), reading, now());
    const state: AccountState = { ...first, beingRead: true };
    const before = store.state();
    store.commit((current) => withAccounts(current, [...connected(), state]));
    if (world.save()) return true;
    store.commit((current) => withAccounts(current, before.accounts));
    return false;
  }

  async function connect(input: Commands['account.connect']): Promise<Answer> {
    const wrong = accountInputError(input, named()) ?? keyInputError(input);
    if (wrong) return refused(wrong);
    const key = trimmed(input);
    world.hide(key.accessKeySecret);
    const tried = await vault.tryKey(key, input.site);
    if (!tried.ok) return refusedFor(tried.failure);
    const account: Account = {
      id: randomUUID() as AccountId,
      name: input.name.trim(),
      kind: input.kind,
      site: tried.value.site,
      floor: floorOf(input),
      currency: tried.value.available.currency,
      keyEnding: endingOf(key),
    };
    const taken = accountInputError(input, named());
    if (taken) return refused(taken);
    const kept = await vault.keep(account.id, key);
    if (!kept.ok) return refusedFor(kept.failure);
    if (!begin(account, tried.value)) {
      await vault.forget(account.id);
      return notSaved;
    }
    world.onConnected(account.id);
    return done;
  }

  function edit(input: Commands['account.edit']): Answer {
    const before = accountOf(store.state(), input.id);
    if (before === undefined) return gone;
    if (before.source === 'sample') return isSample;
    const wrong = accountInputError(input, named(input.id));
    if (wrong) return refused(wrong);
    const { readEveryMinutes } = input;
    const whole = readEveryMinutes === undefined || (Number.isInteger(readEveryMinutes) && readEveryMinutes >= 1);
    if (!whole || (readEveryMinutes ?? 1) > 1_440) {
      return refused({ field: 'readEveryMinutes', text: 'input.readEveryMinutes.range' });
    }
    const { readEvery: _before, ...rest } = before.account;
    const account: Account = {
      ...rest,
      name: input.name.trim(),
      kind: input.kind,
      floor: floorOf(input),
      ...(input.site === 'either' ? {} : { site: input.site }),
      ...(readEveryMinutes === undefined ? {} : { readEvery: minutes(readEveryMinutes) }),
    };
    return saved(input.id, before, account);
  }

  function saved(id: AccountId, before: AccountState, account: Account): Answer {
    store.commit((state) => withAccount(state, id, (each) => ({ ...each, account })));
    if (world.save()) return done;
    store.commit((state) => withAccount(state, id, (each) => ({ ...each, account: before.account })));
    return notSaved;
  }

  async function replaceKey(input: Commands['account.replace-key']): Promise<Answer> {
    const before = accountOf(store.state(), input.id);
    if (before === undefined) return gone;
    if (before.source === 'sample') return isSample;
    const wrong = keyInputError(input);
    if (wrong) return refused(wrong);
    const key = trimmed(input);
    world.hide(key.accessKeySecret);
    const tried = await vault.tryKey(key, 'either');
    if (!tried.ok) return refusedFor(tried.failure);
    const { currency: was, name } = before.account;
    const is = tried.value.available.currency;
    if (was !== undefined && was !== is) {
      return refused({ field: 'accessKeyId', text: 'input.currency-differs', values: { was, is, account: name } });
    }
    const kept = await vault.keep(input.id, key);
    if (!kept.ok) return refusedFor(kept.failure);
    const account = { ...before.account, site: tried.value.site, keyEnding: endingOf(key) };
    const answer = saved(input.id, before, account);
    if (answer.ok) world.onConnected(input.id);
    return answer;
  }

  async function disconnect({ id }: Commands['account.disconnect']): Promise<Answer> {
    const before = accountOf(store.state(), id);
    if (before === undefined) return gone;
    if (before.source === 'sample') return isSample;
    const forgotten = await vault.forget(id);
    if (!forgotten.ok) return refusedFor(forgotten.failure);
    store.commit((state) => withoutAccount(state, id));
    const kept = world.save();
    await world.forgetHistory(id);
    if (connected().length === 0) world.onEmpty();
    return kept ? done : notSaved;
  }

  return { connect, edit, replaceKey, disconnect };
}
