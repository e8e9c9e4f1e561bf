import { z } from 'zod';
import type { AccountId } from '../account';
import type { Failure } from '../failure';
import type { Drilled, DrillWanted } from './drill';
import { drillSchema } from './drill';
import type { ImportAnswer } from './import-answer';
import type { KnownSpend } from './known-spend';
import type { AccountSplit } from './splits';
import type { WhoOrdered } from './who-ordered';

const LONGEST_NAME = 60;

/** A view that somebody named, to come back to it. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly view: DrillWanted;
}

const keptViewSchema = z.strictObject({ name: z.string().min(1).max(LONGEST_NAME), view: drillSchema });

/** What is kept of a view; undefined for what another version wrote. */
export function viewIn(id: string, text: string): SavedView | undefined {
  try {
    return { id, ...keptViewSchema.parse(JSON.parse(text)) };
  } catch {
    return undefined;
  }
}

export const viewText = ({ name, view }: Omit<SavedView, 'id'>): string => JSON.stringify({ name, view });

/** As typed; undefined where it is no name. */
export function viewName(typed: string): string | undefined {
  const name = typed.trim();
  return name === '' || name.length > LONGEST_NAME ? undefined : name;
}

/** An account that bills are kept of: connected here, or only known from a file. */
export interface BilledAccount {
  readonly id: AccountId;
  readonly name: string;
}

/** All that the page shows besides the accounts. */
export interface SpendShown {
  /** Of the view before, until the next is there. */
  readonly drilled?: Drilled;
  /** Known at once, until the view is added up. */
  readonly known?: readonly KnownSpend[];
  readonly billed: readonly BilledAccount[];
  readonly views: readonly SavedView[];
  /** Accounts whose split bills were asked for, and whether they have any. */
  readonly splits: readonly AccountSplit[];
  /** Why bills could not be read, and of which account. */
  readonly failure?: { readonly account: AccountId; readonly failure: Failure };
  /** Who placed the orders of the instance that was asked about last. */
  readonly ordered?: WhoOrdered;
  /** What became of the last file. */
  readonly imported?: { readonly file: string; readonly answer: ImportAnswer };
  /** The kept bills cannot be opened. */
  readonly unreadable?: true;
}

export const nothingSpent: SpendShown = { billed: [], views: [], splits: [] };
