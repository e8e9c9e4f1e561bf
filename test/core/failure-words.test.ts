import { expect, test } from 'vitest';
import type { Failure } from '../../core/failure';
import { wordsOf } from '../../core/failure-words';
import { translatorOf } from '../../core/texts/translator';

const failures: readonly Failure[] = [
  ...(['offline', 'timed-out', 'certificate-refused', 'captive-portal', 'throttled', 'wrong-site'] as const).map(
    (kind) => ({ kind }),
  ),
  ...(['key-unknown', 'key-inactive', 'secret-wrong', 'clock-skewed', 'key-missing'] as const).map((kind) => ({
    kind,
  })),
  { kind: 'provider-down', code: 'InternalError' },
  { kind: 'no-permission', action: 'bss:DescribeAcccount' },
  { kind: 'no-permission' },
  { kind: 'unreadable', field: 'AvailableAmount' },
  { kind: 'refused', code: 'InvalidOwner' },
  ...(['no_service', 'channel_is_archived', 'action_prohibited', 'invalid_blocks', 'HTTP.418'] as const).map(
    (code): Failure => ({ kind: 'slack-refused', code }),
  ),
  { kind: 'currency-changed', was: 'CNY', is: 'USD' },
  ...(['absent', 'locked', 'cancelled', 'crashed', 'slow'] as const).map(
    (state): Failure => ({ kind: 'keyring', state }),
  ),
];

test.each(['en', 'zh-CN'] as const)('every failure says in %s what is wrong and what to do next', (language) => {
  const say = translatorOf(language);
  const lines = failures.flatMap((failure) => {
    const { text, remedy, values } = wordsOf(failure);
    return [say(text, values), say(remedy, values)];
  });
  for (const line of lines) {
    expect(line).not.toMatch(/\{\{|^failure\./);
    expect(line.length).toBeGreaterThan(5);
    expect(line).not.toMatch(/\b(polling|cron|API)\b/i);
  }
  const twins = 1;
  expect(new Set(failures.map((each) => say(wordsOf(each).text, wordsOf(each).values))).size).toBe(
    failures.length - twins,
  );
});

test('what a failure names is in its words', () => {
  const say = translatorOf('en');
  const told = (failure: Failure) => say(wordsOf(failure).text, wordsOf(failure).values);
  expect(told({ kind: 'no-permission', action: 'bss:DescribeFund' })).toContain('bss:DescribeFund');
  expect(told({ kind: 'refused', code: 'InvalidOwner' })).toContain('InvalidOwner');
  expect(told({ kind: 'currency-changed', was: 'CNY', is: 'USD' })).toMatch(/USD.*CNY/);
});
