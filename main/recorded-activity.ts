import type { RecordEntry } from '../core/record/entry';
import { happeningOfEntry } from '../core/record/entry-happening';
import type { History } from './history';
import { type Kept, kept } from './history/kept';

const SHELF = 'activity';

interface RecordedActivityWorld {
  /** Nothing of the sample accounts is on record. */
  readonly isSample: () => boolean;
  readonly append: (entries: readonly RecordEntry[]) => Promise<Kept<unknown>>;
  readonly journal: () => Promise<Pick<History, 'writeDown'>>;
}

/** Puts entries on record, and tells those on the activity page that a person would look for there. */
export const recordedActivity =
  ({ isSample, append, journal }: RecordedActivityWorld) =>
  async (entries: readonly RecordEntry[]): Promise<Kept<unknown>> => {
    const written = isSample() ? kept(undefined) : await append(entries);
    const lines = entries.flatMap((entry) => {
      const happening = happeningOfEntry(entry);
      if (happening === undefined) return [];
      const { at, what, account } = happening;
      return [{ at, what, text: JSON.stringify(happening), ...(account === undefined ? {} : { account }) }];
    });
    if (!written.ok || lines.length === 0) return written;
    // The record has it; a page without its line is no reason to refuse what was done.
    await journal()
      .then((history) => history.writeDown(SHELF, [], [], lines))
      .catch(() => undefined);
    return written;
  };
