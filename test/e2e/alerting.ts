import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import Database from 'libsql';
import type { Alert } from '../../core/alerts/alert';
import type { Happening } from '../../core/alerts/happening';
import { type AlertKind, alertKinds } from '../../core/alerts/kinds';
import type { RulesChange } from '../../core/alerts/rules';
import type { Duration } from '../../core/time';
import type { CommandName, Commands } from '../../preload/contract';
import type { Notice, Notices } from '../desktop/notices';
import { snapshotIn } from './connected';
import type { Launched } from './fixture';
import { type Simulated, send } from './simulated';

/** 4.2 days are left of it. */
export const WORST = 'Lumen-AI-POC-Tokyo';

/** A worker's desktop outlives a test: what it hears of others has other names. */
export const ownName = (what: string): string => `${what}-${randomUUID().slice(0, 8)}`;

/** Sends a command that has to be taken. */
export async function must<N extends CommandName>(page: Page, name: N, input: Commands[N]): Promise<void> {
  const answer = await send(page, name, input);
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.reason)}`);
}

/**
 * Somebody sets main's clock by so much, forward or back, and no time passes. Main asks `Date.now` and nothing else what
 * time it is; the process that signs requests keeps the real time, as the simulator's servers do.
 */
export const setClock = (program: Launched, by: Duration): Promise<void> =>
  program.app.evaluate((_, shift) => {
    const before = Date.now.bind(Date);
    Date.now = () => before() + shift;
  }, by as number);

/** So much time goes by in main, on its clock and since the computer was switched on: no test waits a real hour. */
export const shiftClock = async (program: Launched, by: Duration): Promise<void> => {
  await setClock(program, by);
  await program.app.evaluate((_, passed) => {
    const os: { uptime: () => number } | undefined = process.mainModule?.require('node:os');
    if (os === undefined) throw new Error('The main module cannot be asked for more');
    const before = os.uptime.bind(os);
    os.uptime = () => before() + passed / 1_000;
  }, by as number);
};

/** Time goes by for the program and for the accounts' books alike. */
export async function passTime(program: Launched, simulated: Simulated, by: Duration): Promise<void> {
  await simulated.command({ do: 'advance', milliseconds: by });
  await shiftClock(program, by);
}

/** What the program's own timer does once a minute, now: resuming arms it anew, and what is overdue is read. */
export const wakeTimer = (page: Page): Promise<void> => must(page, 'readings.resume', {});

/** Judges every account at this moment, as the timer would within a minute. */
export const judgeNow = (page: Page): Promise<void> => must(page, 'delivery.change', {});

/** Reads every balance, and waits for it: a reading that is under way may have asked before the balance changed. */
export async function readNow(page: Page): Promise<void> {
  await expect.poll(async () => (await snapshotIn(page)).reading).toBe(false);
  const before = new Map((await snapshotIn(page)).accounts.map(({ id, asOf }) => [id, asOf]));
  await must(page, 'readings.refresh', {});
  const isRead = async () => {
    const { accounts, reading } = await snapshotIn(page);
    return !reading && accounts.every(({ id, asOf }) => asOf !== before.get(id));
  };
  await expect.poll(isRead, { timeout: 60_000, intervals: [50, 100, 250] }).toBe(true);
}

const ruleOf: Readonly<Record<AlertKind, keyof RulesChange>> = {
  'below-buffer': 'buffer',
  'auto-recharge': 'autoRecharge',
  spike: 'spike',
  'low-days': 'days',
  'low-5': 'share5',
  'decide-by': 'decideBy',
  'low-20': 'share20',
  'key-refused': 'keyRefused',
  stale: 'stale',
  budget: 'budget',
  'bill-higher': 'billHigher',
  expiry: 'expiry',
  'test-top-up': 'testTopUp',
  'top-up-late': 'topUpArrival',
  'top-up-short': 'topUpArrival',
  'top-up-twice': 'topUpArrival',
  'top-up-elsewhere': 'topUpArrival',
  'top-up-unplanned': 'topUpUnplanned',
  'standing-top-up': 'standingTopUp',
};

/** For all accounts, so that a bubble is about what the test is about. */
export async function onlyAlerts(page: Page, ...wanted: readonly AlertKind[]): Promise<void> {
  const kept = new Set(wanted.map((kind) => ruleOf[kind]));
  const others = alertKinds.filter((kind) => !kept.has(ruleOf[kind]));
  const off = Object.fromEntries(others.map((kind) => [ruleOf[kind], { on: false }]));
  await must(page, 'alert-rules.change', { change: off });
}

/** The open alerts of the account that is called so. */
export async function alertsOf(page: Page, name: string): Promise<readonly Alert[]> {
  const { accounts, alerts } = await snapshotIn(page);
  const id = accounts.find((each) => each.name === name)?.id;
  return alerts.filter(({ account }) => account === id);
}

export async function alertOf(page: Page, name: string, kind: AlertKind): Promise<Alert> {
  const found = (await alertsOf(page, name)).find((alert) => alert.kind === kind && !alert.test);
  if (found === undefined) throw new Error(`${name} has no open alert of the kind ${kind}`);
  return found;
}

/** What is told of an account that has so many whole days left, be it new, worse, a sample or a test. */
export const daysLeftOf = (name: string, whole: number): RegExp =>
  new RegExp(`^(\\w+: )?${whole}\\.\\d days left – ${name}\\b`, 'm');

/** The bubbles so far whose title begins with, or is about, the account that is called so. */
export const bubblesOf = (notices: Notices, name: string): readonly Notice[] =>
  notices.shown.filter(({ title }) => title.includes(name));

interface Row {
  readonly text: string;
}

function rowsOf(configHome: string, query: string): readonly string[] {
  const history = new Database(join(configHome, 'Credit Runway', 'history.db'), { readonly: true, timeout: 2_000 });
  try {
    return (history.prepare(query).all() as readonly Row[]).map(({ text }) => text);
  } finally {
    history.close();
  }
}

/** The alerts as the disk has them. */
export const keptAlerts = (configHome: string): readonly Alert[] =>
  rowsOf(configHome, "SELECT text FROM document WHERE shelf = 'alerts'").map((text) => JSON.parse(text) as Alert);

/** What happened, the newest first, as the activity page shows it. */
export async function activityIn(page: Page): Promise<readonly Happening[]> {
  await must(page, 'page.show', { name: 'activity', most: 500 });
  for (;;) {
    const { activity } = await snapshotIn(page);
    if (activity !== undefined) return activity.happened;
    await page.waitForTimeout(50);
  }
}

/** In the account’s currency, for arithmetic of tests only. */
export async function balanceOf(page: Page, name: string): Promise<number> {
  const row = (await snapshotIn(page)).accounts.find((each) => each.name === name);
  if (row?.available === undefined) throw new Error(`${name} was not read yet`);
  return Number(row.available.amount);
}
