import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../core/permissions/policy';

const sound = `{
  "Version": "1",
  "Statement": [
    { "Effect": "Allow", "Action": "bss:DescribeAcccount", "Resource": ["*"] },
    { "Effect": "Deny", "NotAction": ["bss:*"], "Resource": "*", "Condition": { "Bool": { "acs:MFAPresent": false } } }
  ]
}`;

const reasonOf = (text: string) => {
  const read = parsePolicy(text);
  return read.ok ? undefined : read.reason;
};

const changed = (from: string, to: string) => reasonOf(sound.replace(from, to));

describe('a policy', () => {
  it('is understood with single values and lists alike, behind a byte order mark too', () => {
    const read = parsePolicy(`\ufeff${sound}\n`);
    expect(read.ok && read.policy.statements).toEqual([
      {
        effect: 'Allow',
        actions: { except: false, patterns: ['bss:DescribeAcccount'] },
        resources: { except: false, patterns: ['*'] },
        conditions: {},
      },
      {
        effect: 'Deny',
        actions: { except: true, patterns: ['bss:*'] },
        resources: { except: false, patterns: ['*'] },
        conditions: { Bool: { 'acs:MFAPresent': ['false'] } },
      },
    ]);
  });

  it.each([
    ['a comma too many', '"*"] },', '"*"], },', { line: 4, column: 79, found: '},' }],
    ['a quote that is missing', '"Effect": "Allow"', '"Effect": Allow', { line: 4, column: 17 }],
    ['single quotes', '"Version"', "'Version'", { line: 2, column: 3 }],
    ['a comment', '"Version"', '// ours\n "Version"', { line: 2, column: 3 }],
  ])('that is not JSON says the line: %s', (_what, from, to, values) => {
    expect(changed(from, to)).toMatchObject({ field: 'policy', text: 'input.permissions.not-json', values });
  });

  it('that is cut anywhere says that it was cut off, or where it stops making sense', () => {
    for (let length = 0; length < sound.length; length += 1) {
      const reason = reasonOf(sound.slice(0, length));
      expect(reason?.text).toMatch(/^input\.permissions\.(cut-off|not-json)$/);
    }
    expect(reasonOf(sound.slice(0, 150))?.text).toBe('input.permissions.cut-off');
  });

  it('that is none at all is not repeated: somebody may have pasted a secret by mistake', () => {
    const secret = 'CanaryCanary0Canary1Canary2Can';
    expect(JSON.stringify(reasonOf(secret))).not.toContain(secret.slice(0, 9));
  });

  it('that names a part twice is refused: the second would hide the first', () => {
    const reason = changed('"Action": "bss:DescribeAcccount"', '"Action": "bss:A", "Action": "bss:B"');
    expect(reason).toMatchObject({ text: 'input.permissions.named-twice', values: { line: 4, found: 'Action' } });
  });

  it.each([
    ['another version', '"1"', '"2012-10-17"', 'version', 'Version'],
    ['no effect', '"Effect": "Allow", ', '', 'effect', 'Statement[1].Effect'],
    ['an effect of its own', '"Allow"', '"allow"', 'effect', 'Statement[1].Effect'],
    ['no action', '"Action": "bss:DescribeAcccount", ', '', 'missing', 'Statement[1].Action'],
    ['both lists of actions', '"NotAction"', '"Action": "bss:A", "NotAction"', 'one-of-both', 'Statement[2].Action'],
    ['no resource', ', "Resource": ["*"]', '', 'missing', 'Statement[1].Resource'],
    ['an empty list', '["*"]', '[]', 'texts', 'Statement[1].Resource'],
    ['a number for an action', '["bss:*"]', '[7]', 'texts', 'Statement[2].NotAction'],
    ['a misspelt part', '"NotAction"', '"NotActions"', 'known-part', 'Statement[2].NotActions'],
    ['a condition without keys', '{ "acs:MFAPresent": false }', '"true"', 'object', 'Statement[2].Condition.Bool'],
  ])('with %s says which part is wrong', (_what, from, to, wanted, place) => {
    expect(changed(from, to)).toMatchObject({ text: `input.permissions.policy.${wanted}`, values: { place } });
  });

  it.each([
    ['[]', 'input.permissions.policy.object'],
    ['{"Version":"1","Statement":[]}', 'input.permissions.policy.list'],
    ['{"Version":"1","Statement":{}}', 'input.permissions.policy.list'],
    [`${sound}${sound}`, 'input.permissions.several'],
    ['['.repeat(5_000), 'input.permissions.too-deep'],
    ['', 'input.permissions.cut-off'],
  ])('is not what %.20s holds', (text, expected) => {
    expect(reasonOf(text)?.text).toBe(expected);
  });
});
