import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Account, AccountId } from '../../core/account';
import { money } from '../../core/money';
import type { Reading } from '../../core/reading';
import { nothingStored, STORED_VERSION, type Stored } from '../../core/stored';
import { epochMilliseconds } from '../../core/time';
import { openDesk } from '../../main/history/desk';
import type { SimulatedAccount } from '../../simulator/account-in-a-box';
import type { RequestsSeen } from '../../simulator/control-request';
import type { SeenRequest } from '../../simulator/request-log';
import type { Desktop } from '../../tools/desktop/desktop';
import type { Simulated } from './simulated';

const SERVICE = 'Credit Runway';

export const folderIn = (configHome: string): string => join(configHome, 'Credit Runway');
export const settingsIn = (configHome: string): string => join(folderIn(configHome), 'settings.json');

export const storedIn = (configHome: string): Stored =>
  JSON.parse(readFileSync(settingsIn(configHome), 'utf8')) as Stored;

/** What is in the keyring under the program's name: attributes only, never the secrets. */
export async function keyringItems(desktop: Desktop): Promise<readonly string[]> {
  const { stdout, stderr } = await promisify(execFile)('secret-tool', ['search', '--all', 'service', SERVICE], {
    env: desktop.env,
  });
  return [...`${stdout}\n${stderr}`.matchAll(/^attribute\.account = (.*)$/gm)].map(([, name]) => String(name)).sort();
}

async function putInKeyring(desktop: Desktop, account: string, secret: string): Promise<void> {
  const schema = ['xdg:schema', 'org.freedesktop.Secret.Generic'];
  const args = ['store', `--label=${account}`, 'service', SERVICE, 'account', account, ...schema];
  const storing = promisify(execFile)('secret-tool', args, { env: desktop.env });
  storing.child.stdin?.end(secret);
  await storing;
}

const accountFor = ({ name, kind, site, floor, currency, accessKeyId }: SimulatedAccount): Account => ({
  id: randomUUID() as AccountId,
  name,
  kind,
  site,
  floor,
  currency,
  keyEnding: accessKeyId.slice(-4),
});

/** A folder as an earlier run has left it, with the keys in the keyring: a start on it is a restart. */
export async function keptFrom(desktop: Desktop, simulated: readonly SimulatedAccount[]): Promise<string> {
  const accounts = simulated.map(accountFor);
  await putInKeyring(desktop, 'keychain-is-open', 'yes');
  for (const [index, { id }] of accounts.entries()) {
    const { accessKeyId, accessKeySecret } = simulated[index] ?? {};
    await putInKeyring(desktop, id, JSON.stringify({ accessKeyId, accessKeySecret }));
  }
  return keptWithoutKeys(accounts);
}

/** Many accounts on one key's worth of facts, none of whose keys is in the keyring. */
export const keptMany = (simulated: SimulatedAccount, count: number): string =>
  keptWithoutKeys(
    Array.from({ length: count }, (_, index) => ({ ...accountFor(simulated), name: `Account ${index + 1}` })),
  );

function keptWithoutKeys(accounts: readonly Account[]): string {
  const configHome = mkdtempSync(join(tmpdir(), 'credit-runway-config-'));
  mkdirSync(folderIn(configHome), { mode: 0o700 });
  const text = JSON.stringify({ version: STORED_VERSION, ...nothingStored, accounts });
  for (const name of ['settings.json', 'settings.last-good.json']) {
    writeFileSync(join(folderIn(configHome), name), text, { mode: 0o600 });
  }
  return configHome;
}

/** A history of some pages, closed as a program that was quit leaves it. */
export function writeHistory(file: string): void {
  const now = epochMilliseconds(Date.now());
  const desk = openDesk({ file, now });
  const readings = Array.from(
    { length: 2_000 },
    (_, index): Reading => ({
      at: epochMilliseconds(now - (index + 1) * 600_000),
      available: money('CNY', String(400_000 + index)),
    }),
  );
  const kept = desk.appendPast('earlier' as AccountId, readings, []);
  desk.close();
  if (!kept.ok) throw new Error(`The history was not written: ${kept.reason}`);
}

/** The balances that the simulator was asked for and answered, oldest first. */
export async function readingsOf(simulated: Simulated, name: string): Promise<readonly SeenRequest[]> {
  const { requests } = (await simulated.command({ do: 'requests' })) as unknown as RequestsSeen;
  return requests.filter(
    ({ account, action, outcome }) => account === name && action === 'QueryAccountBalance' && outcome === 'ok',
  );
}
