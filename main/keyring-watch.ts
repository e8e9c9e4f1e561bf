import type { Failure } from '../core/failure';
import type { State } from '../core/state';
import { seconds } from '../core/time';
import { openSessionBus, type SessionBus } from './session-bus';
import type { Store } from './store';

const LOOK_EVERY = seconds(2);
/** A prompt that is still open holds the vault's process for a minute; an open keyring that fails longer needs a person. */
const MOST_TRIES = 40;
const COLLECTION = {
  destination: 'org.freedesktop.secrets',
  path: '/org/freedesktop/secrets/aliases/default',
  face: 'org.freedesktop.Secret.Collection',
};

export interface KeyringWatch {
  readonly close: () => void;
}

/** What a person mends, and the program does not try again by itself, because trying would prompt once more. */
const isClosed = (failure: Failure | undefined): boolean =>
  failure?.kind === 'keyring' && failure.state !== 'absent' && failure.state !== 'crashed';

const waitsForKeyring = ({ accounts }: State): boolean => accounts.some(({ failure }) => isClosed(failure));

/** Where nobody can be asked, a keyring counts as closed. */
async function isOpen(bus: SessionBus | undefined): Promise<boolean> {
  const locked = await bus?.isTrue(COLLECTION, 'Locked').catch(() => undefined);
  return locked === false;
}

/**
 * Tells when a keyring that readings wait for was unlocked, by whatever means: its property can be looked at without a
 * prompt, and unlocking by the log-in password sends no signal (seen with gnome-keyring 42). On Linux only, and only
 * while an account waits.
 */
export function watchKeyring(
  store: Store,
  onOpened: () => void,
  platform = process.platform,
  environment = process.env,
): KeyringWatch {
  let timer: NodeJS.Timeout | undefined;
  let bus: Promise<SessionBus | undefined> | undefined;
  let tries = 0;
  let looking = false;

  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    bus ??= openSessionBus(environment);
    const open = await isOpen(await bus);
    looking = false;
    tries = open ? tries + 1 : 0;
    if (timer !== undefined && open && tries <= MOST_TRIES) onOpened();
  }

  function rest(): void {
    clearInterval(timer);
    timer = undefined;
    tries = 0;
    void bus?.then((opened) => opened?.close());
    bus = undefined;
  }

  store.onChange((state) => {
    if (platform !== 'linux') return;
    if (!waitsForKeyring(state)) rest();
    else timer ??= setInterval(() => void look(), LOOK_EVERY).unref();
  });

  return { close: rest };
}
