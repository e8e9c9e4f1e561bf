import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';

const { app, desktop } = vi.hoisted(() => {
  const desktop = { folder: '', switches: [] as (readonly string[])[] };
  const app = {
    getPath: () => desktop.folder,
    getLocale: () => (desktop.switches.length === 0 ? 'en-GB' : 'zh-CN'),
    getPreferredSystemLanguages: () => ['en-GB'],
    commandLine: { appendSwitch: (...given: string[]) => desktop.switches.push(given) },
  };
  return { app, desktop };
});
vi.mock('electron', () => ({ app }));

beforeEach(() => {
  vi.resetModules();
  desktop.folder = mkdtempSync(join(tmpdir(), 'form-language-'));
  desktop.switches = [];
});

async function started(settings?: string) {
  if (settings !== undefined) writeFileSync(join(desktop.folder, 'settings.json'), settings);
  const { localeOfSystem, writeDatesAsChosen } = await import('../../main/form-language');
  writeDatesAsChosen();
  return { switches: desktop.switches, system: localeOfSystem() };
}

it('starts Chromium in Chinese where a person chose it, and still knows what the system speaks', async () => {
  const chinese = await started('{"version":1,"settings":{"language":"zh-CN"}}');
  expect(chinese).toEqual({ switches: [['lang', 'zh-CN']], system: 'en-GB' });
});

it.each([undefined, '{"settings":{"language":"system"}}', '{"settings":{"language":"en"}}', '{}', 'null', '{"set'])(
  'leaves it as the system speaks with settings of %s',
  async (settings) => expect(await started(settings)).toEqual({ switches: [], system: 'en-GB' }),
);
