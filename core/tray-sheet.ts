import { ENDLESS, NOT_KNOWN, PAUSED, type TrayFace, type TrayShape } from './tray-face';

/**
 * What the panel behind the icon looks like. `either` reads on both, for panels that do not say;
 * `template` is macOS's: black and clear, coloured by the system.
 */
export const trayTones = ['light', 'dark', 'either', 'template'] as const;
export type TrayTone = (typeof trayTones)[number];

export type TraySize = 16 | 20 | 22 | 24 | 32 | 44;

/** Pixels: Windows' 16 at 100 to 200 %, GNOME's 16 and everybody else's 22 with their doubles, macOS's 16 points. */
export const traySizes: Readonly<Record<TrayTone, readonly TraySize[]>> = {
  light: [16, 20, 22, 24, 32],
  dark: [16, 20, 22, 24, 32],
  either: [16, 20, 22, 24, 32, 44],
  template: [16, 32],
};

/** In the order of the sheet's columns. macOS writes the days beside the icon, which is blank then. */
export const BLANK = '';
export const trayGlyphs: readonly string[] = [
  ...Array.from({ length: 100 }, (_, days) => `${days}`),
  NOT_KNOWN,
  PAUSED,
  ENDLESS,
  BLANK,
];

/** A sheet per shape: unpacking a fourth of the pixels is what the start of the program can spare. */
export const sheetName = (tone: TrayTone, shape: TrayShape, size: TraySize): string => `${tone}-${shape}-${size}.png`;

export interface Cell {
  readonly column: number;
  readonly row: number;
}

export const sheetColumns = trayGlyphs.length;
export const sheetRows = 2;

/** The second row has the badge. */
export function cellOf({ digits, badge }: Pick<TrayFace, 'digits' | 'badge'>): Cell {
  const column = trayGlyphs.indexOf(digits);
  if (column === -1) throw new RangeError(`the tray has no glyph for ${digits}`);
  return { column, row: badge ? 1 : 0 };
}
