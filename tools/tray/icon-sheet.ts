import type { TrayShape } from '../../core/tray-face';
import { cellOf, sheetColumns, sheetRows, type TraySize, type TrayTone, trayGlyphs } from '../../core/tray-sheet';
import { glyphSvg } from './icon-glyph';
import { digitInk, inks, rimWidth, shapeSvg } from './icon-shape';

interface Parts {
  /** Drawn where the mask lets it. */
  readonly shape: string;
  /** Cut out of the shapes. */
  readonly cut: string;
  readonly over: string;
}

const badgeRadius = (size: TraySize): number => size * 0.17;

function badgeSvg(size: TraySize, colour: string): string {
  const radius = badgeRadius(size);
  return `<circle cx="${size - radius}" cy="${radius}" r="${radius}" fill="${colour}"/>`;
}

/** A clear edge around the badge that stays inside its own cell. */
function badgeCut(size: TraySize): string {
  const reach = 2 * badgeRadius(size) + rimWidth(size);
  const corner = badgeRadius(size) + rimWidth(size);
  const left = size - reach;
  return `<path d="M${left} 0H${size}V${reach}H${left + corner}A${corner} ${corner} 0 0 1 ${left} ${reach - corner}Z"/>`;
}

function cellParts(shape: TrayShape, digits: string, badge: boolean, size: TraySize, tone: TrayTone): Parts {
  const { column, row } = cellOf({ digits, badge });
  const placed = (svg: string) => `<g transform="translate(${column * size} ${row * size})">${svg}</g>`;
  const clear = tone === 'template' && (shape === 'square' || shape === 'octagon');
  const glyph = glyphSvg(digits, size, clear ? '#000' : digitInk(shape, tone));
  const dot = badge ? badgeSvg(size, inks[tone].badge) : '';
  const around = badge ? badgeCut(size) : '';
  return {
    shape: placed(clear ? shapeSvg(shape, size, tone) : `${shapeSvg(shape, size, tone)}${glyph}`),
    cut: placed(clear ? `${glyph}${around}` : around),
    over: placed(dot),
  };
}

/** All icons of one shape and size for one kind of panel: a column per glyph, and a second row with the badge. */
export function sheetSvg(tone: TrayTone, shape: TrayShape, size: TraySize): string {
  const cells = [false, true].flatMap((badge) =>
    trayGlyphs.map((digits) => cellParts(shape, digits, badge, size, tone)),
  );
  const all = (part: keyof Parts) => cells.map((cell) => cell[part]).join('');
  const [width, height] = [sheetColumns * size, sheetRows * size];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<mask id="cut" maskUnits="userSpaceOnUse" x="0" y="0" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>${all('cut')}</mask>`,
    `<g mask="url(#cut)">${all('shape')}</g>${all('over')}</svg>`,
  ].join('');
}
