import type { AccountId } from '../core/account';
import type { Drilled, DrillWanted } from '../core/spend/drill';
import { knownSpend } from '../core/spend/known-spend';
import { periodOf } from '../core/spend/period';
import { nothingSpent, type SpendShown, viewIn } from '../core/spend/spend-shown';
import { type State, withSpend } from '../core/state';
import { billingDayOf, type Instant } from '../core/time';
import type { Bills } from './bills';
import type { openSpendReading, ReadEnd } from './spend-reading';
import type { Store } from './store';

export interface SpendOnShowWorld {
  readonly store: Store;
  readonly bills: Bills;
  readonly reading: ReturnType<typeof openSpendReading>;
  readonly isShown: () => boolean;
  readonly now: () => Instant;
}

export interface SpendOnShow {
  /** Adds up what the page shows, where it is shown, and reads what is missing of it. */
  readonly look: () => void;
  /** The kept bills or views changed. */
  readonly changed: () => void;
  /** Reads what the page's view lacks, because a person asks. */
  readonly read: () => Promise<ReadEnd | undefined>;
  /** Notes something beside the view, such as what became of a file. */
  readonly note: (change: (shown: SpendShown) => SpendShown) => void;
}

/** With more accounts a person says when: each day of each account takes two questions. */
const MOST_UNASKED = 5;

const MOST_REMEMBERED = 10;

const viewOf = ({ page }: State): DrillWanted | undefined => (page.name === 'spend' ? page.view : undefined);

const idsOf = (state: State, { account }: DrillWanted): readonly AccountId[] =>
  state.accounts.map((each) => each.account.id).filter((id) => account === undefined || id === account);

const withoutFailure = ({ failure: _before, ...rest }: SpendShown): SpendShown => rest;

export function showSpend({ store, bills, reading, isShown, now }: SpendOnShowWorld): SpendOnShow {
  let shown = '';
  const answers = new Map<string, Drilled>();
  let revision = 0;
  const tried = new Set<string>();

  const note: SpendOnShow['note'] = (change) =>
    store.commit((state) => withSpend(state, change(state.spend ?? nothingSpent)));

  /** The answers given last, to be seen at once when somebody comes back. */
  function remember(view: DrillWanted, drilled: Drilled): void {
    const key = JSON.stringify(view);
    answers.delete(key);
    answers.set(key, drilled);
    for (const oldest of [...answers.keys()].slice(0, Math.max(0, answers.size - MOST_REMEMBERED)))
      answers.delete(oldest);
  }

  function showKnown(state: State, view: DrillWanted): void {
    const drilled = answers.get(JSON.stringify(view));
    const known = knownSpend(state.accounts, view, now());
    note((before) => ({ ...before, known, ...(drilled === undefined ? {} : { drilled }) }));
  }

  async function load(view: DrillWanted, key: string): Promise<void> {
    const [drilled, accounts, views, splits] = await Promise.all([
      bills.ask('drill', view, now()),
      bills.ask('accounts'),
      bills.ask('views'),
      bills.ask('splits'),
    ]);
    remember(view, drilled);
    if (shown !== key) return;
    note(({ unreadable: _before, ...rest }) => ({
      ...rest,
      drilled,
      billed: accounts.map(({ account, name }) => ({ id: account, name })),
      views: views.flatMap(({ id, text }) => viewIn(id, text) ?? []),
      splits,
    }));
  }

  async function readFor(view: DrillWanted): Promise<ReadEnd> {
    note(withoutFailure);
    const ended = await reading.read(idsOf(store.state(), view), periodOf(view.period, now()));
    if (ended.kind === 'failed') {
      const { account, failure } = ended;
      note((before) => ({ ...before, failure: { account, failure } }));
    }
    return ended;
  }

  /** Once for each period and account, so that a failure or a person who stops it is not asked again and again. */
  function readUnasked(state: State, view: DrillWanted): void {
    const ids = idsOf(state, view);
    if (ids.length === 0 || ids.length > MOST_UNASKED) return;
    const key = JSON.stringify([ids, periodOf(view.period, now())]);
    if (tried.has(key)) return;
    tried.add(key);
    void readFor(view)
      .then((ended) => ended.kind === 'busy' && tried.delete(key))
      .catch(() => undefined);
  }

  function look(): void {
    const state = store.state();
    const view = isShown() ? viewOf(state) : undefined;
    const key = view === undefined ? '' : JSON.stringify([view, revision, billingDayOf(now())]);
    if (view !== undefined) readUnasked(state, view);
    if (key === shown) return;
    shown = key;
    if (view === undefined) {
      tried.clear();
      if (state.spend !== undefined) store.commit((each) => withSpend(each, undefined));
      return;
    }
    showKnown(state, view);
    void load(view, key).catch(() => note((before) => ({ ...before, unreadable: true })));
  }

  return {
    look,
    changed: () => {
      revision += 1;
      look();
    },
    read: async () => {
      const view = viewOf(store.state());
      return view === undefined ? undefined : readFor(view);
    },
    note,
  };
}
