import { join } from 'node:path';
import { type NativeImage, nativeImage, nativeTheme, screen } from 'electron';
import type { TrayFace } from '../core/tray-face';
import { BLANK, cellOf, sheetName, type TraySize, type TrayTone, traySizes } from '../core/tray-sheet';

/** Beside the bundled main: out/main/tray. */
const SHEETS = join(__dirname, 'tray');

/**
 * Linux panels do not say whether they are light or dark (the toolkit's theme is that of windows: GNOME's bar is dark
 * under a light theme), so the icons there read on both. Windows' task bar has a theme of its own, known to
 * Electron from 36 on.
 */
export function trayTone(platform = process.platform): TrayTone {
  if (platform === 'darwin') return 'template';
  if (platform !== 'win32') return 'either';
  const dark: boolean | undefined = nativeTheme.shouldUseDarkColorsForSystemIntegratedUI;
  if (dark === undefined) return 'either';
  return dark ? 'dark' : 'light';
}

/** The smallest that is not scaled up, else the largest. */
export function nearestSize(pixels: number, sizes: readonly TraySize[]): TraySize {
  return sizes.find((size) => size >= pixels) ?? sizes[sizes.length - 1] ?? 22;
}

/** GNOME draws status icons at 16, KDE, Xfce and the rest at 22. */
const linuxPoints = (desktop = process.env.XDG_CURRENT_DESKTOP ?? ''): number =>
  /GNOME|Unity/i.test(desktop) ? 16 : 22;

interface Representation {
  readonly size: TraySize;
  readonly scaleFactor: number;
}

// The status notifier item carries one picture, at scale 1: it is given the panel's own pixels.
function representations(platform: NodeJS.Platform): readonly Representation[] {
  if (platform === 'linux') {
    const pixels = linuxPoints() * screen.getPrimaryDisplay().scaleFactor;
    return [{ size: nearestSize(pixels, traySizes.either), scaleFactor: 1 }];
  }
  const sizes: readonly TraySize[] = platform === 'darwin' ? [16, 32] : [16, 20, 24, 32];
  return sizes.map((size) => ({ size, scaleFactor: size / 16 }));
}

/** The pixels are copied: a crop would keep the whole sheet in memory. */
function cellBitmap(tone: TrayTone, size: TraySize, face: TrayFace): Buffer {
  const { column, row } = cellOf(face);
  const sheet = nativeImage.createFromPath(join(SHEETS, sheetName(tone, face.shape, size)));
  return sheet.crop({ x: column * size, y: row * size, width: size, height: size }).toBitmap();
}

export function trayImage(face: TrayFace, tone: TrayTone, platform = process.platform): NativeImage {
  const shown = platform === 'darwin' && /^\d/.test(face.digits) ? { ...face, digits: BLANK } : face;
  const image = nativeImage.createEmpty();
  for (const { size, scaleFactor } of representations(platform)) {
    const buffer = cellBitmap(tone, size, shown);
    image.addRepresentation({ scaleFactor, width: size, height: size, buffer });
  }
  image.setTemplateImage(tone === 'template');
  return image;
}
