import type { AccountId } from '../account';
import type { Instant } from '../time';

export const recordedActs = [
  'check',
  'override',
  'sign-off',
  'ready',
  'paid',
  'top-up',
  'arrival',
  'export',
  'invoice',
  'tax',
  'cancelled',
  'test-top-up',
  'setting',
  'freeze-prepared',
  'freeze',
  'thaw',
  /** The record itself was found torn or damaged, and is gone on with. */
  'record-repaired',
] as const;

export type RecordedAct = (typeof recordedActs)[number];

/** One line of the record: who did what about which money. `values` are plain figures and words, never a secret. */
export interface RecordEntry {
  readonly at: Instant;
  readonly what: RecordedAct;
  readonly account?: AccountId;
  /** A top-up plan's id. */
  readonly plan?: string;
  /** The person's name, as entered. */
  readonly by?: string;
  readonly values: Readonly<Record<string, string | number>>;
}
