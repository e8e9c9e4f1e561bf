import { expect, test } from 'vitest';
import { slackWebhookOf } from '../../../core/slack-webhook';
import { launchOptionsOf } from '../../../main/launch-options';
import { addressOf, originsOfSlack } from '../../../main/slack/address';

const forTests = () => true;

const answer = slackWebhookOf('https://hooks.slack-gov.com/services/T0AB12CD3/B0EF45GH6/abcDEF123456ghiJKL789012');
if (!answer.ok) throw new Error('It is a webhook');
const { webhook } = answer;

test('a message goes to the webhook’s own address, and only Slack’s two hosts are reached', () => {
  expect(addressOf(webhook)).toBe(webhook);
  expect(originsOfSlack()).toEqual(['https://hooks.slack.com', 'https://hooks.slack-gov.com']);
});

test('with a stand-in it goes to the same path there, and to Slack no more', () => {
  const path = '/services/T0AB12CD3/B0EF45GH6/abcDEF123456ghiJKL789012';
  expect(addressOf(webhook, 'http://127.0.0.1:8091')).toBe(`http://127.0.0.1:8091${path}`);
  expect(addressOf(webhook, 'http://127.0.0.1:8091/')).toBe(`http://127.0.0.1:8091${path}`);
  expect(originsOfSlack('http://127.0.0.1:8091/')).toEqual(['http://127.0.0.1:8091']);
});

test.each([
  '',
  'https://evil.example',
  'http://evil.example:80',
  'http://127.0.0.1',
  'http://127.0.0.1:80@evil.example',
  'http://127.0.0.1.evil.example:80',
  'http://127.0.0.1:8091/elsewhere',
  'https://127.0.0.1:8091',
])('a stand-in at %j is refused', (url) => {
  expect(() => originsOfSlack(url)).toThrow(RangeError);
  expect(() => launchOptionsOf([`--slack=${url}`], forTests)).toThrow(/--slack takes an address on this computer only/);
});

test('the launch option takes a stand-in on this computer', () => {
  expect(launchOptionsOf(['--slack=http://127.0.0.1:8091'], forTests)).toMatchObject({
    slackUrl: 'http://127.0.0.1:8091',
  });
  expect(launchOptionsOf([], forTests)).not.toHaveProperty('slackUrl');
});
