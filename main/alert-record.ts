import type { Alert } from '../core/alerts/alert';
import type { Happening } from '../core/alerts/happening';
import type { History } from './history';
import { inTurns, turn } from './turns';

const SHELF = 'alerts';

/** Where alerts and what happened to them are written down. */
export interface AlertRecord {
  /** The alerts that were open when the program ended, as texts that another version may have written. */
  readonly kept: () => Promise<readonly string[]>;
  /**
   * One after the other, so that the disk has them in the order in which they happened. To be called before the change
   * is committed: a commit may bring about the next change. Resolves when all so far is on the disk, or cannot be.
   */
  readonly keep: (
    before: readonly Alert[],
    after: readonly Alert[],
    happened: readonly Happening[],
  ) => Promise<unknown>;
}

const byId = (alerts: readonly Alert[]): ReadonlyMap<string, Alert> =>
  new Map(alerts.map((alert) => [alert.id, alert]));

interface Difference {
  readonly changed: readonly Alert[];
  readonly gone: readonly string[];
}

/** Mostly alerts stay where they are in the list, or new ones come behind them. */
function differenceOf(before: readonly Alert[], after: readonly Alert[]): Difference {
  if (before.every(({ id }, index) => after[index]?.id === id)) {
    return { changed: after.filter((alert, index) => before[index] !== alert), gone: [] };
  }
  const [were, are] = [byId(before), byId(after)];
  return {
    changed: after.filter((alert) => were.get(alert.id) !== alert),
    gone: before.filter(({ id }) => !are.has(id)).map(({ id }) => id),
  };
}

const lineOf = (happening: Happening) => {
  const { at, account, what } = happening;
  return { at, what, text: JSON.stringify(happening), ...(account === undefined ? {} : { account }) };
};

/** Texts of a thousand alerts are long in the making. */
async function written<T, W>(those: readonly T[], write: (each: T) => W): Promise<readonly W[]> {
  const texts: W[] = [];
  await inTurns(those, (each) => texts.push(write(each)));
  return texts;
}

export function openAlertRecord(journal: () => Promise<Pick<History, 'documents' | 'writeDown'>>): AlertRecord {
  let writing: Promise<unknown> = Promise.resolve();

  async function write(changed: readonly Alert[], gone: readonly string[], happened: readonly Happening[]) {
    const documents = await written(changed, (alert) => ({ id: alert.id, text: JSON.stringify(alert) }));
    const lines = await written(happened, lineOf);
    const history = await journal();
    await turn();
    await history.writeDown(SHELF, documents, gone, lines);
  }

  return {
    kept: async () => (await (await journal()).documents(SHELF)).map(({ text }) => text),
    keep: (before, after, happened) => {
      const { changed, gone } = differenceOf(before, after);
      if (changed.length + gone.length + happened.length === 0) return writing;
      writing = writing.then(() => write(changed, gone, happened)).catch(() => undefined);
      return writing;
    },
  };
}
