import { writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';

/** Two frames and the fonts: then everything that the last snapshot shows is on the screen. */
const PAINTED =
  'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 600)))))';

/** Saves what a person would see in the window, as PNG. */
export async function saveScreenshot(window: BrowserWindow, file: string): Promise<void> {
  const { webContents } = window;
  if (webContents.isLoading()) await new Promise<void>((loaded) => webContents.once('did-finish-load', () => loaded()));
  await webContents.executeJavaScript(PAINTED);
  const picture = await webContents.capturePage();
  await writeFile(file, picture.toPNG(), { mode: 0o600 });
}
