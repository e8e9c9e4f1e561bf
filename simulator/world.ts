import type { Instant } from '../core/time';
import { accountOf, bookOf, type SimulatedAccount } from './account-in-a-box';
import { PORTRAITS } from './accounts';
import type { Book } from './book';
import type { Directory } from './ram/directory';
import { firstDirectory } from './ram/first-directory';
import { drawFor } from './random';

/** Every account with its books; the only state of the simulator's money. */
export interface World {
  readonly accounts: readonly SimulatedAccount[];
  /** By any key of one of its users. */
  accountOfKey(accessKeyId: string): SimulatedAccount | undefined;
  /** By name, AccessKey ID or UID. */
  accountCalled(reference: string): SimulatedAccount | undefined;
  bookOf(account: SimulatedAccount): Book;
  change(account: SimulatedAccount, change: (book: Book) => Book): void;
  /** Users, groups, roles and policies. */
  directoryOf(account: SimulatedAccount): Directory;
  changeDirectory(account: SimulatedAccount, change: (directory: Directory) => Directory): void;
  /** Back to how it all stood at the start. */
  reset(): void;
}

export function createWorld(seed: number, start: Instant): World {
  const accounts = PORTRAITS.map((portrait) => accountOf(portrait, seed));
  const originals = new Map<string, Book>();
  let changed = new Map<string, Book>();
  /** Drawn when it is first asked for: a history takes some milliseconds. */
  const originalOf = (name: string): Book => {
    const known = originals.get(name);
    if (known !== undefined) return known;
    const portrait = PORTRAITS.find((candidate) => candidate.name === name);
    if (portrait === undefined) throw new RangeError(`The simulator has no account called ${name}`);
    const book = bookOf(portrait, seed, start);
    originals.set(name, book);
    return book;
  };
  const firstDirectories = new Map(
    accounts.map((account) => [account.name, firstDirectory(account, drawFor(seed, account.name))]),
  );
  let directories = new Map(firstDirectories);
  const directoryOf = ({ name }: SimulatedAccount): Directory => {
    const directory = directories.get(name);
    if (directory === undefined) throw new RangeError(`The simulator has no account called ${name}`);
    return directory;
  };
  const kept = ({ name }: SimulatedAccount): Book => changed.get(name) ?? originalOf(name);
  return {
    accounts,
    accountOfKey: (accessKeyId) =>
      accounts.find((account) => directoryOf(account).users.some(({ key }) => key?.accessKeyId === accessKeyId)),
    accountCalled: (reference) =>
      accounts.find(({ name, accessKeyId, uid }) => [name, accessKeyId, String(uid)].includes(reference)),
    bookOf: kept,
    directoryOf,
    changeDirectory: (account, change) => void directories.set(account.name, change(directoryOf(account))),
    change: (account, change) => void changed.set(account.name, change(kept(account))),
    reset: () => {
      changed = new Map();
      directories = new Map(firstDirectories);
    },
  };
}
