import type { AccountId } from '../core/account';
import type { Failure, Result } from '../core/failure';
import { inputErrorOf } from '../core/failure-input';
import type { KeyOwner } from '../core/freeze/freeze-owner';
import type { FreezeRun } from '../core/freeze/freeze-run';
import { type FreezeStanding, freezeStanding } from '../core/freeze/freeze-standing';
import { freezeEntry } from '../core/freeze/freeze-words';
import {
  type Freezes,
  withFreezeBusy,
  withFreezeRun,
  withFreezerKept,
  withFreezeSeen,
  withKeyOwner,
} from '../core/freeze/freezes';
import type { Answer } from '../core/input-error';
import type { RecordEntry } from '../core/record/entry';
import type { SlackMessage } from '../core/slack-blocks';
import { accountOf, withFreezes } from '../core/state';
import type { Duration, Instant } from '../core/time';
import type { Commands } from '../preload/contract';
import { done } from './commands';
import { performAct } from './freeze-calls';
import { type AskRam, freezeFacts } from './freeze-facts';
import { misfit } from './freeze-fitness';
import { openFreezeKey } from './freeze-key';
import { ownerRefusal, readKeyOwner } from './freeze-owner';
import { carriedOut } from './freeze-runner';
import { openFreezeTelling } from './freeze-told';
import type { History } from './history';
import type { Kept } from './history/kept';
import { keepEvidence, keepRun, keepThatKeyIsKept, keptFreezes } from './kept-freezes';
import type { AskRam as AskOwn } from './permission-reading';
import type { Store } from './store';
import type { Vault } from './vault';

export interface FreezeDeskWorld {
  readonly store: Store;
  readonly vault: Pick<
    Vault,
    'holdFreezer' | 'askFreezer' | 'releaseFreezer' | 'keepFreezer' | 'forgetFreezer' | 'readRam'
  >;
  readonly journal: () => Promise<History>;
  readonly hide: (secret: string) => void;
  readonly writeDown: (entries: readonly RecordEntry[]) => Promise<Kept<unknown>>;
  /** To Slack. */
  readonly post: (message: SlackMessage) => Promise<Result<unknown>>;
  readonly billedUid: (account: AccountId) => Promise<string | undefined>;
  readonly wait: (duration: Duration) => Promise<unknown>;
  readonly now: () => Instant;
}

/** `sure`: a person has made sure whose the key is, where Alibaba Cloud could not be asked. */
export type FreezeAsked = Commands['freeze.continue'];

/** What somebody is about to do, judged by what RAM says at that moment. */
export type Chosen = { readonly ok: true; readonly run?: FreezeRun } | Extract<Answer, { ok: false }>;
export type Choose = (standing: FreezeStanding, freezes: Freezes) => Chosen;

export interface FreezeDesk {
  /** Takes up what the last run of the program left. */
  readonly begin: () => Promise<void>;
  /** Asks whose the key is and how RAM stands, chooses, and carries out; nothing where nothing is chosen. */
  readonly act: (asked: FreezeAsked, choose: Choose) => Promise<Answer>;
  /** Tells the team again what Slack did not take; to be called as time passes. */
  readonly tellAgain: () => void;
  readonly forgetKey: (account: AccountId) => Promise<Answer>;
  /** Whose a key is that was typed for the account. */
  readonly ownerOf: (account: AccountId, ask: AskRam) => Promise<KeyOwner>;
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

  /** Accounts whose journal on the disk somebody has changed: it is put aside before another takes its place. */
  const changedByOthers = new Set<AccountId>();

  const siteOf = (id: AccountId) => accountOf(store.state(), id)?.account.site ?? 'china';
  const owners = {
    askOwn:
      (id: AccountId): AskOwn =>
      (action, parameters) =>
        vault.readRam({ id, site: siteOf(id) }, action, parameters),
    billedUid: world.billedUid,
    wait: world.wait,
  };

  const withKey = openFreezeKey({
    vault,
    hide: world.hide,
    isSample: (id) => accountOf(store.state(), id)?.source === 'sample',
    onKept: (id) => setKept(id, true),
  });

  async function isPutAside(history: History, account: AccountId): Promise<boolean> {
    if (!changedByOthers.has(account)) return true;
    if (!(await keepEvidence(history, account, now()))) return false;
    changedByOthers.delete(account);
    return true;
  }

  const isOnDisk = (run: FreezeRun): Promise<boolean> =>
    journal()
      .then(async (history) => (await isPutAside(history, run.account)) && (await keepRun(history, run)))
      .catch(() => false);

  /** One call is undone without a journal, and is not held up by a full disk; a loop is. */
  const keep = async (run: FreezeRun): Promise<boolean> => (await isOnDisk(run)) || run.way === 'prepared';

  const telling = openFreezeTelling({ store, post: world.post, keep: isOnDisk, now });

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
    await Promise.all([world.writeDown([freezeEntry(run, now())]), telling.tell(run)]);
    return run.stoppedBy === undefined ? done : refusedFor(run.stoppedBy);
  }

  const ownerOf = (account: AccountId, ask: AskRam) => readKeyOwner(account, ask, freezes(), owners);

  async function actWith({ account, sure }: FreezeAsked, ask: AskRam, choose: Choose): Promise<Answer> {
    const owner = await ownerOf(account, ask);
    change((before) => withKeyOwner(before, owner));
    if (owner.verdict === 'other') return ownerRefusal(owner);
    const standing = await look(account, ask);
    if (!('at' in standing)) return refusedFor(standing);
    const chosen = choose(standing, freezes());
    if (!chosen.ok) return chosen;
    const { run } = chosen;
    if (run === undefined) return done;
    if (owner.verdict === 'unchecked' && sure !== true) return ownerRefusal(owner);
    const unfit = await misfit(run, standing, ask, now());
    if (unfit !== undefined) return unfit;
    return carry(owner.uid === undefined ? run : { ...run, uid: owner.uid }, ask);
  }

  async function act(asked: FreezeAsked, choose: Choose): Promise<Answer> {
    const { account, key } = asked;
    if (accountOf(store.state(), account) === undefined) return gone;
    if (freezes().busy !== undefined) return busy;
    change((before) => withFreezeBusy(before, account));
    try {
      return await withKey(account, key, (ask) => actWith(asked, ask, choose));
    } finally {
      change((before) => withFreezeBusy(before, undefined));
    }
  }

  return {
    begin: async () => {
      const kept = await keptFreezes(await journal());
      for (const { account } of kept.unfit) changedByOthers.add(account);
      change(() => kept);
    },
    act,
    ownerOf,
    tellAgain: telling.look,
    forgetKey: async (account) => {
      const forgotten = await vault.forgetFreezer(account);
      if (!forgotten.ok) return refusedFor(forgotten.failure);
      await setKept(account, false);
      return done;
    },
  };
}
