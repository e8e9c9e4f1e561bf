import { readIdentities } from '../core/permissions/read-identities';
import { withPermissions } from '../core/state';
import type { Instant } from '../core/time';
import type { Commands } from '../preload/contract';
import { type CommandHandlers, done } from './commands';
import type { Store } from './store';

interface PermissionCommandWorld {
  readonly store: Store;
  readonly now: () => Instant;
}

type PermissionCommandName = Extract<keyof Commands, `permissions.${string}`>;

/** What is wrong with a paste is answered, and leaves what was known before as it was. */
export function permissionCommands({
  store,
  now,
}: PermissionCommandWorld): Pick<CommandHandlers, PermissionCommandName> {
  return {
    'permissions.review': ({ text }) => {
      const read = readIdentities(text);
      if (!read.ok) return read;
      store.commit((state) => withPermissions(state, { identities: read.identities, at: now() }));
      return done;
    },
    'permissions.clear': () => {
      store.commit((state) => withPermissions(state, undefined));
      return done;
    },
  };
}
