import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** One D-Bus, asked by busctl. */
export interface Bus {
  readonly address: string;
  /** Calls a method; `args` are a signature and values, as busctl takes them. Rejects with the bus's own error. */
  call(
    name: string,
    path: string,
    face: string,
    method: string,
    ...args: readonly string[]
  ): Promise<readonly unknown[]>;
  property(name: string, path: string, face: string, property: string): Promise<unknown>;
  hasOwner(name: string): Promise<boolean>;
}

export function busAt(address: string): Bus {
  const busctl = async (...args: readonly string[]): Promise<unknown> => {
    const options = { maxBuffer: 64_000_000, timeout: 10_000 };
    const { stdout } = await execute('busctl', [`--address=${address}`, '--json=short', ...args], options);
    return stdout.trim() === '' ? undefined : (JSON.parse(stdout) as { data: unknown }).data;
  };
  const bus: Bus = {
    address,
    async call(name, path, face, method, ...args) {
      return ((await busctl('call', '--', name, path, face, method, ...args)) ?? []) as readonly unknown[];
    },
    property: (name, path, face, property) => busctl('get-property', '--', name, path, face, property),
    async hasOwner(name) {
      const dbus = 'org.freedesktop.DBus';
      const answer = bus.call(dbus, '/org/freedesktop/DBus', dbus, 'NameHasOwner', 's', name);
      return answer.then(
        ([owned]) => owned === true,
        () => false,
      );
    },
  };
  return bus;
}
