import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TrayShape, trayShapes } from '../../core/tray-face';
import { cellOf, sheetName, type TraySize, type TrayTone, traySizes } from '../../core/tray-sheet';
import { sheetSvg } from '../../tools/tray/icon-sheet';
import { drawTrayIcons } from '../../tools/tray-icons';

const folder = mkdtempSync(join(tmpdir(), 'tray-'));
let names: readonly string[] = [];

beforeAll(async () => {
  names = await drawTrayIcons(folder, ['template']);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Sheet = (shape: TrayShape, digits: string, badge?: boolean) => Icon;
const drawn = new Map<string, ReturnType<typeof draw>>();

interface Icon {
  /** Light, 0 to 1, of each pixel on a panel of that light. */
  on(panel: number): readonly number[];
  readonly alpha: readonly number[];
}

const draw = (tone: TrayTone, shape: TrayShape, size: TraySize) => {
  const { width, pixels } = new Resvg(sheetSvg(tone, shape, size)).render();
  return { width, pixels };
};

function sheetOf(tone: TrayTone, size: TraySize): Sheet {
  return (shape, digits, badge = false) => {
    const name = sheetName(tone, shape, size);
    const { width, pixels } = drawn.get(name) ?? draw(tone, shape, size);
    drawn.set(name, { width, pixels });
    const at = (index: number) => (pixels[index] ?? 0) / 255;
    const { column, row } = cellOf({ digits, badge });
    const indices = Array.from({ length: size * size }, (_, n) => {
      const [x, y] = [column * size + (n % size), row * size + Math.floor(n / size)];
      return (y * width + x) * 4;
    });
    const alpha = indices.map((index) => at(index + 3));
    const light = indices.map((index) => 0.2126 * at(index) + 0.7152 * at(index + 1) + 0.0722 * at(index + 2));
    return { alpha, on: (panel) => light.map((value, n) => value + panel * (1 - (alpha[n] ?? 0))) };
  };
}

const differing = (left: readonly number[], right: readonly number[]): number =>
  left.filter((value, n) => Math.abs(value - (right[n] ?? 0)) > 0.3).length;

const LIGHT_PANEL = 0.95;
const DARK_PANEL = 0.15;

describe('the icons of the tray', () => {
  it('are the same bytes each time they are drawn', () => {
    expect(names).toHaveLength(traySizes.template.length * trayShapes.length);
    for (const shape of trayShapes) {
      const again = new Resvg(sheetSvg('template', shape, 32)).render().asPng();
      expect(readFileSync(join(folder, sheetName('template', shape, 32))).equals(again)).toBe(true);
    }
  });

  it.each([16, 22, 32] as const)('tell every number from every other at %i px', (size) => {
    const icon = sheetOf('either', size);
    const numbers = Array.from({ length: 100 }, (_, n) => icon('octagon', `${n}`).on(DARK_PANEL));
    for (const [n, left] of numbers.entries()) {
      for (const right of numbers.slice(n + 1)) expect(differing(left, right)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each([
    ['either', LIGHT_PANEL],
    ['either', DARK_PANEL],
    ['light', LIGHT_PANEL],
    ['dark', DARK_PANEL],
  ] as const)('of %s tone stand out from a panel of light %f without any colour', (tone, panel) => {
    for (const size of [16, 22, 32] as const) {
      const icon = sheetOf(tone, size);
      for (const [shape, digits] of [
        ['outline', '41'],
        ['square', '11'],
        ['octagon', '4'],
      ] as const) {
        const shown = icon(shape, digits).on(panel);
        expect(Math.max(...shown) - Math.min(...shown)).toBeGreaterThan(0.5);
        const digitsAlone = differing(shown, icon(shape, '').on(panel));
        expect(digitsAlone).toBeGreaterThan(size);
      }
      const dash = icon('dashed', '–').on(panel);
      expect(Math.max(...dash.map((value) => Math.abs(value - panel)))).toBeGreaterThan(0.3);
    }
  });

  it('have an outline per severity that needs no colour', () => {
    for (const size of [16, 22, 32] as const) {
      const icon = sheetOf('either', size);
      const outlines = trayShapes.map((shape) => icon(shape, ''));
      for (const [n, left] of outlines.entries()) {
        for (const right of outlines.slice(n + 1)) {
          const apart = differing(left.alpha, right.alpha) + differing(left.on(DARK_PANEL), right.on(DARK_PANEL));
          expect(apart).toBeGreaterThan(size);
        }
      }
    }
  });

  it('show the dot of a notice without hiding the days', () => {
    for (const size of [16, 22, 32] as const) {
      const icon = sheetOf('either', size);
      expect(differing(icon('octagon', '4', true).on(1), icon('octagon', '4').on(1))).toBeGreaterThan(size / 2);
      expect(differing(icon('outline', '41', true).on(1), icon('outline', '42', true).on(1))).toBeGreaterThan(3);
    }
  });

  it('for macOS are black, with the digits cut out of filled shapes', () => {
    const icon = sheetOf('template', 32);
    expect(Math.max(...icon('octagon', '4').on(0))).toBe(0);
    const [blank, four] = [icon('octagon', '').alpha, icon('octagon', '4').alpha];
    expect(blank.filter((alpha, n) => alpha === 1 && (four[n] ?? 0) === 0).length).toBeGreaterThan(60);
  });
});
