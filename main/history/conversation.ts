import type { Instant } from '../../core/time';
import type { Journal } from './journal';
import type { Ledger } from './ledger';
import type { SetAside } from './open-database';

/** What the worker is started with. */
export interface Beginning {
  readonly file: string;
  readonly now: Instant;
}

/** `open` is the first call, `close` the last. */
export interface Desk extends Ledger, Journal {
  readonly open: () => SetAside | undefined;
  readonly close: () => void;
}

export type CallName = keyof Desk;

export interface Call {
  readonly id: number;
  readonly name: CallName;
  readonly input: readonly unknown[];
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };
