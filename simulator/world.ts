import type { Instant } from '../core/time';
import { accountOf, bookOf, type SimulatedAccount } from './account-in-a-box';
import { PORTRAITS } from './accounts';
import type { Book } from './book';

/** Every account with its books; the only state of the simulator's money. */
export interface World {
  readonly accounts: readonly SimulatedAccount[];
  accountOfKey(accessKeyId: string): SimulatedAccount | undefined;
  /** By name, AccessKey ID or UID. */
  accountCalled(reference: string): SimulatedAccount | undefined;
  bookOf(account: SimulatedAccount): Book;
  change(account: SimulatedAccount, change: (book: Book) => Book): void;
  /** Back to how it all stood at the start. */
  reset(): void;
}

export function createWorld(seed: number, start: Instant): World {
  const accounts = PORTRAITS.map((portrait) => accountOf(portrait, seed));
  const original = new Map(PORTRAITS.map((portrait) => [portrait.name, bookOf(portrait, seed, start)]));
  let books = new Map(original);
  const kept = (account: SimulatedAccount): Book => {
    const book = books.get(account.name);
    if (book === undefined) throw new RangeError(`The simulator has no account called ${account.name}`);
    return book;
  };
  return {
    accounts,
    accountOfKey: (accessKeyId) => accounts.find((account) => account.accessKeyId === accessKeyId),
    accountCalled: (reference) =>
      accounts.find(({ name, accessKeyId, uid }) => [name, accessKeyId, String(uid)].includes(reference)),
    bookOf: kept,
    change: (account, change) => void books.set(account.name, change(kept(account))),
    reset: () => {
      books = new Map(original);
    },
  };
}
