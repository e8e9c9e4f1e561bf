import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carriesRemark,
  LONGEST_REMARK,
  parseRemark,
  type RemarkParts,
  remarkOf,
  suggestedRemarks,
} from '../../../core/top-up/remark';

const clientX: RemarkParts = {
  client: 'ClientX',
  period: 'MarchQ2',
  project: 'AI-POC',
  place: 'Tokyo',
  service: 'OSS',
};
const written = 'ClientX-MarchQ2-AI-POC-Tokyo-OSS';
const reasonOf = (own: Partial<RemarkParts>) => {
  const answer = remarkOf({ ...clientX, ...own });
  return answer.ok ? undefined : answer.reason;
};

describe('the remark of a top-up', () => {
  it('says client, period, project, place and service, in the agencies’ form', () => {
    expect(remarkOf(clientX)).toEqual({ ok: true, remark: written, parts: clientX });
  });

  it('is read back although the project has a hyphen', () => expect(parseRemark(written)).toEqual(clientX));

  it('closes up spaces, and takes full-width letters for what they are', () => {
    const answer = remarkOf({ ...clientX, client: ' Client X ', place: '東京', service: 'ＯＳＳ' });
    expect(answer.ok && answer.remark).toBe('ClientX-MarchQ2-AI-POC-東京-OSS');
  });

  it.each([
    ['client', '', 'input.remark.client.empty'],
    ['period', '   ', 'input.remark.period.empty'],
    ['client', 'Client-X', 'input.remark.client.form'],
    ['place', 'Tokyo;', 'input.remark.place.form'],
    ['project', 'AI--POC', 'input.remark.project.form'],
    ['project', '-AI', 'input.remark.project.form'],
    ['service', '=SUM(A1)', 'input.remark.service.form'],
    ['service', 'OSS🚀', 'input.remark.service.form'],
  ] as const)('names %s where it is “%s”', (field, value, text) => {
    expect(reasonOf({ [field]: value })).toEqual({ field, text });
  });

  it('is as long as its bound at the most', () => {
    const rest = written.length - 'AI-POC'.length;
    expect(reasonOf({ project: 'p'.repeat(LONGEST_REMARK - rest) })).toBeUndefined();
    expect(reasonOf({ project: 'p'.repeat(LONGEST_REMARK - rest + 1) })?.text).toBe('input.remark.long');
  });

  it.each(['', 'OSS', 'a-b-c-d', 'Client X-Q2-P-T-O', 'a-b-c--d-e', '-a-b-c-d-e', 'auto recharge'])(
    'is not “%s”',
    (text) => expect(parseRemark(text)).toBeUndefined(),
  );

  it('is read back as it was written, whatever its words are', () => {
    const letter = fc.constantFrom(...'abcXYZ019._东é');
    const word = fc
      .tuple(fc.constantFrom(...'abX9东'), fc.string({ unit: letter, maxLength: 6 }))
      .map((parts) => parts.join(''));
    const project = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-'));
    fc.assert(
      fc.property(fc.record({ client: word, period: word, project, place: word, service: word }), (parts) => {
        const answer = remarkOf(parts);
        expect(answer.ok && parseRemark(answer.remark)).toEqual(answer.ok && answer.parts);
        expect(answer.ok).toBe(true);
      }),
      { seed: 55 },
    );
  });
});

describe('the suggestions', () => {
  it('are the last ones, each client, project, place and service once, with its newest period', () => {
    const past = [
      'ClientY-AprilQ2-Web-Berlin-ECS',
      'clientx-AprilQ2-AI-POC-tokyo-OSS',
      written,
      'whatever the bank wrote',
      'ClientY-MarchQ2-Web-Berlin-ECS',
    ];
    expect(suggestedRemarks(past).map(({ client, period }) => `${client} ${period}`)).toEqual([
      'ClientY AprilQ2',
      'clientx AprilQ2',
    ]);
  });

  it('are five at the most', () => {
    const past = Array.from({ length: 9 }, (_, index) => `Client${index}-Q2-P-Tokyo-OSS`);
    expect(suggestedRemarks(past)).toHaveLength(5);
  });
});

describe('a transaction', () => {
  it('carries a remark that the bank wrote something around, and that was typed in other capitals', () => {
    expect(carriesRemark(written, written)).toBe(true);
    expect(carriesRemark(`Recharge: ${written.toLowerCase()} (card)`, written)).toBe(true);
  });

  it('does not carry a remark that is part of a longer one, nor one that is not there', () => {
    expect(carriesRemark(`${written}-2`, written)).toBe(false);
    expect(carriesRemark(`${written}2`, written)).toBe(false);
    expect(carriesRemark('', written)).toBe(false);
    expect(carriesRemark('anything', '')).toBe(false);
  });
});
