import { expect, test } from 'vitest';
import { isSlackWebhook, slackWebhookOf } from '../../core/slack-webhook';
import { translatorOf } from '../../core/texts/translator';

const PATH = 'services/T0AB12CD3/B0EF45GH6/abcDEF123456ghiJKL789012';

test.each([`https://hooks.slack.com/${PATH}`, `https://hooks.slack-gov.com/${PATH}`])(
  'takes the address of an incoming webhook',
  (address) => {
    expect(slackWebhookOf(address)).toEqual({ ok: true, webhook: address });
    expect(slackWebhookOf(`  ${address}\n`)).toEqual({ ok: true, webhook: address });
    expect(isSlackWebhook(address)).toBe(true);
  },
);

test.each([
  ['', 'input.slackWebhook.empty'],
  [' \n', 'input.slackWebhook.empty'],
  ['hello', 'input.slackWebhook.form'],
  [`http://hooks.slack.com/${PATH}`, 'input.slackWebhook.form'],
  [`https://hooks.slack.com.evil.example/${PATH}`, 'input.slackWebhook.form'],
  [`https://evil.example/https://hooks.slack.com/${PATH}`, 'input.slackWebhook.form'],
  [`https://user:word@hooks.slack.com/${PATH}`, 'input.slackWebhook.form'],
  [`https://hooks.slack.com:8443/${PATH}`, 'input.slackWebhook.form'],
  [`https://hooks.slack.com/${PATH}?debug=1`, 'input.slackWebhook.form'],
  [`https://hooks.slack.com/${PATH}/../../x`, 'input.slackWebhook.form'],
  [`https://hooks.slack.com/${PATH}\nhttps://evil.example`, 'input.slackWebhook.form'],
  ['https://hooks.slack.com/services/T0AB12CD3/B0EF45GH6', 'input.slackWebhook.form'],
  ['https://hooks.slack.com/', 'input.slackWebhook.form'],
  ['https://team.slack.com/archives/C0123456789', 'input.slackWebhook.form'],
  ['https://discord.com/api/webhooks/123/abc', 'input.slackWebhook.form'],
  ['http://127.0.0.1:8080/services/T0AB12CD3/B0EF45GH6/abcDEF123456', 'input.slackWebhook.form'],
  ['https://hooks.slack.com/triggers/T0AB12CD3/1234567890/abcdef0123456789', 'input.slackWebhook.workflow'],
  ['https://hooks.slack.com/workflows/T0AB12CD3/A0EF45GH6/1234/abcdef', 'input.slackWebhook.workflow'],
])('refuses %j and names the field', (address, text) => {
  expect(slackWebhookOf(address)).toEqual({ ok: false, reason: { field: 'slackWebhook', text } });
});

test.each(['en', 'zh-CN'] as const)(
  'says in %s which field it is and what to do, without what was pasted',
  (language) => {
    const say = translatorOf(language);
    for (const address of ['', 'https://hooks.slack.com/secret-part', 'https://hooks.slack.com/triggers/T1/2/x']) {
      const answer = slackWebhookOf(address);
      const told = answer.ok ? '' : say(answer.reason.text, answer.reason.values);
      expect(told).toMatch(/^Slack (?:webhook: |Webhook：)/);
      expect(told).not.toContain('secret-part');
    }
  },
);
