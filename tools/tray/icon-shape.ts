import type { TrayShape } from '../../core/tray-face';
import type { TraySize, TrayTone } from '../../core/tray-sheet';

export interface Ink {
  readonly line: string;
  readonly chip: string;
  readonly grey: string;
  readonly badge: string;
}

const AMBER = '#f4b13e';
const AMBER_RIM = '#8a5800';
const RED = '#d42a1e';

/** On `either` the healthy sign is a dark chip with a white rim: one of the two stands out on any panel. */
export const inks: Readonly<Record<TrayTone, Ink>> = {
  light: { line: '#1b222c', chip: 'none', grey: '#5b6470', badge: '#1a5fd0' },
  dark: { line: '#ffffff', chip: 'none', grey: '#b4bcc6', badge: '#6ea8ff' },
  either: { line: '#ffffff', chip: '#222933', grey: '#7b8591', badge: '#2f7cf0' },
  template: { line: '#000000', chip: 'none', grey: '#000000', badge: '#000000' },
};

/** What the strokes of the digits are drawn in; clear on macOS's filled shapes. */
export function digitInk(shape: TrayShape, tone: TrayTone): string {
  if (shape === 'dashed') return inks[tone].grey;
  if (shape === 'outline' || tone === 'template') return inks[tone].line;
  return shape === 'square' ? '#1f1804' : '#ffffff';
}

export const rimWidth = (size: TraySize): number => Math.max(1, Math.round(size / 14));

const ringed = (size: TraySize, radius: number, attributes: string): string => {
  const rim = rimWidth(size);
  const side = size - rim;
  return `<rect x="${rim / 2}" y="${rim / 2}" width="${side}" height="${side}" rx="${radius}" ${attributes} stroke-width="${rim}"/>`;
};

/** Dashes of one length, alike on all four sides: the first is centred on the top. */
function dashed(size: TraySize, colour: string): string {
  const rim = rimWidth(size);
  const side = size - rim;
  const radius = size * 0.24;
  const around = 4 * (side - 2 * radius) + 2 * Math.PI * radius;
  const dash = around / (size < 20 ? 16 : 24);
  const start = side / 2 - radius;
  const offset = (((-start + dash / 2) % (2 * dash)) + 2 * dash) % (2 * dash);
  return ringed(
    size,
    radius,
    `fill="none" stroke="${colour}" stroke-dasharray="${dash} ${dash}" stroke-dashoffset="${offset}"`,
  );
}

function octagon(size: TraySize, colour: string): string {
  const cut = Math.round(size * 0.29);
  const far = size - cut;
  return `<path d="M${cut} 0H${far}L${size} ${cut}V${far}L${far} ${size}H${cut}L0 ${far}V${cut}Z" fill="${colour}"/>`;
}

function square(size: TraySize, tone: TrayTone): string {
  if (tone === 'template') return `<rect width="${size}" height="${size}" rx="${size * 0.14}"/>`;
  const rim = tone === 'dark' ? AMBER : AMBER_RIM;
  return ringed(size, size * 0.12, `fill="${AMBER}" stroke="${rim}"`);
}

/** The shape of a severity, its cell's corner at 0,0. */
export function shapeSvg(shape: TrayShape, size: TraySize, tone: TrayTone): string {
  const { line, chip, grey } = inks[tone];
  if (shape === 'outline') return ringed(size, size * 0.24, `fill="${chip}" stroke="${line}"`);
  if (shape === 'square') return square(size, tone);
  if (shape === 'octagon') return octagon(size, tone === 'template' ? line : RED);
  return dashed(size, grey);
}
