import { describe, expect, it } from 'vitest';
import type { AccountRow } from '../../core/snapshot';
import { translatorOf } from '../../core/texts/translator';
import { shortName } from '../../core/tray-line';
import { trayTooltipOf } from '../../core/tray-tooltip';
import { fixtureSnapshot, rows, staleRow } from '../fixtures/snapshot';

const en = translatorOf('en');
const zh = translatorOf('zh-CN');

describe('the tooltip of the tray', () => {
  it('names the worst account, its days and the date', () => {
    expect(trayTooltipOf(fixtureSnapshot(), en).split('\n')).toEqual([
      'ClientX-MarchQ2-AI-POC-Tokyo-OSS: 4.2 days of credit left',
      'Runs out Fri 27 Nov, 19:20 UTC',
      'Updated Mon 23 Nov, 14:30',
    ]);
  });

  it('speaks Chinese with Chinese dates', () => {
    const text = trayTooltipOf(fixtureSnapshot({ language: 'zh-CN' }), zh);
    expect(text).toContain('余额还可用 4.2 天');
    expect(text).toContain('预计用完：11月27日周五 19:20 UTC');
  });

  it('says that the figures are sample data', () => {
    expect(trayTooltipOf(fixtureSnapshot({ sample: true }), en)).toContain('Sample data, updated');
  });

  it('says what to do where the days are not known', () => {
    const { worst: _, ...unknown } = fixtureSnapshot({ accounts: [staleRow] });
    expect(trayTooltipOf(unknown, en)).toContain('Days left are not known: open the window to see why');
    expect(trayTooltipOf(fixtureSnapshot({ accounts: [] }), en)).toBe('Connect an account to see its days left');
    const paused = fixtureSnapshot({ accounts: [rows.osaka], worst: rows.osaka.id, paused: true });
    expect(trayTooltipOf(paused, en)).toContain('Reading is paused');
  });

  it('says that a critical account is shown while reading is paused', () => {
    const text = trayTooltipOf(fixtureSnapshot({ paused: true }), en);
    expect(text).toContain('4.2 days of credit left');
    expect(text).toContain('Reading is paused');
  });

  it('fits what Windows shows', () => {
    const long: AccountRow = { ...rows.tokyo, name: 'ClientX-'.repeat(40) };
    for (const [language, t] of [['en', en] as const, ['zh-CN', zh] as const]) {
      const text = trayTooltipOf(fixtureSnapshot({ accounts: [long], language, paused: true, sample: true }), t);
      expect(text.length).toBeLessThanOrEqual(127);
      expect(text).toContain('4.2');
    }
  });
});

describe('a long name', () => {
  it('keeps its beginning and its end', () => {
    const short = shortName('ClientX-MarchQ2-AI-POC-Frankfurt-Second-Bucket-OSS');
    expect([...short]).toHaveLength(32);
    expect(short).toMatch(/^ClientX-.*…/);
    expect(short).toMatch(/-OSS$/);
  });

  it('is not cut within a character', () => {
    expect(shortName('😀'.repeat(50))).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
  });
});
