import { clipboard } from 'electron';
import type { Page } from '../core/page';
import { settingsWith } from '../core/settings-input';
import { withoutNotice, withPage, withSettings } from '../core/state';
import type { Accounts } from './accounts';
import { type CommandHandlers, done } from './commands';
import { openLink, openTaxOffice } from './links';
import type { Reader } from './reader';
import type { Store } from './store';
import type { Surfaces } from './surfaces';

export interface CommandWorld {
  readonly store: Store;
  readonly accounts: Accounts;
  readonly reader: Reader;
  readonly surfaces: Surfaces;
  readonly openPage: (page: Page) => void;
  /** A person asks: a locked keychain may show its prompt again. */
  readonly askAgain: () => void;
  readonly save: () => boolean;
  /** Puts changed settings into force outside the state: start at login, the theme. */
  readonly apply: () => void;
}

/** All but those about alerts, Slack and an account's profile, which have files of their own. */
type OwnCommands = Omit<
  CommandHandlers,
  | `alert${string}`
  | `top-up${string}`
  | 'tax.number'
  | 'tax.confirm'
  | 'tax.withdraw'
  | `sign${string}`
  | `slack.${string}`
  | `spend.${string}`
  | `calendar.${string}`
  | `ledger.${string}`
  | `permissions.${string}`
  | `freeze.${string}`
  | `invoice${string}`
  | `work.${string}`
  | `one-off.${string}`
  | 'profile.change'
  | 'delivery.change'
  | 'drill.start'
  | 'test-top-up.log'
>;

export function commandHandlers(world: CommandWorld): OwnCommands {
  const { store, accounts, reader, surfaces } = world;
  const also = (effect: () => void) => {
    effect();
    return done;
  };
  return {
    'account.connect': accounts.connect,
    'account.edit': accounts.edit,
    'account.replace-key': accounts.replaceKey,
    'account.disconnect': accounts.disconnect,
    'readings.refresh': ({ id }) =>
      also(() => {
        world.askAgain();
        void reader.refresh(id);
      }),
    'readings.pause': () => also(reader.pause),
    'readings.resume': () => also(reader.resume),
    'settings.change': (change) => {
      const before = store.state().settings;
      const next = settingsWith(before, change);
      if (!next.ok) return next;
      store.commit((state) => withSettings(state, next.settings));
      if (!world.save()) {
        store.commit((state) => withSettings(state, before));
        return { ok: false, reason: { text: 'input.not-saved' } };
      }
      world.apply();
      return done;
    },
    'page.show': (page) => also(() => store.commit((state) => withPage(state, page))),
    'window.open': (page) => also(() => world.openPage(page)),
    'popover.close': () => also(surfaces.closePopover),
    'notice.dismiss': ({ id }) => also(() => store.commit((state) => withoutNotice(state, id))),
    'link.open': async ({ link }) => {
      await openLink(link);
      return done;
    },
    'tax.open-office': async ({ country }) => {
      await openTaxOffice(country);
      return done;
    },
    'clipboard.copy': ({ text }) => also(() => clipboard.writeText(text)),
  };
}
