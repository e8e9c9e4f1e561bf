import type { TextKey } from './texts/catalogue';
import type { TextValues } from './texts/translator';

/** Work that takes longer than a moment: a banner shows how far it is, and a person may stop it. */
export interface Work {
  readonly id: string;
  readonly what: TextKey;
  readonly values: TextValues;
  readonly done: number;
  readonly of: number;
}

export const newWork = (id: string, what: TextKey, values: TextValues, of: number): Work => ({
  id,
  what,
  values,
  done: 0,
  of,
});

export const withDone = (work: Work, done: number): Work => ({ ...work, done: Math.min(done, work.of) });

/** From 0 to 1. */
export const shareDone = ({ done, of }: Work): number => (of === 0 ? 1 : done / of);
