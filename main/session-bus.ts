import { connect, type Socket } from 'node:net';
import {
  type BusMessage,
  type BusObject,
  callOfBus,
  firstMessage,
  textsOf,
  truthOf,
  truthWithin,
} from './session-bus-wire';

const ANSWER_WITHIN_MS = 2_000;

/** Who is on the desktop's bus. Asked in-process: a `dbus-monitor` child would cost memory all day. */
export interface SessionBus {
  hasOwner(name: string): Promise<boolean>;
  /** Names whose program the bus starts when they are called. */
  activatable(): Promise<readonly string[]>;
  watchOwner(name: string, onChange: (present: boolean) => void): Promise<void>;
  /** A property that is true or false; undefined where it is not. Rejects where nobody answers. */
  isTrue(object: BusObject, property: string): Promise<boolean | undefined>;
  close(): void;
}

/** The socket of an address such as `unix:path=/run/user/1000/bus,guid=…`; Node 16 cannot open abstract ones. */
export function socketPathOf(address: string): string | undefined {
  const paths = address.split(';').map((one) => /^unix:(?:.*,)?path=([^,]+)/.exec(one)?.[1]);
  const path = paths.find((one) => one !== undefined);
  return path === undefined ? undefined : decodeURIComponent(path);
}

function addressOf(environment: NodeJS.ProcessEnv): string {
  const { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: folder } = environment;
  return address ?? (folder === undefined ? '' : `unix:path=${folder}/bus`);
}

/** Resolves with whether the bus lets this user in. */
function authenticate(socket: Socket): Promise<boolean> {
  const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
  return new Promise((resolve) => {
    const settle = (welcome: boolean) => {
      socket.off('error', refuse).off('close', refuse).off('data', hear);
      resolve(welcome);
    };
    const refuse = () => settle(false);
    const hear = (line: Buffer) => settle(line.toString().startsWith('OK '));
    socket.on('error', refuse).on('close', refuse).on('data', hear);
    socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
  });
}

interface Waiting {
  readonly resolve: (message: BusMessage) => void;
  readonly reject: (reason: Error) => void;
}

/** Anybody on the bus may send a signal; who owns a name only the bus knows. */
const THE_BUS_ITSELF = 'org.freedesktop.DBus';

class Conversation {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #watched = new Map<string, (present: boolean) => void>();
  #serial = 0;
  #arrived = Buffer.alloc(0);

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes: Buffer) => this.#take(bytes));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#giveUp());
  }

  watch(name: string, onChange: (present: boolean) => void): void {
    this.#watched.set(name, onChange);
  }

  call(member: string, ...texts: readonly string[]): Promise<BusMessage> {
    return this.callOf(undefined, member, texts);
  }

  callOf(object: BusObject | undefined, member: string, texts: readonly string[]): Promise<BusMessage> {
    this.#serial += 1;
    const serial = this.#serial;
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) return reject(new Error('the session bus is gone'));
      const timer = setTimeout(() => reject(new Error(`the session bus did not answer ${member}`)), ANSWER_WITHIN_MS);
      this.#waiting.set(serial, {
        resolve: (message) => {
          clearTimeout(timer);
          resolve(message);
        },
        reject: (reason) => {
          clearTimeout(timer);
          reject(reason);
        },
      });
      this.#socket.write(callOfBus(serial, member, texts, object));
    });
  }

  /** A message that makes no sense ends the conversation: what follows it could not be told apart. */
  #take(bytes: Buffer): void {
    try {
      this.#takeMessages(bytes);
    } catch {
      this.#socket.destroy();
    }
  }

  #takeMessages(bytes: Buffer): void {
    this.#arrived = Buffer.concat([this.#arrived, bytes]);
    for (let next = firstMessage(this.#arrived); next !== undefined; next = firstMessage(this.#arrived)) {
      this.#arrived = Buffer.from(next.rest);
      this.#hear(next.message);
    }
  }

  #hear(message: BusMessage): void {
    if (message.kind === 'signal') {
      const isTheBus = message.sender === THE_BUS_ITSELF;
      if (isTheBus && message.member === 'NameOwnerChanged') this.#hearOwner(textsOf(message));
      return;
    }
    const waiting = this.#waiting.get(message.replyTo ?? 0);
    this.#waiting.delete(message.replyTo ?? 0);
    if (message.kind === 'error') waiting?.reject(new Error('the session bus refused the question'));
    else waiting?.resolve(message);
  }

  /** An owner may give way to the next in one step: that is an end and a beginning. */
  #hearOwner([name = '', before = '', after = '']: readonly string[]): void {
    const onChange = this.#watched.get(name);
    if (before !== '') onChange?.(false);
    if (after !== '') onChange?.(true);
  }

  #giveUp(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('the session bus is gone'));
    this.#waiting.clear();
  }
}

/** Undefined where there is no session bus, or none that can be talked to. */
export async function openSessionBus(environment = process.env): Promise<SessionBus | undefined> {
  const path = socketPathOf(addressOf(environment));
  if (path === undefined) return undefined;
  const socket = connect(path);
  if (!(await authenticate(socket))) {
    socket.on('error', () => undefined).destroy();
    return undefined;
  }
  socket.write('BEGIN\r\n');
  // A bus that nobody waits for must not keep the program alive.
  socket.unref();
  const bus = new Conversation(socket);
  try {
    await bus.call('Hello');
  } catch {
    socket.destroy();
    return undefined;
  }
  return {
    hasOwner: async (name) => truthOf(await bus.call('NameHasOwner', name)),
    activatable: async () => textsOf(await bus.call('ListActivatableNames')),
    watchOwner: async (name, onChange) => {
      bus.watch(name, onChange);
      const rule = `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${name}'`;
      await bus.call('AddMatch', rule);
    },
    isTrue: async (object, property) => {
      const properties = { ...object, face: 'org.freedesktop.DBus.Properties' };
      return truthWithin(await bus.callOf(properties, 'Get', [object.face, property]));
    },
    close: () => socket.destroy(),
  };
}
