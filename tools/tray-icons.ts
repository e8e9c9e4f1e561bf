import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { trayShapes } from '../core/tray-face';
import { sheetName, type TrayTone, traySizes, trayTones } from '../core/tray-sheet';
import { sheetSvg } from './tray/icon-sheet';

let wasm: Promise<void> | undefined;

async function startResvg(): Promise<void> {
  const found = createRequire(join(process.cwd(), 'package.json')).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(found));
}

/** Draws every sheet of tray icons into the folder; the same bytes every time. */
export async function drawTrayIcons(
  folder: string,
  tones: readonly TrayTone[] = trayTones,
): Promise<readonly string[]> {
  wasm ??= startResvg();
  await wasm;
  await mkdir(folder, { recursive: true });
  const sheets = tones.flatMap((tone) =>
    traySizes[tone].flatMap((size) => trayShapes.map((shape) => ({ tone, shape, size }))),
  );
  const names: string[] = [];
  for (const { tone, shape, size } of sheets) {
    const name = sheetName(tone, shape, size);
    await writeFile(join(folder, name), new Resvg(sheetSvg(tone, shape, size)).render().asPng());
    names.push(name);
  }
  return names;
}

const [, script, folder] = process.argv;
if (script !== undefined && /tray-icons\.ts$/.test(script)) {
  void drawTrayIcons(folder ?? 'out/main/tray').then((names) =>
    console.log(`Drew ${names.length} sheets of tray icons`),
  );
}
