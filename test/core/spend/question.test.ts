import { describe, expect, it } from 'vitest';
import { type KnownValue, type QuestionFacts, questionRead } from '../../../core/spend/question';
import { type Instant, instantOf } from '../../../core/time';

const NOW = instantOf('2026-11-23T06:00:00Z') ?? (0 as Instant);

const values: readonly KnownValue[] = [
  { dimension: 'product', value: 'oss', name: 'Object Storage Service' },
  { dimension: 'product', value: 'ecs', name: 'Elastic Compute Service' },
  { dimension: 'region', value: 'Japan (Tokyo)' },
  { dimension: 'region', value: '华东2(上海)' },
  { dimension: 'instance', value: 'oss-loganalysis-scratch', name: 'log-analysis-200gb' },
  { dimension: 'tag:project', value: 'Twin' },
  { dimension: 'account', value: 'acme', name: 'Agency-Main-Shanghai' },
];
const facts: QuestionFacts = { values, tagKeys: ['project', 'env'] };

const drillOf = (question: string) => {
  const read = questionRead(question, facts, NOW);
  if (!read.ok) throw new Error(`${question}: ${read.reason.text} ${JSON.stringify(read.reason.values)}`);
  return read.drill;
};

const OSS = { dimension: 'product', value: 'oss' };
const JAPAN = { dimension: 'region', value: 'Japan (Tokyo)' };
const MARCH = { from: '2026-03-01', to: '2026-03-31' };

describe('a question in words', () => {
  it.each([
    'OSS in Japan in March',
    'why did we spend ¥2,340 on OSS in Japan in March?',
    'How much was object storage service in Tokyo in 2026-03',
    '3月日本的OSS',
    '3月份东京OSS花了多少钱？',
    '2026年3月 日本 oss',
  ])('%s asks for the product in the region in that month', (question) => {
    expect(drillOf(question)).toMatchObject({ period: MARCH, by: 'instance', order: 'amount' });
    expect(drillOf(question).path).toEqual(expect.arrayContaining([OSS, JAPAN]));
    expect(drillOf(question).path).toHaveLength(2);
  });

  it.each([
    'biggest change this week',
    'What changed the most this week?',
    'which product changed the most this week',
    '本周变化最大',
    '本周变化最大的产品是什么',
    '本周哪个产品涨得最多',
  ])('%s orders by the change', (question) => {
    expect(drillOf(question)).toEqual({ period: 'this-week', path: [], by: 'product', order: 'change' });
  });

  it.each([
    ['last month by region', 'last-month', 'region'],
    ['last 30 days by project', 'last-30-days', 'tag:project'],
    ['上月按地域', 'last-month', 'region'],
    ['本月按资源组', 'this-month', 'resource-group'],
    ['past year by cost center', 'last-12-months', 'cost-unit'],
    ['which region last week', 'last-week', 'region'],
    ['最近7天按备注', 'last-7-days', 'remark'],
  ])('%s says by what to divide', (question, period, by) => {
    expect(drillOf(question)).toMatchObject({ period, by, path: [] });
  });

  it('finds a tag by key and value whatever their case', () => {
    expect(drillOf('project=twin last week').path).toEqual([{ dimension: 'tag:project', value: 'Twin' }]);
  });

  it('finds an instance by its name, and an account', () => {
    expect(drillOf('log-analysis-200gb of Agency-Main-Shanghai yesterday')).toMatchObject({
      account: 'acme',
      period: { from: '2026-11-22', to: '2026-11-22' },
      path: [{ dimension: 'instance', value: 'oss-loganalysis-scratch' }],
    });
  });

  it('takes a month that has not begun this year for last year’s', () => {
    expect(drillOf('ecs in December').period).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(drillOf('ecs in November').period).toBe('this-month');
  });

  it('names the word that it does not know, and guesses nothing', () => {
    expect(questionRead('OSS on Mars', facts, NOW)).toEqual({
      ok: false,
      reason: { field: 'question', text: 'spend.question.unknown', values: { word: 'mars' } },
    });
    expect(questionRead('   ', facts, NOW)).toMatchObject({ ok: false, reason: { text: 'spend.question.empty' } });
  });

  it('does not find a product inside another word', () => {
    expect(questionRead('glossy', facts, NOW)).toMatchObject({ ok: false });
  });
});
