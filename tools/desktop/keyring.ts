import type { Bus } from './bus';
import { type Programs, until } from './programs';

export const SECRETS = 'org.freedesktop.secrets';
const LOGIN_COLLECTION = '/org/freedesktop/secrets/collection/login';
const PASSWORD = 'desktop';

/** The keyring daemon of a desktop. */
export interface Keyring {
  /** Starts it, unlocked. What it kept before its end is there again. */
  start(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  lock(): Promise<void>;
  /** Makes it answer nothing until it is thawed. */
  freeze(): void;
  thaw(): void;
}

export function keyringOf(programs: Programs, bus: Bus): Keyring {
  let daemon: ReturnType<Programs['start']> | undefined;
  return {
    async start() {
      daemon = programs.start('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], PASSWORD);
      await until('the keyring', () => bus.hasOwner(SECRETS));
    },
    async kill() {
      daemon?.kill('SIGKILL');
      await until('the end of the keyring', async () => !(await bus.hasOwner(SECRETS)));
    },
    async lock() {
      const face = 'org.freedesktop.Secret.Service';
      await bus.call(SECRETS, '/org/freedesktop/secrets', face, 'Lock', 'ao', '1', LOGIN_COLLECTION);
    },
    freeze: () => void daemon?.kill('SIGSTOP'),
    thaw: () => void daemon?.kill('SIGCONT'),
  };
}
