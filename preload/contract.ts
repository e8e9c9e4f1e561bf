import type { AccountId, AccountKind, Site } from '../core/account';
import type { Answer } from '../core/input-error';
import type { Page } from '../core/page';
import type { Settings } from '../core/settings';
import type { Snapshot } from '../core/snapshot';

/** Both halves of a key. They go up once and are in no type that comes down. */
export interface KeyDraft {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

export interface AccountDraft {
  readonly name: string;
  readonly kind: AccountKind;
  /** As typed; the site is found by asking both where it is `either`. */
  readonly site: Site | 'either';
  /** As typed, in the account's currency. */
  readonly floor: string;
}

/** Pages of Alibaba Cloud that the window may ask to open in the browser: by name, never by address. */
export type Link = 'ram-users' | 'ram-policies' | 'billing-management';

/** The whole conversation upwards: what each command takes. The answer is always an `Answer`. */
export interface Commands {
  readonly 'account.connect': AccountDraft & KeyDraft;
  readonly 'account.edit': AccountDraft & { readonly id: AccountId; readonly readEveryMinutes?: number };
  readonly 'account.replace-key': KeyDraft & { readonly id: AccountId };
  readonly 'account.disconnect': { readonly id: AccountId };
  readonly 'readings.refresh': { readonly id?: AccountId };
  readonly 'readings.pause': Record<string, never>;
  readonly 'readings.resume': Record<string, never>;
  readonly 'settings.change': Partial<Settings>;
  readonly 'page.show': Page;
  /** From the popover: brings up the main window at a page. */
  readonly 'window.open': Page;
  readonly 'popover.close': Record<string, never>;
  readonly 'notice.dismiss': { readonly id: string };
  readonly 'link.open': { readonly link: Link };
  readonly 'clipboard.copy': { readonly text: string };
}

export type CommandName = keyof Commands;

/** All that the window can see of main: `window.runway`. */
export interface Bridge {
  readonly send: <N extends CommandName>(name: N, input: Commands[N]) => Promise<Answer>;
  /** Calls back with the current snapshot at once and with every later one; returns how to stop. */
  readonly onSnapshot: (show: (snapshot: Snapshot) => void) => () => void;
}

/** The one channel down; every command has its own channel up, named after it. */
export const SNAPSHOT_CHANNEL = 'snapshot';

export const commandNames = [
  'account.connect',
  'account.edit',
  'account.replace-key',
  'account.disconnect',
  'readings.refresh',
  'readings.pause',
  'readings.resume',
  'settings.change',
  'page.show',
  'window.open',
  'popover.close',
  'notice.dismiss',
  'link.open',
  'clipboard.copy',
] as const satisfies readonly CommandName[];
