import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordEntry } from '../../core/record/entry';
import { type RecordFinding, recordVerified } from '../../core/record/verified';
import { HEAD_NAME, headIn, type KeptRecord, openRecord, RECORD_NAME, sha256, tellingRecord } from '../../main/record';
import { builtEntry } from '../fixtures/built';
import { lastCountBeforeKill } from '../fixtures/killed-process';
import { accountId, ahead, now } from '../fixtures/readings';

let folder: string;
let damage: RecordFinding[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runway-record-'));
  damage = [];
  return () => rmSync(folder, { recursive: true, force: true });
});

const file = (): string => join(folder, RECORD_NAME);
const open = (): KeptRecord =>
  openRecord(
    folder,
    (found) => damage.push(...found),
    () => now,
  );
const entry = (count: number): RecordEntry => ({
  at: ahead(count as never),
  what: 'sign-off',
  account: accountId('pavo'),
  plan: `plan ${count}`,
  by: 'Lin 林',
  values: { amount: '9500.00', count },
});

const linesIn = (): readonly string[] => readFileSync(file(), 'utf8').trimEnd().split('\n');
const verified = async () =>
  recordVerified(readFileSync(file(), 'utf8'), await headIn(join(folder, HEAD_NAME)), sha256);

async function written(count: number): Promise<void> {
  const record = open();
  for (let each = 1; each <= count; each += 1) expect((await record.append([entry(each)])).ok).toBe(true);
  await record.close();
}

const verifyLog = () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/verify-log.ts', file()], {
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}`.trim().split('\n') };
};

describe('what is written down', () => {
  it('stays in the order of the calls, also when they come all at once, and goes on after a restart', async () => {
    const record = open();
    await Promise.all([record.append([entry(1), entry(2)]), record.append([entry(3)]), record.append([])]);
    await record.close();
    const again = open();
    await again.append([entry(4)]);
    const head = await again.head();
    await again.close();
    expect(linesIn().map((line) => (JSON.parse(line) as { values: { count: number } }).values.count)).toEqual([
      1, 2, 3, 4,
    ]);
    expect(await verified()).toMatchObject({ findings: [], head });
    expect(head?.count).toBe(4);
  });

  it('that cannot be put on record is said', async () => {
    let said = 0;
    const onNotKept = () => {
      said += 1;
    };
    const record = tellingRecord(open(), onNotKept);
    expect((await record.append([entry(1)])).ok).toBe(true);
    expect(said).toBe(0);
    await record.close();
    const nowhere = openRecord(
      join(file(), 'no-folder'),
      () => undefined,
      () => now,
    );
    expect((await tellingRecord(nowhere, onNotKept).append([entry(2)])).ok).toBe(false);
    expect(said).toBe(1);
  });

  it('is readable by nobody else', async () => {
    await written(1);
    for (const name of [RECORD_NAME, HEAD_NAME]) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });

  it('is not there before anything was', async () => {
    expect(await open().head()).toBeUndefined();
  });

  it('survives a kill: all that was answered for is there, and what was torn is taken off and said', {
    timeout: 60_000,
  }, async () => {
    for (const aliveFor of [20, 75, 180]) {
      rmSync(folder, { recursive: true, force: true });
      const count = await lastCountBeforeKill(builtEntry('record-writer'), [folder], aliveFor);
      const record = open();
      await record.append([entry(1)]);
      await record.close();
      const { findings, head } = await verified();
      expect(findings).toEqual([]);
      expect(head.count).toBeGreaterThan(count ?? 0);
    }
    expect(damage).toEqual([]);
  });

  it('says how many bytes of a torn line were taken off', async () => {
    await written(2);
    appendFileSync(file(), '{"number":3,"prev');
    await written(1);
    expect(await verified()).toMatchObject({ findings: [], repairs: [{ line: 3, values: { tornBytes: 17 } }] });
    expect(damage).toEqual([]);
    expect(verifyLog().said[0]).toBe('line 3 says itself: 17 unfinished bytes were taken off');
  });
});

describe('somebody who changes the record', () => {
  it('is found out at the next start, once, and for ever by verify-log', { timeout: 60_000 }, async () => {
    await written(3);
    writeFileSync(file(), readFileSync(file(), 'utf8').replace('"count":2', '"count":9'));
    await written(1);
    expect(damage).toEqual([{ kind: 'changed', line: 2 }]);
    await written(1);
    expect(damage).toHaveLength(1);
    const { status, said } = verifyLog();
    expect(status).toBe(1);
    expect(said).toContain('line 2 is not what was written');
  });

  it('cannot cut the end off: the numbers go on behind the gap', { timeout: 60_000 }, async () => {
    await written(4);
    writeFileSync(file(), `${linesIn().slice(0, 2).join('\n')}\n`);
    expect(verifyLog()).toEqual({
      status: 1,
      said: ['lines 3 to 4 are missing', 'lines 1 to 2 are no longer vouched for by what follows'],
    });
    await written(1);
    expect(verifyLog().said).toContain('lines 3 to 4 are missing');
  });

  it('cannot take the head away: the record says that it was gone', { timeout: 60_000 }, async () => {
    await written(3);
    rmSync(join(folder, HEAD_NAME));
    expect(verifyLog().status).toBe(1);
    await written(1);
    expect(damage).toEqual([{ kind: 'headless', line: 3 }]);
    expect(linesIn()).toHaveLength(5);
    expect(await verified()).toMatchObject({ findings: [], repairs: [{ line: 4, values: { finding: 'headless' } }] });
    expect(verifyLog().said[0]).toBe('line 4 says itself: line 3 was found headless');
  });

  it('cannot take one out or put them in another order', { timeout: 60_000 }, async () => {
    await written(4);
    const [first, second, third, fourth] = linesIn();
    writeFileSync(file(), `${[first, third, second, fourth].join('\n')}\n`);
    expect(verifyLog().said).toContain('line 2 stands behind a later one');
    writeFileSync(file(), `${[first, second, fourth].join('\n')}\n`);
    expect(verifyLog()).toEqual({
      status: 1,
      said: ['line 3 is missing', 'lines 1 to 2 are no longer vouched for by what follows'],
    });
  });

  it('leaves a whole record as it is, and verify-log says so', { timeout: 60_000 }, async () => {
    await written(3);
    const { status, said } = verifyLog();
    expect(status).toBe(0);
    expect(said[0]).toMatch(/^3 lines, each as it was written\. Line 3: [0-9a-f]{64}$/);
  });
});
