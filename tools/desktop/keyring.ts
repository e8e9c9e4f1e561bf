import { once } from 'node:events';
import { createConnection } from 'node:net';
import { join } from 'node:path';
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
  /** As logging in does: no prompt, and no signal to anybody. */
  unlock(): Promise<void>;
  /** Makes it answer nothing until it is thawed. */
  freeze(): void;
  thaw(): void;
}

/** The daemon's control protocol, as its PAM module speaks it: a byte, then length, operation 1, the password. */
async function unlockBy(socket: string): Promise<void> {
  const password = Buffer.from(PASSWORD);
  const head = Buffer.alloc(12);
  head.writeUInt32BE(12 + password.length, 0);
  head.writeUInt32BE(1, 4);
  head.writeUInt32BE(password.length, 8);
  const connection = createConnection(socket);
  connection.write(Buffer.concat([Buffer.alloc(1), head, password]));
  const [answer] = (await once(connection, 'data')) as [Buffer];
  connection.destroy();
  if (answer.readUInt32BE(4) !== 0) throw new Error('The keyring was not unlocked.');
}

export function keyringOf(programs: Programs, bus: Bus, folder: string): Keyring {
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
    unlock: () => unlockBy(join(folder, 'run/keyring/control')),
    freeze: () => void daemon?.kill('SIGSTOP'),
    thaw: () => void daemon?.kill('SIGCONT'),
  };
}
