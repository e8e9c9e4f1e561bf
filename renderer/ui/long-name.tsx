import { useLayoutEffect, useRef } from 'react';

/** What tells names of one client apart stands at their end, so a long one is shortened in its middle. */
const END_LENGTH = 9;
const ELLIPSIS = '…';

function widthOf(text: Text, letters: number): number {
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, letters);
  return range.getBoundingClientRect().width;
}

/** The style sheet ends the start at a whole letter and leaves the rest of its box empty: the box gets that width. */
function closeGap(start: HTMLElement): void {
  start.style.removeProperty('width');
  const text = start.firstChild;
  const room = start.clientWidth;
  if (!(text instanceof Text) || start.scrollWidth <= room) return;
  const ellipsis = start.ownerDocument.createElement('canvas').getContext('2d');
  if (ellipsis === null) return;
  ellipsis.font = getComputedStyle(start).font;
  const sign = ellipsis.measureText(ELLIPSIS).width;
  let letters = text.length;
  while (letters > 1 && widthOf(text, letters) + sign > room) letters -= 1;
  start.style.width = `${Math.min(room, Math.ceil(widthOf(text, letters) + sign + 0.5))}px`;
}

/** A name in one line; the whole of it is in its title. */
export function LongName({ of }: { readonly of: string }) {
  const whole = useRef<HTMLSpanElement>(null);
  const letters = [...of];
  const short = letters.length <= END_LENGTH * 2;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another name has another width
  useLayoutEffect(() => {
    const start = whole.current?.querySelector<HTMLElement>('.start');
    if (short || whole.current === null || !start) return undefined;
    const watch = new ResizeObserver(() => void document.fonts.ready.then(() => closeGap(start)));
    watch.observe(whole.current);
    return () => watch.disconnect();
  }, [of, short]);
  return (
    <span className="long-name" title={of} ref={whole}>
      <span className="start">{short ? of : letters.slice(0, -END_LENGTH).join('')}</span>
      {!short && <span className="end">{letters.slice(-END_LENGTH).join('')}</span>}
    </span>
  );
}
