import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'libsql';
import type { Snapshot } from '../../core/snapshot';
import { storedSchema } from '../../core/stored';
import { epochMilliseconds } from '../../core/time';
import { openLedger } from '../../main/history/ledger';
import { openDatabase } from '../../main/history/open-database';
import type { Desktop } from '../../tools/desktop/desktop';
import type { Launched, LaunchOptions } from './fixture';
import { keptFrom } from './kept';
import type { Simulated } from './simulated';

const PAST_DAYS = 60;

const keptIn = (configHome: string, file: string): string => join(configHome, 'Credit Runway', file);
export const historyOf = (configHome: string): string => keptIn(configHome, 'history.db');

/** What the page was last given to show. */
export const snapshotIn = (page: Page): Promise<Snapshot> =>
  page.evaluate(
    () =>
      new Promise<Snapshot>((settle) => {
        const stop = window.runway.onSnapshot((snapshot) => {
          settle(snapshot);
          setTimeout(() => stop());
        });
      }),
  );

/** How many readings are on the disk, of all accounts. */
export function readingsKept(configHome: string): number {
  const database = new Database(historyOf(configHome), { timeout: 2_000 });
  try {
    const row = database.prepare('SELECT count(*) AS readings FROM reading').get() as { readonly readings: number };
    return Number(row.readings);
  } finally {
    database.close();
  }
}

/** As if every connected account had been read each hour for so many days. The program must not be running. */
function fillThePast(configHome: string, simulated: Simulated, pastDays: number): void {
  const now = epochMilliseconds(Date.now());
  const { accounts } = storedSchema.parse(JSON.parse(readFileSync(keptIn(configHome, 'settings.json'), 'utf8')));
  const { database } = openDatabase(historyOf(configHome), now);
  const ledger = openLedger(database);
  for (const { id, name } of accounts) {
    const { readings, arrivals } = simulated.pastOf(simulated.named(name).accessKeyId, pastDays, now);
    const kept = ledger.appendPast(id, readings, arrivals);
    if (!kept.ok) throw new Error(`The past of ${name} was not kept: ${kept.reason}`);
  }
  database.close();
}

type Launch = (options?: LaunchOptions) => Promise<Launched>;

/** The program with all accounts of the simulator connected, as somebody sees it who has used it for two months. */
export async function launchWithPast(
  launch: Launch,
  desktop: Desktop,
  simulated: Simulated,
  pastDays = PAST_DAYS,
): Promise<Launched> {
  const configHome = await keptFrom(desktop, simulated.accounts);
  fillThePast(configHome, simulated, pastDays);
  return launch({ desktop, configHome, args: [simulated.flag] });
}
