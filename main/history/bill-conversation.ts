import type { Instant } from '../../core/time';
import type { BillDesk } from './bill-desk';
import type { FocusExport } from './bill-export';
import type { ImportWanted } from './bill-import';

type PlainCalls = Omit<BillDesk, 'importFile' | 'exportFocus'>;

interface Long {
  readonly id: number;
  /** Set by main to stop it: seen at once, also where no message is. */
  readonly stop: Int32Array;
}

export type LongCall = Long &
  (
    | { readonly name: 'importFile'; readonly input: readonly [ImportWanted, Instant] }
    | { readonly name: 'exportFocus'; readonly input: readonly [FocusExport] }
  );

/** What main sends to the bills' worker. */
export type BillCall =
  | {
      [N in keyof PlainCalls]: { readonly id: number; readonly name: N; readonly input: Parameters<PlainCalls[N]> };
    }[keyof PlainCalls]
  | LongCall;

/** The answer to a call, or how far it is. */
export type BillAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }
  | { readonly id: number; readonly done: number; readonly of: number };
