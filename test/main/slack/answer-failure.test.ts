import { expect, test } from 'vitest';
import { slackWordsOf } from '../../../core/slack-failure-words';
import { translatorOf } from '../../../core/texts/translator';
import { hours, seconds } from '../../../core/time';
import { failureOfSlack } from '../../../main/slack/answer-failure';

const answer = (status: number, body: string, headers: Record<string, string> = {}) => ({ status, body, headers });
const WEBHOOK = 'https://hooks.slack.com/services/T0AB12CD3/B0EF45GH6/abcDEF123456ghiJKL789012';

test('“ok” is the only answer that means the message is shown', () => {
  expect(failureOfSlack(answer(200, 'ok', { 'content-type': 'text/html' }))).toBeUndefined();
  expect(failureOfSlack(answer(200, ''))).toEqual({ kind: 'slack-refused', code: 'HTTP.200' });
  expect(failureOfSlack(answer(200, '{"ok":true}'))).toEqual({ kind: 'slack-refused', code: 'HTTP.200' });
});

test.each([
  [404, 'no_service', 'no longer knows this webhook'],
  [404, 'no_team', 'no longer knows this webhook'],
  [403, 'invalid_token', 'no longer knows this webhook'],
  [410, 'channel_is_archived', 'channel takes no messages'],
  [404, 'channel_not_found', 'channel takes no messages'],
  [403, 'action_prohibited', 'does not let this webhook post'],
  [400, 'invalid_payload', 'could not show the message'],
  [400, 'invalid_blocks', 'could not show the message'],
])('%i %s is a refusal with words of its own', (status, code, words) => {
  const failure = failureOfSlack(answer(status, code, { 'content-type': 'text/html' }));
  expect(failure).toEqual({ kind: 'slack-refused', code });
  if (failure === undefined) return;
  const { text, remedy, values } = slackWordsOf(failure);
  const say = translatorOf('en');
  expect(say(text, values)).toContain(words);
  expect(say(text, values)).toContain(code);
  expect(say(remedy, values)).not.toBe(say(text, values));
});

test('an answer that Slack does not document is told by its status, never by its words', () => {
  expect(failureOfSlack(answer(404, `gone: ${WEBHOOK}`))).toEqual({ kind: 'slack-refused', code: 'HTTP.404' });
  expect(failureOfSlack(answer(403, 'abcDEF123456ghiJKL789012'))).toEqual({ kind: 'slack-refused', code: 'HTTP.403' });
});

test('Slack says how long it wants to hear nothing, an hour at most', () => {
  const wait = (after: string) => failureOfSlack(answer(429, 'rate_limited', { 'retry-after': after }));
  expect(wait('30')).toEqual({ kind: 'throttled', retryAfter: seconds(30) });
  expect(wait('999999')).toEqual({ kind: 'throttled', retryAfter: hours(1) });
  for (const none of ['', 'soon', '-5', '0']) expect(wait(none)).toEqual({ kind: 'throttled' });
});

test('trouble of Slack’s own, a log-in page and a redirect are told apart', () => {
  expect(failureOfSlack(answer(503, 'upstream'))).toEqual({ kind: 'provider-down', code: 'HTTP.503' });
  expect(failureOfSlack(answer(500, 'rollup_error'))).toEqual({ kind: 'provider-down', code: 'HTTP.500' });
  expect(failureOfSlack(answer(200, '<html>Welcome</html>'))).toEqual({ kind: 'captive-portal' });
  expect(failureOfSlack(answer(403, '<html>Blocked by the proxy</html>'))).toEqual({ kind: 'captive-portal' });
  expect(failureOfSlack(answer(302, ''))).toEqual({ kind: 'captive-portal' });
  expect(failureOfSlack(answer(511, 'log in'))).toEqual({ kind: 'captive-portal' });
});
