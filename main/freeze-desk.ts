import type { AccountId } from '../core/account';
import type { Failure } from '../core/failure';
import { inputErrorOf } from '../core/failure-input';
import type { FreezeRun } from '../core/freeze/freeze-run';
import { type FreezeStanding, freezeStanding } from '../core/freeze/freeze-standing';
import { freezeEntry } from '../core/freeze/freeze-words';
import { type Freezes, withFreezeBusy, withFreezeRun, withFreezerKept, withFreezeSeen } from '../core/freeze/freezes';
import type { Answer } from '../core/input-error';
import type { RecordEntry } from '../core/record/entry';
import { accountOf, withFreezes } from '../core/state';
import type { Duration, Instant } from '../core/time';
import { done } from './commands';
import { performAct } from './freeze-calls';
import { type AskRam, freezeFacts } from './freeze-facts';
import { type FreezerKeyDraft, openFreezeKey } from './freeze-key';
import { carriedOut } from './freeze-runner';
import type { History } from './history';
import type { Kept } from './history/kept';
import { keepRun, keepThatKeyIsKept, keptFreezes } from './kept-freezes';
import type { Store } from './store';
import type { Vault } from './vault';

export interface FreezeDeskWorld {
  readonly store: Store;
  readonly vault: Pick<Vault, 'holdFreezer' | 'askFreezer' | 'releaseFreezer' | 'keepFreezer' | 'forgetFreezer'>;
  readonly journal: () => Promise<History>;
  readonly hide: (secret: string) => void;
  readonly writeDown: (entries: readonly RecordEntry[]) => Promise<Kept<unknown>>;
  /** To Slack, where it is connected. */
  readonly tell: (run: FreezeRun) => Promise<unknown>;
  readonly wait: (duration: Duration) => Promise<unknown>;
  readonly now: () => Instant;
}

/** What somebody is about to do, judged by what RAM says at that moment. */
export type Chosen = { readonly ok: true; readonly run?: FreezeRun } | Extract<Answer, { ok: false }>;
export type Choose = (standing: FreezeStanding, freezes: Freezes) => Chosen;

export interface FreezeDesk {
  /** Takes up what the last run of the program left. */
  readonly begin: () => Promise<void>;
  /** Asks RAM, chooses, and carries out; nothing where nothing is chosen. */
  readonly act: (account: AccountId, key: FreezerKeyDraft, choose: Choose) => Promise<Answer>;
  readonly forgetKey: (account: AccountId) => Promise<Answer>;
}

const notSaved: Answer = { ok: false, reason: { text: 'input.not-saved' } };
const busy: Answer = { ok: false, reason: { text: 'input.freeze.busy' } };
const gone: Answer = { ok: false, reason: { text: 'input.account.gone' } };
const refusedFor = (failure: Failure): Answer => ({ ok: false, reason: inputErrorOf(failure) });

export function openFreezeDesk(world: FreezeDeskWorld): FreezeDesk {
  const { store, vault, journal, now } = world;
  const freezes = () => store.state().freezes;
  const change = (next: (freezes: Freezes) => Freezes) =>
    store.commit((state) => withFreezes(state, next(state.freezes)));

  async function setKept(account: AccountId, isKept: boolean): Promise<void> {
    await keepThatKeyIsKept(await journal(), account, isKept);
    change((before) => withFreezerKept(before, account, isKept));
  }

  const withKey = openFreezeKey({
    vault,
    hide: world.hide,
    isSample: (id) => accountOf(store.state(), id)?.source === 'sample',
    onKept: (id) => setKept(id, true),
  });

  /** One call is undone without a journal, and is not held up by a full disk; a loop is. */
  async function keep(run: FreezeRun): Promise<boolean> {
    const isKept = await journal().then(
      (history) => keepRun(history, run),
      () => false,
    );
    return isKept || run.way === 'prepared';
  }

  async function look(account: AccountId, ask: AskRam): Promise<FreezeStanding | Failure> {
    const facts = await freezeFacts(ask);
    if (!facts.ok) return facts.failure;
    const standing = freezeStanding(facts.value, now());
    change((before) => withFreezeSeen(before, account, standing));
    return standing;
  }

  async function carry(chosen: FreezeRun, ask: AskRam): Promise<Answer> {
    const show = (run: FreezeRun) => change((before) => withFreezeRun(before, run));
    if (!(await keep(chosen))) return notSaved;
    show(chosen);
    const perform = (act: Parameters<typeof performAct>[1]) => performAct(ask, act);
    const run = await carriedOut(chosen, { keep, perform, show, wait: world.wait, now });
    if (run === undefined) return notSaved;
    await look(run.account, ask);
    await Promise.all([world.writeDown([freezeEntry(run, now())]), world.tell(run)]);
    return run.stoppedBy === undefined ? done : refusedFor(run.stoppedBy);
  }

  async function actWith(account: AccountId, ask: AskRam, choose: Choose): Promise<Answer> {
    const standing = await look(account, ask);
    if (!('at' in standing)) return refusedFor(standing);
    const chosen = choose(standing, freezes());
    if (!chosen.ok) return chosen;
    return chosen.run === undefined ? done : carry(chosen.run, ask);
  }

  async function act(account: AccountId, key: FreezerKeyDraft, choose: Choose): Promise<Answer> {
    if (accountOf(store.state(), account) === undefined) return gone;
    if (freezes().busy !== undefined) return busy;
    change((before) => withFreezeBusy(before, account));
    try {
      return await withKey(account, key, (ask) => actWith(account, ask, choose));
    } finally {
      change((before) => withFreezeBusy(before, undefined));
    }
  }

  return {
    begin: async () => {
      const kept = await keptFreezes(await journal());
      change(() => kept);
    },
    act,
    forgetKey: async (account) => {
      const forgotten = await vault.forgetFreezer(account);
      if (!forgotten.ok) return refusedFor(forgotten.failure);
      await setKept(account, false);
      return done;
    },
  };
}
