import { ENDLESS, NOT_KNOWN, PAUSED } from '../../core/tray-face';
import type { TraySize } from '../../core/tray-sheet';
import { type DigitBox, digitPath } from './digit-strokes';

interface Fit {
  readonly one: DigitBox;
  readonly two: DigitBox;
  /** Between two digits. */
  readonly gap: number;
}

const box = (width: number, height: number, stroke: number): DigitBox => ({ width, height, stroke });

/** Even sums of pixels, so that the digits sit in the middle of the icon on whole pixels. */
const fits: Readonly<Record<TraySize, Fit>> = {
  16: { one: box(8, 10, 2), two: box(5, 10, 1.5), gap: 2 },
  20: { one: box(8, 12, 2), two: box(6, 12, 2), gap: 2 },
  22: { one: box(12, 14, 3), two: box(7, 12, 2), gap: 2 },
  24: { one: box(12, 14, 3), two: box(8, 14, 2), gap: 2 },
  32: { one: box(16, 20, 4), two: box(10, 18, 3), gap: 2 },
  44: { one: box(22, 28, 5), two: box(14, 24, 4), gap: 4 },
};

const stroked = (path: string, { stroke }: DigitBox, colour: string, x: number, y: number): string =>
  `<path transform="translate(${x} ${y})" d="${path}" fill="none" stroke="${colour}" stroke-width="${stroke}" stroke-linejoin="round"/>`;

function digits(text: string, size: TraySize, colour: string): string {
  const { one, two, gap } = fits[size];
  const each = text.length === 1 ? one : two;
  const width = text.length * each.width + (text.length - 1) * gap;
  return [...text]
    .map((digit, index) => {
      const x = (size - width) / 2 + index * (each.width + gap);
      return stroked(digitPath(digit, each) ?? '', each, colour, x, (size - each.height) / 2);
    })
    .join('');
}

function signPath(sign: string, size: TraySize, stroke: number): string {
  const middle = size / 2;
  const reach = Math.round(size * 0.19);
  if (sign === NOT_KNOWN) return `M${middle - reach} ${middle}H${middle + reach}`;
  if (sign === PAUSED) {
    return `M${middle - stroke} ${middle - reach}V${middle + reach}M${middle + stroke} ${middle - reach}V${middle + reach}`;
  }
  const radius = size * 0.15;
  const loop = (way: -1 | 1) =>
    `M${middle} ${middle}c${way * radius} ${-2 * radius} ${way * 2.2 * radius} ${-1.4 * radius} ${way * 2.2 * radius} 0s${way * -1.2 * radius} ${2 * radius} ${way * -2.2 * radius} 0`;
  return `${loop(-1)}${loop(1)}`;
}

/** The glyph in the middle of its cell, whose corner is at 0,0. */
export function glyphSvg(glyph: string, size: TraySize, colour: string): string {
  if (glyph !== NOT_KNOWN && glyph !== PAUSED && glyph !== ENDLESS) return digits(glyph, size, colour);
  const stroke = glyph === ENDLESS ? Math.max(1.5, size / 11) : 2 * Math.max(1, Math.round(size / 20));
  return stroked(signPath(glyph, size, stroke), { width: size, height: size, stroke }, colour, 0, 0);
}
