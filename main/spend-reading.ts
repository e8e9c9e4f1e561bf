import type { AccountId } from '../core/account';
import type { AccountState } from '../core/account-state';
import { latestReading } from '../core/account-state';
import { type Failure, failed, type Result, success } from '../core/failure';
import type { BillingDays } from '../core/invoices/invoice-cycle';
import type { Currency } from '../core/money';
import type { BillLine } from '../core/spend/bill-line';
import { periodBefore } from '../core/spend/period';
import { isWorthAsking, type SplitStanding, splitsDue, withSplits } from '../core/spend/splits';
import { daysToRead } from '../core/spend/to-read';
import { withUnlisted } from '../core/spend/unlisted';
import { accountOf } from '../core/state';
import type { BillingDay, Instant } from '../core/time';
import type { Bills } from './bills';
import type { Store } from './store';
import type { Vault } from './vault';
import type { Progress, Works } from './work';

export interface SpendReadingWorld {
  readonly store: Store;
  readonly vault: Pick<Vault, 'readBillPage' | 'readSplitPage' | 'readProductAmounts'>;
  readonly bills: Bills;
  readonly works: Works;
  /** A day more is kept: what is shown is worth adding up anew. */
  readonly onRead: () => void;
  readonly now: () => Instant;
}

interface DayWanted {
  readonly account: AccountId;
  readonly day: BillingDay;
}

export type ReadEnd =
  | { readonly kind: 'read' | 'nothing-to-read' | 'busy' | 'cancelled' }
  | { readonly kind: 'failed'; readonly account: AccountId; readonly failure: Failure };

/** Of 300 lines. No bill has as many on one day: such an answer never ends, and is no bill. */
const MOST_PAGES = 2_000;

const currencyOf = (state: AccountState): Currency | undefined =>
  state.account.currency ?? latestReading(state)?.available.currency;

/** What an answer says of an account's split bills; undefined where it says nothing. No code for "off" is documented. */
function splitStandingIn(answer: Result<number>, day: BillingDay, now: Instant): SplitStanding | undefined {
  if (!answer.ok) {
    if (answer.failure.kind === 'no-permission') return 'no-permission';
    return answer.failure.kind === 'refused' || answer.failure.kind === 'wrong-site' ? 'off' : undefined;
  }
  if (answer.value > 0) return 'on';
  return now >= splitsDue(day) ? 'off' : undefined;
}

/** Reads the days of bills that are missing or may have changed, the newest first; each is kept as soon as it is whole. */
export function openSpendReading({ store, vault, bills, works, onRead, now }: SpendReadingWorld) {
  async function linesOf(
    state: AccountState,
    { account, day }: DayWanted,
    progress: Progress,
    readPage: Vault['readBillPage'] = vault.readBillPage,
  ): Promise<Result<{ readonly uid: string; readonly lines: readonly BillLine[] }> | 'cancelled'> {
    const lines: BillLine[] = [];
    let uid = '';
    const passed = new Set<string>();
    let nextToken: string | undefined;
    while (passed.size < MOST_PAGES) {
      if (progress.isCancelled()) return 'cancelled';
      const answer = await readPage(state.account, day, nextToken);
      if (!answer.ok) return answer;
      uid = answer.value.uid;
      for (const line of answer.value.lines) lines.push({ ...line, account });
      nextToken = answer.value.nextToken;
      if (nextToken === undefined) return success({ uid, lines });
      if (passed.has(nextToken)) break;
      passed.add(nextToken);
    }
    return failed({ kind: 'unreadable', field: 'NextToken' });
  }

  /** What the day's instances are divided into; nothing where the account has no split bills, which is noted. */
  async function splitsOf(
    state: AccountState,
    wanted: DayWanted,
    progress: Progress,
  ): Promise<Result<readonly BillLine[]> | 'cancelled'> {
    const { account, day } = wanted;
    const known = (await bills.ask('splits')).find((each) => each.account === account);
    if (!isWorthAsking(known, now())) return success([]);
    const read = await linesOf(state, wanted, progress, vault.readSplitPage);
    if (read === 'cancelled') return read;
    const standing = splitStandingIn(read.ok ? success(read.value.lines.length) : read, day, now());
    if (standing !== undefined) await bills.ask('noteSplit', account, standing, now());
    if (read.ok) return success(read.value.lines);
    return standing === undefined ? read : success([]);
  }

  async function readDay(wanted: DayWanted, progress: Progress): Promise<Failure | undefined | 'cancelled'> {
    const state = accountOf(store.state(), wanted.account);
    const currency = state === undefined ? undefined : currencyOf(state);
    if (state === undefined || currency === undefined) return undefined;
    const read = await linesOf(state, wanted, progress);
    if (read === 'cancelled') return read;
    if (!read.ok) return read.failure;
    const bill = await vault.readProductAmounts(state.account, wanted.day);
    if (!bill.ok) return bill.failure;
    const { uid } = read.value;
    const splits = read.value.lines.length === 0 ? success([]) : await splitsOf(state, wanted, progress);
    if (splits === 'cancelled') return splits;
    if (!splits.ok) return splits.failure;
    const lines = withSplits(read.value.lines, splits.value);
    const owner = { account: wanted.account, uid, name: state.account.name, currency };
    const whole = withUnlisted(lines, bill.value, { ...wanted, currency });
    await bills.ask('replaceDay', owner, wanted.day, whole, now());
    onRead();
    return undefined;
  }

  async function missing(ids: readonly AccountId[], period: BillingDays): Promise<readonly DayWanted[]> {
    const wanted: DayWanted[] = [];
    const splits = new Map((await bills.ask('splits')).map(({ account, standing }) => [account, standing]));
    for (const span of [period, periodBefore(period)]) {
      for (const account of ids) {
        const readAt = new Map(await bills.ask('readDays', account));
        wanted.push(...daysToRead(span, readAt, splits.get(account) === 'on', now()).map((day) => ({ account, day })));
      }
    }
    return wanted;
  }

  async function readAll(wanted: readonly DayWanted[], progress: Progress): Promise<ReadEnd> {
    for (const [index, each] of wanted.entries()) {
      if (progress.isCancelled()) return { kind: 'cancelled' };
      const failure = await readDay(each, progress);
      if (failure === 'cancelled') return { kind: 'cancelled' };
      // The next days would hardly fare better.
      if (failure !== undefined) return { kind: 'failed', account: each.account, failure };
      progress.done(index + 1);
    }
    return { kind: 'read' };
  }

  return {
    /** Whatever the accounts' bills lack in the period and in the one that it is compared with. */
    read: async (ids: readonly AccountId[], period: BillingDays): Promise<ReadEnd> => {
      const wanted = await missing(ids, period);
      if (wanted.length === 0) return { kind: 'nothing-to-read' };
      const ended = await works.run('work.bills', {}, wanted.length, (progress) => readAll(wanted, progress));
      return ended.kind === 'done' ? ended.value : { kind: ended.kind };
    },
  };
}
