import { describe, expect, it, vi } from 'vitest';
import { type Failure, failed, success } from '../../core/failure';
import { minutes } from '../../core/time';
import {
  FROZEN_ACCOUNT as account,
  type DeskOptions,
  type Documents,
  freezeDesksForEachTest,
} from '../fixtures/freeze-desk';

vi.mock('electron', () => ({ ipcMain: {} }));

const by = 'Anna Berg';
const word = 'FREEZE';
const ok = { ok: true };

const desks = await freezeDesksForEachTest();

/** Says so as often as it has something to say, and then takes each message. */
const slackThat = (...failures: readonly Failure[]) => {
  const left = [...failures];
  return async () => {
    const failure = left.shift();
    return failure === undefined ? success(undefined) : failed(failure);
  };
};
const down: Failure = { kind: 'provider-down', code: 'HTTP.503' };

async function frozen(options: DeskOptions) {
  const opened = desks.desk(options);
  const key = await desks.keyOf('admin');
  expect(await opened.commands['freeze.start']({ account, key, by, word })).toEqual(ok);
  return opened;
}

/** All that is under way has ended. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the team’s message of a freeze', () => {
  it('that Slack did not take is told on the page, and sent again until it arrives, and then no more', async () => {
    const { told, tellAgain, passTime, snapshot } = await frozen({ slack: slackThat(down, down) });
    const outcome = () => snapshot().freeze?.run?.told;
    expect(outcome()).toMatchObject({ outcome: 'failed', why: 'provider-down', tries: 1 });
    tellAgain();
    await settled();
    expect(told).toHaveLength(1);
    passTime(minutes(1));
    tellAgain();
    await settled();
    expect(outcome()).toMatchObject({ outcome: 'failed', tries: 2 });
    passTime(minutes(2));
    tellAgain();
    tellAgain();
    await settled();
    expect(outcome()).toMatchObject({ outcome: 'sent', tries: 3 });
    passTime(minutes(60));
    tellAgain();
    await settled();
    expect(told).toHaveLength(3);
    expect(new Set(told).size).toBe(1);
  });

  it('is sent again after a restart where it did not arrive, and not where it did', async () => {
    const documents: Documents = new Map();
    await frozen({ documents, slack: slackThat(down) });
    for (const expected of [1, 0]) {
      const again = desks.desk({ documents, slack: slackThat(), later: minutes(5) });
      await again.begin();
      again.tellAgain();
      await settled();
      expect(again.told).toHaveLength(expected);
    }
  });

  it.each<[string, DeskOptions['slack'], string]>([
    ['was not answered in time', slackThat({ kind: 'timed-out' }), 'timed-out'],
    ['was on its way as the power was cut', () => new Promise(() => undefined), 'interrupted'],
  ])('that %s is not sent twice, and the page says to look', async (_what, slack, why) => {
    const documents: Documents = new Map();
    const key = await desks.keyOf('admin');
    const first = desks.desk({ documents, ...(slack === undefined ? {} : { slack }) });
    void first.commands['freeze.start']({ account, key, by, word });
    await vi.waitFor(() => expect(first.told).toHaveLength(1), { timeout: 5_000 });
    await settled();
    const again = desks.desk({ documents, slack: slackThat(), later: minutes(60) });
    await again.begin();
    again.tellAgain();
    await settled();
    expect(again.told).toEqual([]);
    expect(again.snapshot().freeze?.run?.told).toMatchObject({ outcome: 'given-up', why });
  });

  it('gives way to that of the thaw', async () => {
    const { commands, told, tellAgain, passTime } = await frozen({ slack: slackThat(down) });
    expect(await commands['freeze.thaw']({ account, key: await desks.keyOf('admin'), by })).toEqual(ok);
    passTime(minutes(60));
    tellAgain();
    await settled();
    expect(told.map((text) => text.split(':')[0])).toEqual(['Topping up is frozen', 'Topping up is possible again']);
  });

  it('is none where Slack is not connected', async () => {
    const { told, snapshot } = await frozen({});
    expect([told, snapshot().freeze?.run?.told]).toEqual([[], undefined]);
  });
});
