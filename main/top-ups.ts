import { termsOf } from '../core/account-terms';
import type { Answer, InputError } from '../core/input-error';
import type { RecordEntry } from '../core/record/entry';
import { type State, withTopUps } from '../core/state';
import type { Instant } from '../core/time';
import { withArrival } from '../core/top-up/arrived';
import type { Finding } from '../core/top-up/finding';
import { landingAt } from '../core/top-up/landing';
import type { TopUpPlan } from '../core/top-up/plan';
import { planOf, type TopUps, withPlan } from '../core/top-up/top-ups';
import type { PlanAnswer } from '../core/top-up/transitions';
import { findingsOf } from '../core/top-up/watching';
import type { History } from './history';
import type { Kept } from './history/kept';
import { type DueEntries, dueOf, ofAccounts, openTopUpShelf, type TopUpShelf } from './kept-top-ups';
import type { Store } from './store';

/** What is to be in force, with the lines for the record; or why nothing is changed. */
export type DeskAnswer =
  | { readonly ok: true; readonly topUps: TopUps; readonly entries: readonly RecordEntry[] }
  | { readonly ok: false; readonly reason: InputError };

export interface TopUpDeskWorld {
  readonly store: Store;
  readonly journal: () => Promise<History>;
  /** Appends to the hash-chained record. */
  readonly writeDown: (entries: readonly RecordEntry[]) => Promise<Kept<unknown>>;
  /** The desk's choices, four eyes among them, are on the disk and cannot be read: nothing can be changed. */
  readonly onUnreadable: () => void;
  readonly now: () => Instant;
}

/** The one place where top-ups change: on the disk first, then in force. */
export interface TopUpDesk {
  /** Takes up what was kept, and hands the record the lines that it did not get before the program ended. */
  readonly begin: () => Promise<void>;
  /** One change after the other, each judged by what the one before has made of it. */
  readonly change: (next: (topUps: TopUps) => DeskAnswer) => Promise<Answer>;
  /** Takes over what has come in, and drops what belongs to accounts that are gone. */
  readonly look: () => void;
}

const done: Answer = { ok: true };
const isSample = ({ accounts }: State): boolean => accounts.some(({ source }) => source === 'sample');

/** A change of one plan, in the place of the whole desk's. */
export function onPlan(topUps: TopUps, id: string, next: (plan: TopUpPlan) => PlanAnswer): DeskAnswer {
  const plan = planOf(topUps, id);
  if (plan === undefined) return { ok: false, reason: { text: 'input.top-up.gone' } };
  const answer = next(plan);
  if (!answer.ok) return answer;
  return { ok: true, topUps: answer.plan === plan ? topUps : withPlan(topUps, answer.plan), entries: answer.entries };
}

export function openTopUpDesk({ store, journal, writeDown, onUnreadable, now }: TopUpDeskWorld): TopUpDesk {
  let shelf: TopUpShelf | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let began = false;
  let looked: State | undefined;
  let waiting: readonly DueEntries[] = [];
  let count = 0;

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = turn.then(act, act);
    turn = mine.catch(() => undefined);
    return mine;
  }

  /** In order. What the record does not take stays on the shelf, and is handed over with the next or at the next start. */
  async function hand(on: TopUpShelf): Promise<void> {
    for (let [due] = waiting; due !== undefined; [due] = waiting) {
      const written = await writeDown(due.entries);
      if (!written.ok) return;
      await on.handed(due);
      waiting = waiting.slice(1);
    }
  }

  const knownAccounts = () => new Set(store.state().accounts.map(({ account }) => account.id));

  /** With the first connected account the samples' history makes way for the one on the disk. */
  async function currentShelf(): Promise<TopUpShelf> {
    const history = await journal();
    if (shelf?.history === history) return shelf;
    const opened = await openTopUpShelf(history);
    shelf = opened;
    const { topUps, due, unreadable } = opened.found;
    if (unreadable !== undefined) onUnreadable();
    store.commit((state) => withTopUps(state, ofAccounts(topUps, knownAccounts())));
    waiting = due.map(again);
    await hand(opened);
    return opened;
  }

  async function changeNow(next: (topUps: TopUps) => DeskAnswer): Promise<Answer> {
    const on = await currentShelf();
    if (on.found.unreadable !== undefined) return { ok: false, reason: { text: 'input.top-up.desk-unreadable' } };
    const before = store.state().topUps;
    const answer = next(before);
    if (!answer.ok) return answer;
    const { topUps, entries } = answer;
    if (topUps === before && entries.length === 0) return done;
    count += 1;
    const due = dueOf(entries, count, now());
    const kept = await on.keep(topUps, due);
    if (!kept.ok) return { ok: false, reason: { text: 'input.not-saved' } };
    store.commit((state) => withTopUps(state, topUps));
    if (due !== undefined) waiting = [...waiting, due];
    await hand(on);
    return done;
  }

  async function change(next: (topUps: TopUps) => DeskAnswer): Promise<Answer> {
    try {
      return await inTurn(() => changeNow(next));
    } catch {
      return { ok: false, reason: { text: 'input.not-saved' } };
    }
  }

  function look(): void {
    if (!began) return;
    const state = store.state();
    if (ofAccounts(state.topUps, knownAccounts()) !== state.topUps) {
      void change((current) => ({ ok: true, topUps: ofAccounts(current, knownAccounts()), entries: [] }));
    }
    if (looked !== undefined && looked.accounts === state.accounts && looked.topUps === state.topUps) return;
    if (looked === undefined || isSample(looked) !== isSample(state)) void inTurn(currentShelf).catch(() => undefined);
    looked = state;
    const arrived = findingsOf(state, now()).flatMap((each) => (each.kind === 'arrived' ? [each] : []));
    for (const found of arrived) void change((current) => taken(store.state(), current, found, now()));
  }

  async function begin(): Promise<void> {
    await inTurn(currentShelf).catch(() => undefined);
    began = true;
  }

  return { begin, change, look };
}

/** The money is there: on which invoice is said by when it came in. */
function taken(state: State, topUps: TopUps, found: Extract<Finding, { kind: 'arrived' }>, now: Instant): DeskAnswer {
  const { profile } = termsOf(state, found.plan.account);
  const { cutDay } = landingAt(found.at, profile);
  return onPlan(topUps, found.plan.id, (plan) => withArrival(plan, found, cutDay, now));
}

/** The program may have ended after the record had them: then they are in it twice, and say so. */
const again = ({ id, entries }: DueEntries): DueEntries => ({
  id,
  entries: entries.map((entry) => ({ ...entry, values: { ...entry.values, again: 'yes' } })),
});
