import { performance } from 'node:perf_hooks';
import * as keytar from 'keytar';
import { failed, type Result } from '../core/failure';
import type { Duration } from '../core/time';
import type { RawAnswer, Send } from './alibaba/signed-request';
import { openKeychain } from './vault/keychain';
import { openOperations } from './vault/operations';
import { parentPort } from './vault/port';
import { type FromVault, type ToVault, toVaultSchema } from './vault/protocol';

/*
 * The vault: a process of its own that alone touches the keychain and signs. A keychain that hangs or crashes takes
 * this process with it and nothing else, and main never holds a secret that is kept.
 */

type Setup = Omit<Extract<ToVault, { type: 'setup' }>, 'type'>;

const port = parentPort();
const post = (message: FromVault): void => port.post(message);
const underway = new Map<number, (answer: Result<RawAnswer>) => void>();
let requests = 0;

const send: Send = (request) =>
  new Promise((resolve) => {
    requests += 1;
    underway.set(requests, resolve);
    post({ type: 'send', number: requests, request });
  });

function settle(number: number, answer: Result<RawAnswer>): void {
  underway.get(number)?.(answer);
  underway.delete(number);
}

const patienceOf = (name: string, given: Duration | undefined) => (given === undefined ? {} : { [name]: given });

function open(setup: Setup) {
  const keychain = openKeychain({
    store: keytar,
    ticks: () => performance.now(),
    onUnlocked: () => post({ type: 'unlocked' }),
    onWornOut: () => post({ type: 'worn-out' }),
    ...patienceOf('patience', setup.patience),
    ...patienceOf('promptPatience', setup.promptPatience),
  });
  return openOperations({ keychain, send, simulatorUrl: setup.simulatorUrl, slackUrl: setup.slackUrl });
}

let answerTo = open({});

port.onMessage((message) => {
  const parsed = toVaultSchema.safeParse(message);
  if (!parsed.success) return;
  const { data } = parsed;
  if (data.type === 'setup') answerTo = open(data);
  else if (data.type === 'sent') settle(data.number, data.answer);
  else {
    const { number, question } = data;
    const answered = answerTo(question).catch(() => failed({ kind: 'keyring', state: 'crashed' }));
    void answered.then((answer) => post({ type: 'answer', number, answer }));
  }
});
