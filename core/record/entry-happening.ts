import type { Happening } from '../alerts/happening';
import type { RecordEntry } from './entry';

/** Lines of the record that the activity page tells too: whoever looks for what happened looks there first. */
const TOLD: Partial<Record<RecordEntry['what'], Happening['what']>> = {
  'freeze-prepared': 'freeze-prepared',
  freeze: 'frozen',
  thaw: 'thawed',
  paid: 'top-up-paid',
  arrival: 'top-up-arrived',
};

/** Undefined where the activity page has no line for it. */
export function happeningOfEntry({ at, what, account, by, values }: RecordEntry): Happening | undefined {
  const told = TOLD[what];
  const { amount, frozen, of } = values;
  // An answer to a question about an arrival is no arrival.
  if (told === undefined || (what === 'arrival' && amount === undefined)) return undefined;
  return {
    at,
    what: told,
    values: {
      ...(by === undefined ? {} : { by }),
      ...(amount === undefined ? {} : { amount }),
      ...(frozen === undefined || of === undefined ? {} : { frozen, of }),
    },
    ...(account === undefined ? {} : { account }),
  };
}
