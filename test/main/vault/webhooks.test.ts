import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SlackMessage, section } from '../../../core/slack-blocks';
import { type SlackWebhook, slackWebhookOf } from '../../../core/slack-webhook';
import { milliseconds, seconds } from '../../../core/time';
import { openVault } from '../../../main/vault';
import { openNodeRequest } from '../../fixtures/node-request';
import { openSlack, type SlackStandIn } from '../../fixtures/slack';
import { account, key, keyringFor, trouble, vaultOn, withKeyrings } from '../../fixtures/vault-on-keyring';

withKeyrings();

const PATH = '/services/T0AB12CD3/B0EF45GH6/abcDEF123456ghiJKL789012';
const SECOND_PATH = '/services/T0AB12CD3/B0SECOND9/zyxWVU987654tsrQPO321098';
const webhookAt = (path: string): SlackWebhook => {
  const answer = slackWebhookOf(`https://hooks.slack.com${path}`);
  if (!answer.ok) throw new Error('It is a webhook');
  return answer.webhook;
};
const webhook = webhookAt(PATH);
const done = { ok: true, value: undefined };
const failedBy = (failure: object) => ({ ok: false, failure });
const message = (text: string): SlackMessage => ({ text, blocks: [section(text)] });

let slack: SlackStandIn;
beforeEach(async () => {
  slack = await openSlack();
});
afterEach(() => slack.close());

test('a kept webhook is in the keychain only, is used by the next start, and can be replaced and forgotten', async () => {
  const { env } = await keyringFor();
  const first = vaultOn(env, { slackUrl: slack.url });
  expect(await first.vault.keepWebhook('slack', webhook)).toEqual(done);
  expect(await first.vault.keepWebhook('second', webhookAt(SECOND_PATH))).toEqual(done);
  await first.vault.quit();

  const { vault } = vaultOn(env, { slackUrl: slack.url });
  expect(await vault.hasWebhook('slack')).toEqual({ ok: true, value: true });
  expect(await vault.post('slack', message('one'))).toEqual(done);
  expect(await vault.post('second', message('two'))).toEqual(done);
  expect(slack.shown).toEqual([
    { path: PATH, message: message('one') },
    { path: SECOND_PATH, message: message('two') },
  ]);

  expect(await vault.keepWebhook('slack', webhookAt(SECOND_PATH))).toEqual(done);
  expect(await vault.post('slack', message('three'))).toEqual(done);
  expect(slack.shown[2]?.path).toBe(SECOND_PATH);
  expect(await vault.forgetWebhook('slack')).toEqual(done);
  expect(await vault.hasWebhook('slack')).toEqual({ ok: true, value: false });
  expect(await vault.post('slack', message('four'))).toEqual(failedBy({ kind: 'key-missing' }));
  expect(await vault.hasWebhook('second')).toEqual({ ok: true, value: true });
  expect(slack.asked()).toBe(3);
});

test('a webhook is tried before it is kept, and takes the place of none while it is tried', async () => {
  const { vault } = vaultOn((await keyringFor()).env, { slackUrl: slack.url });
  await vault.keepWebhook('slack', webhook);
  expect(await vault.tryWebhook(webhookAt(SECOND_PATH), message('tried'))).toEqual(done);
  slack.answerWith({ status: 404, body: 'no_service' });
  const refused = failedBy({ kind: 'slack-refused', code: 'no_service' });
  expect(await vault.tryWebhook(webhookAt(SECOND_PATH), message('tried again'))).toEqual(refused);
  slack.answerWith();
  expect(await vault.hasWebhook('second')).toEqual({ ok: true, value: false });
  expect(await vault.post('slack', message('kept'))).toEqual(done);
  expect(slack.shown.map(({ path }) => path)).toEqual([SECOND_PATH, PATH]);
});

test('webhooks and keys do not stand in each other’s way', async () => {
  const { vault } = vaultOn((await keyringFor()).env, { slackUrl: slack.url });
  await vault.keep(account('slack').id, key);
  await vault.keepWebhook('slack', webhook);
  await vault.forgetWebhook('slack');
  expect((await vault.readBalance(account('slack'))).ok).toBe(true);
  await vault.keepWebhook('slack', webhook);
  await vault.forget(account('slack').id);
  expect(await vault.post('slack', message('still here'))).toEqual(done);
});

test('what Slack refuses is told by its code, and a message out of form is refused as Slack would', async () => {
  const { vault } = vaultOn((await keyringFor()).env, { slackUrl: slack.url });
  await vault.keepWebhook('slack', webhook);
  const refusals = [
    [404, 'no_service'],
    [403, 'invalid_token'],
    [410, 'channel_is_archived'],
    [400, 'invalid_payload'],
  ] as const;
  for (const [status, code] of refusals) {
    slack.answerWith({ status, body: code });
    expect(await vault.post('slack', message('x'))).toEqual(failedBy({ kind: 'slack-refused', code }));
  }
  slack.answerWith();
  const broken: SlackMessage = { text: 'x', blocks: Array.from({ length: 51 }, () => section('x')) };
  expect(await vault.post('slack', broken)).toEqual(failedBy({ kind: 'slack-refused', code: 'invalid_blocks' }));
  expect(slack.shown).toEqual([]);
  expect(slack.asked()).toBe(refusals.length + 1);
});

test('a message is sent once however Slack fails, and is sent when Slack is back', async () => {
  const { vault } = vaultOn((await keyringFor()).env, { slackUrl: slack.url });
  await vault.keepWebhook('slack', webhook);
  slack.answerWith({ status: 503, body: 'upstream' });
  expect(await vault.post('slack', message('a'))).toEqual(failedBy({ kind: 'provider-down', code: 'HTTP.503' }));
  expect(slack.asked()).toBe(1);
  slack.answerWith();
  await slack.goDown();
  expect(await vault.post('slack', message('b'))).toEqual(failedBy({ kind: 'offline' }));
  await slack.comeBack();
  expect(await vault.post('slack', message('c'))).toEqual(done);
  expect(slack.shown.map((each) => each.message.text)).toEqual(['c']);
});

test('as long as Slack asks, nothing is sent to it, and then again', async () => {
  const { vault } = vaultOn((await keyringFor()).env, { slackUrl: slack.url });
  await vault.keepWebhook('slack', webhook);
  slack.answerWith({ status: 429, body: 'rate_limited', headers: { 'retry-after': '2' } });
  expect(await vault.post('slack', message('a'))).toEqual(failedBy({ kind: 'throttled', retryAfter: seconds(2) }));
  slack.answerWith();
  const early = await vault.post('slack', message('b'));
  expect(early).toEqual(failedBy({ kind: 'throttled', retryAfter: expect.any(Number) }));
  expect(slack.asked()).toBe(1);
  const left = early.ok || early.failure.kind !== 'throttled' ? 0 : (early.failure.retryAfter ?? 0);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(seconds(2));
  await new Promise((resolve) => setTimeout(resolve, left + 10));
  expect(await vault.post('slack', message('c'))).toEqual(done);
});

test('a burst of messages arrives complete, in order, and no faster than Slack takes them', async () => {
  const { vault } = vaultOn((await keyringFor()).env, { slackUrl: slack.url });
  await vault.keepWebhook('slack', webhook);
  const start = performance.now();
  const posts = await Promise.all(['1', '2', '3', '4'].map((text) => vault.post('slack', message(text))));
  expect(posts).toEqual([done, done, done, done]);
  expect(slack.shown.map((each) => each.message.text)).toEqual(['1', '2', '3', '4']);
  expect(performance.now() - start).toBeGreaterThan(2_900);
});

test('a keychain that stays locked is told as such, and the message goes out once it is unlocked', async () => {
  const keyring = await keyringFor(milliseconds(400));
  const first = vaultOn(keyring.env, { slackUrl: slack.url });
  await first.vault.keepWebhook('slack', webhook);
  await first.vault.quit();
  await keyring.lock();
  const { vault } = vaultOn(keyring.env, { slackUrl: slack.url });
  expect(await vault.post('slack', message('a'))).toEqual(trouble('cancelled'));
  vault.askAgain();
  expect(await vault.hasWebhook('slack')).toEqual(trouble('cancelled'));
  await keyring.unlock();
  vault.askAgain();
  expect(await vault.post('slack', message('b'))).toEqual(done);
  expect(slack.shown.map((each) => each.message.text)).toEqual(['b']);
});

test('a process that dies while it sends is told as crashed, and the next message goes through a new one', async () => {
  const { vault, spawned } = vaultOn((await keyringFor()).env, { slackUrl: slack.url });
  await vault.keepWebhook('slack', webhook);
  const dying = vault.post('slack', message('a'));
  spawned.children.at(-1)?.kill('SIGKILL');
  expect(await dying).toEqual(trouble('crashed'));
  expect(await vault.post('slack', message('b'))).toEqual(done);
});

test('a stand-in that is not on this computer is refused before anything starts', () => {
  const spawn = () => {
    throw new Error('Nothing may be started');
  };
  for (const slackUrl of ['https://evil.example', 'http://evil.example:80', 'http://127.0.0.1']) {
    expect(() => openVault({ spawn, openRequest: openNodeRequest, slackUrl })).toThrow(RangeError);
  }
});
