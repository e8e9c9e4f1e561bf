import { expect, type Page } from '@playwright/test';
import type { AccountId } from '../../core/account';
import { epochMilliseconds } from '../../core/time';
import {
  BILL_DROPPED_CHANNEL,
  type CommandName,
  type Commands,
  commandNames,
  SNAPSHOT_CHANNEL,
} from '../../preload/contract';
import { type Launched, test } from './fixture';
import { ledgerInputs } from './ledger-inputs';
import { startSimulated } from './simulated';
import { topUpInputs } from './top-up-inputs';

const nobody = 'nobody' as AccountId;
const moment = epochMilliseconds(1_795_400_000_000);
const draft = { name: 'Stranger', kind: 'prepaid', site: 'either', floor: '0' } as const;
const key = { accessKeyId: 'LTAIstranger', accessKeySecret: 'stranger' };

/** In the right form, so that nothing but the sender can be the reason for a refusal. */
const inputs: { readonly [N in CommandName]: Commands[N] } = {
  'account.connect': { ...draft, ...key },
  'account.edit': { ...draft, id: nobody },
  'account.replace-key': { ...key, id: nobody },
  'account.disconnect': { id: nobody },
  'readings.refresh': { id: nobody },
  'readings.pause': {},
  'readings.resume': {},
  'settings.change': { hideAmounts: false },
  'alert.acknowledge': { id: 'none', note: '' },
  'alert.snooze': { id: 'none', choice: 'hour' },
  'alert.undo': { id: 'none' },
  'alert-rules.change': { change: { days: { underDays: 5 } } },
  'delivery.change': { escalateAfterMinutes: 30 },
  'slack.connect': { slot: 'slack', url: 'stranger' },
  'slack.disconnect': { slot: 'slack' },
  'slack.schedule': { schedule: null },
  'drill.start': { account: nobody, days: 3 },
  'test-top-up.log': { account: nobody },
  'profile.change': { account: nobody, change: { paymentMethod: 'wire' } },
  'one-off.leave-out': { account: nobody, at: moment, amount: '10', reason: 'x' },
  'one-off.take-back': { account: nobody, at: moment },
  'spend.read': {},
  'spend.who-ordered': {},
  'spend.ask': { question: 'OSS' },
  'spend.keep-view': { name: 'x' },
  'spend.drop-view': { id: 'none' },
  'spend.export': { format: 'csv' },
  'spend.choose': {},
  'spend.seen': {},
  'page.show': { name: 'overview' },
  'window.open': { name: 'overview' },
  'popover.close': {},
  'notice.dismiss': { id: 'none' },
  'calendar.export': {},
  'calendar.feed': { on: false },
  'calendar.copy-address': {},
  'permissions.review': { text: '{}' },
  'permissions.read': { account: nobody },
  'permissions.apply': {
    ...key,
    account: nobody,
    template: 'viewer',
    parameters: { client: 'X', cap: '', guarded: false, freezePolicy: 'agency-freeze' },
  },
  'permissions.clear': {},
  'freeze.rehearse': { account: nobody, key: { accessKeyId: '', accessKeySecret: '', keep: false } },
  'freeze.prepare': { account: nobody, key: { accessKeyId: '', accessKeySecret: '', keep: false }, by: '' },
  'freeze.start': { account: nobody, key: { accessKeyId: '', accessKeySecret: '', keep: false }, by: '', word: '' },
  'freeze.continue': { account: nobody, key: { accessKeyId: '', accessKeySecret: '', keep: false } },
  'freeze.thaw': { account: nobody, key: { accessKeyId: '', accessKeySecret: '', keep: false }, by: '' },
  'freeze.forget-key': { account: nobody },
  'link.open': { link: 'ram-users' },
  'clipboard.copy': { text: 'x' },
  ...ledgerInputs,
  ...topUpInputs,
};

const conversation = { inputs, channel: SNAPSHOT_CHANNEL };
const refusal = JSON.stringify({ ok: false, reason: { text: 'input.not-understood' } });
const refusals = { ...Object.fromEntries(commandNames.map((name) => [name, refusal])), snapshot: 'silence' };

/** A frame gets no bridge, so what it could send if its process were taken over is handed to the real listeners. */
const answersTo = (program: Launched, sender: 'about:blank' | 'about:srcdoc' | 'the page' | 'no frame') =>
  program.app.evaluate(
    async ({ ipcMain, BrowserWindow }, { inputs, channel, sender }) => {
      type Handler = (event: unknown, input: unknown) => Promise<unknown>;
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as ReadonlyMap<string, Handler>;
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) throw new Error('There is no window');
      const frames = contents.mainFrame.framesInSubtree;
      const child = frames.find(({ url, parent }) => parent !== null && url === sender);
      const senderFrame = sender === 'the page' ? contents.mainFrame : sender === 'no frame' ? null : child;
      if (senderFrame === undefined) throw new Error(`There is no frame at ${sender}`);
      const answers: Record<string, string> = { snapshot: 'silence' };
      const send = () => {
        answers.snapshot = 'told';
      };
      ipcMain.emit(channel, { sender: { id: contents.id, mainFrame: contents.mainFrame, send }, senderFrame });
      for (const [name, input] of Object.entries(inputs)) {
        const answered: { value?: unknown } = {};
        const event = {
          sender: contents,
          senderFrame,
          _reply: (value: unknown) => Object.assign(answered, { value }),
          _throw: (value: unknown) => Object.assign(answered, { value: String(value) }),
        };
        const returned = await handlers.get(name)?.(event, input);
        answers[name] = JSON.stringify(answered.value ?? returned);
      }
      return answers;
    },
    { ...conversation, sender },
  );

/** What a page sends that has all of Node, in a window at our own address that we did not open. */
const answersToStranger = (program: Launched) =>
  program.app.evaluate(async ({ BrowserWindow, session }, { inputs, channel }) => {
    const ownSession = session.fromPartition('window');
    const webPreferences = { session: ownSession, nodeIntegration: true, contextIsolation: false, sandbox: false };
    const stranger = new BrowserWindow({ show: false, webPreferences });
    await stranger.loadURL('app://runway/index.html');
    const sent = `(async (inputs, channel) => {
      const { ipcRenderer } = require('electron');
      const answers = {};
      for (const [name, input] of Object.entries(inputs)) answers[name] = JSON.stringify(await ipcRenderer.invoke(name, input));
      const told = new Promise((settle) => ipcRenderer.once(channel, () => settle('told')));
      ipcRenderer.send(channel);
      answers.snapshot = await Promise.race([told, new Promise((settle) => setTimeout(settle, 1000, 'silence'))]);
      return answers;
    })(${JSON.stringify(inputs)}, ${JSON.stringify(channel)})`;
    const answers: unknown = await stranger.webContents.executeJavaScript(sent);
    stranger.destroy();
    return answers;
  }, conversation);

async function addFrames(page: Page): Promise<void> {
  await page.getByRole('main').waitFor();
  await page.evaluate(() => {
    document.body.append(document.createElement('iframe'));
    document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: '<p>child</p>' }));
  });
}

async function hasTheContractsChannelsOnly(program: Launched): Promise<void> {
  const channels = await program.app.evaluate(({ ipcMain }) => {
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as ReadonlyMap<string, unknown>;
    return {
      up: [...handlers.keys()].sort(),
      heard: ipcMain
        .eventNames()
        .map(String)
        .filter((name) => name !== 'error'),
    };
  });
  const up = [...commandNames, BILL_DROPPED_CHANNEL].sort();
  expect(channels).toEqual({ up, heard: [SNAPSHOT_CHANNEL] });
}

test('a command is taken from the page of our own window alone, and there are no other channels than the contract’s', async ({
  launch,
}) => {
  const simulated = await startSimulated();
  const program = await launch({ args: [simulated.flag] });
  const page = await program.window();
  await page.getByRole('main').waitFor();
  await hasTheContractsChannelsOnly(program);
  // Nobody is there to answer what would be asked.
  await program.app.evaluate(({ dialog, shell }) => {
    shell.openExternal = async () => {};
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
  });
  await addFrames(page);
  await expect.poll(() => page.frames().length).toBe(3);

  const taken = await answersTo(program, 'the page');
  for (const [name, answer] of Object.entries(taken)) expect.soft(answer, name).not.toBe(refusal);
  expect(taken.snapshot).toBe('told');

  expect.soft(await answersTo(program, 'about:blank')).toEqual(refusals);
  expect.soft(await answersTo(program, 'about:srcdoc')).toEqual(refusals);
  expect.soft(await answersTo(program, 'no frame')).toEqual(refusals);
  expect.soft(await answersToStranger(program)).toEqual(refusals);

  await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.loadURL('data:text/html,elsewhere')
      .catch(() => {}),
  );
  expect.soft(await answersTo(program, 'the page')).toEqual(refusals);
  await simulated.close();
});
