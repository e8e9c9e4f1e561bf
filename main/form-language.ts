import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

function chosenIn(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')).settings.language;
  } catch {
    return undefined;
  }
}

let systemLocale: (() => string) | undefined;

/**
 * Chromium writes the dates of form fields in the language it was started with, not in the page's: 11/23/2026 in a
 * Chinese window. Before the app is ready; a change of the language shows in the fields from the next start.
 */
export function writeDatesAsChosen(): void {
  if (chosenIn(app.getPath('userData')) !== 'zh-CN') return;
  app.commandLine.appendSwitch('lang', 'zh-CN');
  systemLocale = () => app.getPreferredSystemLanguages()[0] ?? 'en';
}

/** The system's, whatever language Chromium was started with. */
export const localeOfSystem = (): string => systemLocale?.() ?? app.getLocale();
