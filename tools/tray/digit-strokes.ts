/**
 * The digits as strokes on the pixel grid: every stem begins and ends on a whole pixel, so that they are
 * crisp at 16 px, where a font's outlines blur.
 */
export interface DigitBox {
  /** Of one digit, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly stroke: number;
}

interface Grid {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
  readonly radius: number;
}

function gridOf({ width, height, stroke }: DigitBox): Grid {
  const half = stroke / 2;
  return {
    left: half,
    right: width - half,
    top: half,
    middle: Math.floor((height - stroke) / 2) + half,
    bottom: height - half,
    radius: Math.min((width - stroke) / 2, (height - stroke) / 4),
  };
}

type Stroke = (grid: Grid) => string;

const strokes: Readonly<Record<string, Stroke>> = {
  '0': ({ left: l, right: r, top: t, bottom: b, radius: q }) =>
    `M${l + q} ${t}H${r - q}A${q} ${q} 0 0 1 ${r} ${t + q}V${b - q}A${q} ${q} 0 0 1 ${r - q} ${b}H${l + q}A${q} ${q} 0 0 1 ${l} ${b - q}V${t + q}A${q} ${q} 0 0 1 ${l + q} ${t}Z`,
  '1': ({ left: l, right: r, top: t, bottom: b }) => {
    const stem = l + Math.ceil((r - l) * 0.6);
    return `M${l} ${t + (stem - l) * 0.8}L${stem} ${t}V${b}`;
  },
  '2': ({ left: l, right: r, top: t, middle: m, bottom: b, radius: q }) =>
    `M${l} ${t + q}A${q} ${q} 0 0 1 ${l + q} ${t}H${r - q}A${q} ${q} 0 0 1 ${r} ${t + q}V${m - q * 0.5}L${l} ${b}H${r + 0.01}`,
  '3': ({ left: l, right: r, top: t, middle: m, bottom: b, radius: q }) =>
    `M${l} ${t}H${r - q}A${q} ${q} 0 0 1 ${r} ${t + q}V${m - q}A${q} ${q} 0 0 1 ${r - q} ${m}H${l + q}M${r - q} ${m}A${q} ${q} 0 0 1 ${r} ${m + q}V${b - q}A${q} ${q} 0 0 1 ${r - q} ${b}H${l}`,
  '4': ({ left: l, right: r, top: t, bottom: b }) => {
    const bar = t + Math.round((b - t) * 0.7);
    const stem = r - Math.round((r - l) * 0.2);
    return `M${stem} ${b}V${t}H${stem - 0.2}L${l} ${bar}H${r + 0.5}`;
  },
  '5': ({ left: l, right: r, top: t, middle: m, bottom: b, radius: q }) =>
    `M${r} ${t}H${l}V${m}H${r - q}A${q} ${q} 0 0 1 ${r} ${m + q}V${b - q}A${q} ${q} 0 0 1 ${r - q} ${b}H${l}`,
  '6': ({ left: l, right: r, top: t, middle: m, bottom: b, radius: q }) =>
    `M${r} ${t}H${l + q}A${q} ${q} 0 0 0 ${l} ${t + q}V${b - q}A${q} ${q} 0 0 0 ${l + q} ${b}H${r - q}A${q} ${q} 0 0 0 ${r} ${b - q}V${m + q}A${q} ${q} 0 0 0 ${r - q} ${m}H${l}`,
  '7': ({ left: l, right: r, top: t, bottom: b }) => `M${l} ${t}H${r}L${l + (r - l) * 0.3} ${b}`,
  '8': ({ left: l, right: r, top: t, middle: m, bottom: b, radius: q }) =>
    `M${l + q} ${t}H${r - q}A${q} ${q} 0 0 1 ${r} ${t + q}V${m - q}A${q} ${q} 0 0 1 ${r - q} ${m}H${l + q}A${q} ${q} 0 0 1 ${l} ${m - q}V${t + q}A${q} ${q} 0 0 1 ${l + q} ${t}ZM${l + q} ${m}H${r - q}A${q} ${q} 0 0 1 ${r} ${m + q}V${b - q}A${q} ${q} 0 0 1 ${r - q} ${b}H${l + q}A${q} ${q} 0 0 1 ${l} ${b - q}V${m + q}A${q} ${q} 0 0 1 ${l + q} ${m}Z`,
  '9': ({ left: l, right: r, top: t, middle: m, bottom: b, radius: q }) =>
    `M${l} ${b}H${r - q}A${q} ${q} 0 0 0 ${r} ${b - q}V${t + q}A${q} ${q} 0 0 0 ${r - q} ${t}H${l + q}A${q} ${q} 0 0 0 ${l} ${t + q}V${m - q}A${q} ${q} 0 0 0 ${l + q} ${m}H${r}`,
};

/** The path of one digit's strokes, its box at 0,0; undefined where the character is no digit. */
export const digitPath = (digit: string, box: DigitBox): string | undefined => strokes[digit]?.(gridOf(box));
