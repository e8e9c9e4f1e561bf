import { afterEach, describe, expect, it, vi } from 'vitest';
import { catalogue, type TextKey } from '../../../core/texts/catalogue';
import type { Language, Texts } from '../../../core/texts/text';
import { translatorOf } from '../../../core/texts/translator';

const [english, chinese] = [translatorOf('en'), translatorOf('zh-CN')];
const keys = Object.keys(catalogue) as TextKey[];

afterEach(() => vi.restoreAllMocks());

describe('a translator', () => {
  it('answers in its language', () => {
    expect(english('input.name.empty')).toBe('Name: give the account a name.');
    expect(chinese('input.name.empty')).toBe('名称：请为账号取一个名称。');
  });

  it('fills in values', () => {
    expect(english('input.name.long', { most: 80 })).toBe('Name: use at most 80 characters.');
    expect(chinese('input.name.long', { most: 80 })).toBe('名称：最多 80 个字符。');
  });

  it('takes a value as it is, whatever a person has called an account', () => {
    for (const name of ['<b>R&D</b>', '{{most}}', '$t(input.name.empty)', '$1', '客户 X', 'a, b: c']) {
      expect(english('input.name.taken', { name })).toBe(`Name: “${name}” is already used. Choose another name.`);
    }
  });

  it('counts: one day, two days, no days; in Chinese always alike', () => {
    const counted = Object.entries(catalogue as Texts).filter(([, { en }]) => typeof en !== 'string');
    expect(counted.length).toBeGreaterThan(0);
    for (const [key, { en }] of counted) {
      if (typeof en === 'string') continue;
      const filled = (written: string, count: number) => written.replaceAll('{{count}}', String(count));
      expect(english(key as TextKey, { count: 1 })).toBe(filled(en.one, 1));
      expect(english(key as TextKey, { count: 2 })).toBe(filled(en.other, 2));
      expect(english(key as TextKey, { count: 0 })).toBe(filled(en.other, 0));
    }
  });

  it.each<Language>(['en', 'zh-CN'])('has a text for every key in %s, with no value left open', (language) => {
    const translate = translatorOf(language);
    for (const key of keys) {
      const { en, 'zh-CN': other } = (catalogue as Texts)[key] ?? { en: '', 'zh-CN': '' };
      const written = language === 'en' ? (typeof en === 'string' ? en : en.other) : other;
      const names = [...written.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
      const values = Object.fromEntries(names.map((name) => [name, name === 'count' ? 2 : `<${name}>`]));
      const text = translate(key, { count: 2, ...values });
      expect(text).not.toBe(key);
      expect(text).not.toMatch(/\{\{|\}\}/);
      for (const value of Object.values(values)) expect(text).toContain(String(value));
    }
  });

  it('says nothing on the terminal, where the report is read by programs', () => {
    const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const spies = methods.map((method) => vi.spyOn(console, method));
    translatorOf('en')('input.name.empty');
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});
