import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { serialize } from 'node:v8';
import type { PermissionsShown } from '../core/permissions/permissions-shown';
import { snapshotOf } from '../core/snapshot-of';
import { withPage } from '../core/state';
import { type Instant, instantOf } from '../core/time';
import { openPermissionDesk } from '../main/permission-desk';
import type { PermissionsBeginning } from '../main/permission-work';
import { settleChanges } from '../main/settling';
import { openStore } from '../main/store';
import { builtWorker } from './bench/built-worker';
import { manyIdentities } from './bench/many-identities';
import { type Figure, figure, watchGaps } from './bench/spend-figures';
import { twoHundredAccounts } from './bench/two-years';

const NOW = instantOf('2026-11-23T06:00:00Z') ?? (0 as Instant);
const LONGEST_GAP = 50;
const USERS = 500;
const ROLES = 300;

/** As the page shows it: each change of the state becomes a snapshot on its way to the window. */
function open(worker: string) {
  const store = openStore(withPage(twoHundredAccounts(), { name: 'permissions' }));
  const show = () => {
    serialize(snapshotOf(store.state(), NOW));
  };
  settleChanges({ store, judge: async () => undefined, show });
  return { store, desk: openPermissionDesk({ store, now: () => NOW, builtWorker: worker }) };
}

async function judged(name: string, worker: string, from: PermissionsBeginning['from']): Promise<readonly Figure[]> {
  const { desk } = open(worker);
  const gaps = watchGaps();
  const began = performance.now();
  const answer = await desk.judge({ from, at: NOW }, { part: () => undefined, onCancel: () => undefined });
  const took = performance.now() - began;
  // Until the snapshot with the list is on its way.
  await new Promise((later) => setTimeout(later, 100));
  const { longest, own } = gaps();
  const shown: PermissionsShown | undefined = answer.ok ? answer.shown : undefined;
  if (shown === undefined || shown.who.length < USERS + ROLES) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return [
    figure(`${name}: ${shown.who.length} users, groups and roles, ms`, took, null),
    figure(`${name}: longest gap in the main thread, ms`, longest, null),
    figure(`${name}: the same without what other programs took, ms`, own, LONGEST_GAP),
  ];
}

async function cancelled(worker: string, text: string): Promise<Figure> {
  const { desk, store } = open(worker);
  const before = store.state();
  let stop: () => void = () => undefined;
  let began = 0;
  const part = (done: number) => {
    if (began > 0 || done < 0.2) return;
    began = performance.now();
    stop();
  };
  const onCancel = (end: () => void) => {
    stop = end;
  };
  const end = await desk.judge({ from: { text }, at: NOW }, { part, onCancel }).catch(() => 'stopped');
  const took = performance.now() - began;
  if (end !== 'stopped' || store.state() !== before) throw new Error('It was not stopped, or something of it is left');
  return figure('from cancel to its end, ms', took, 500);
}

async function bench(): Promise<void> {
  mkdirSync(resolve('out'), { recursive: true });
  const folder = mkdtempSync(resolve('out/bench-permissions-'));
  try {
    const worker = await builtWorker('main/permissions-worker.ts', folder);
    const many = manyIdentities(USERS, ROLES);
    const text = JSON.stringify(many, undefined, 2);
    const figures = [
      ...(await judged('pasted', worker, { text })),
      ...(await judged('read', worker, { answers: [many] })),
      await cancelled(worker, text),
    ];
    if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures)}\n`);
    else console.table(figures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void bench();
