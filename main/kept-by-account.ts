import type { z } from 'zod';
import type { AccountId } from '../core/account';
import type { History } from './history';
import { type Kept, kept } from './history/kept';

/** A list for each account on one shelf of its history, each list a document. */
export interface KeptByAccount<T> {
  readonly of: (id: AccountId) => Promise<readonly T[]>;
  readonly keep: (id: AccountId, list: readonly T[]) => Promise<Kept>;
}

type Shelved<T> = string | readonly T[];

/** What a later version wrote, or somebody else, is left out and not guessed at. */
export function openKeptByAccount<T>(
  shelf: string,
  schema: z.ZodType<T>,
  historyOf: (id: AccountId) => Promise<History>,
): KeptByAccount<T> {
  const read = new WeakMap<History, Promise<Map<string, Shelved<T>>>>();

  function listIn(text: string): readonly T[] {
    try {
      const parsed: unknown = JSON.parse(text);
      return Array.isArray(parsed) ? parsed.flatMap((each) => schema.safeParse(each).data ?? []) : [];
    } catch {
      return [];
    }
  }

  /** As they stand on the shelf: one account's list is read when it is asked for, not all of them at once. */
  function shelved(history: History): Promise<Map<string, Shelved<T>>> {
    const known = read.get(history);
    if (known !== undefined) return known;
    const reading = history.documents(shelf).then((documents) => new Map(documents.map(({ id, text }) => [id, text])));
    read.set(history, reading);
    reading.catch(() => read.delete(history));
    return reading;
  }

  return {
    of: async (id) => {
      const all = await shelved(await historyOf(id));
      const found = all.get(id);
      if (typeof found !== 'string') return found ?? [];
      const list = listIn(found);
      all.set(id, list);
      return list;
    },
    keep: async (id, list) => {
      const history = await historyOf(id);
      const all = await shelved(history);
      const gone = list.length === 0 ? [id] : [];
      const changed = list.length === 0 ? [] : [{ id, text: JSON.stringify(list) }];
      const written = await history.writeDown(shelf, changed, gone, []);
      if (!written.ok) return written;
      all.set(id, list);
      return kept(undefined);
    },
  };
}
