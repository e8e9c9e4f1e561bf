import { describe, expect, it } from 'vitest';
import { lowCreditNotification } from '../../core/low-credit-notification';
import type { AccountRow } from '../../core/snapshot';
import { translatorOf } from '../../core/texts/translator';
import { days, later } from '../../core/time';
import { fixtureSnapshot, NOW, rows } from '../fixtures/snapshot';

const en = translatorOf('en');
const snapshot = fixtureSnapshot();

describe('what the system says of low credit', () => {
  it('names the account, the days, the moment and what to do', () => {
    expect(lowCreditNotification(rows.tokyo, 'low', snapshot, en)).toEqual({
      title: 'ClientX-MarchQ2-AI-POC-Tokyo-OSS has 4.2 days of credit left',
      body: 'Runs out Fri 27 Nov, 19:20. Top up before then, or services stop.',
    });
  });

  it('asks for today on the last day', () => {
    const last: AccountRow = { ...rows.tokyo, runway: { kind: 'days', days: 0.5, depletesAt: later(NOW, days(0.5)) } };
    expect(lowCreditNotification(last, 'last-day', snapshot, en)?.body).toContain('Top up today');
  });

  it('says that credit is used up, without a date', () => {
    const said = lowCreditNotification({ ...rows.tokyo, health: 'suspended' }, 'stopped', snapshot, en);
    expect(said?.title).toBe('ClientX-MarchQ2-AI-POC-Tokyo-OSS has used up its credit');
    expect(said?.body).not.toMatch(/\d/);
  });

  it('speaks Chinese', () => {
    const chinese = fixtureSnapshot({ language: 'zh-CN' });
    expect(lowCreditNotification(rows.tokyo, 'lower', chinese, translatorOf('zh-CN'))).toEqual({
      title: 'ClientX-MarchQ2-AI-POC-Tokyo-OSS 的余额还可用 4.2 天',
      body: '预计 11月27日周五 19:20 用完。请在此之前充值，否则服务会停止。',
    });
  });

  it('says so where the account is a sample', () => {
    const sample: AccountRow = { ...rows.tokyo, source: 'sample' };
    expect(lowCreditNotification(sample, 'low', snapshot, en)?.title).not.toMatch(
      /^ClientX-MarchQ2-AI-POC-Tokyo-OSS has/,
    );
  });

  it('says nothing where nothing runs out', () => {
    expect(lowCreditNotification(rows.archive, 'low', snapshot, en)).toBeUndefined();
  });

  it('holds no amount of money', () => {
    expect(JSON.stringify(lowCreditNotification(rows.tokyo, 'low', snapshot, en))).not.toMatch(/CNY|48/);
  });
});
