/** Letters to change, add or leave out to make one text the other, as far as `most`. */
function distance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before = Array.from({ length: right.length + 1 }, (_each, index) => index);
  for (const [row, letter] of [...left].entries()) {
    const here = [row + 1];
    for (const [column, other] of [...right].entries()) {
      const replaced = (before[column] ?? 0) + (letter === other ? 0 : 1);
      here.push(Math.min(replaced, (before[column + 1] ?? 0) + 1, (here[column] ?? 0) + 1));
    }
    before = here;
  }
  return before[right.length] ?? most + 1;
}

const MOST_MISTAKES = 2;

/** The name that was probably meant, capitals aside; undefined where none is near. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  const wanted = written.toLowerCase();
  const ranked = names
    .map((name) => ({ name, off: distance(wanted, name.toLowerCase(), MOST_MISTAKES) }))
    .filter(({ off }) => off <= MOST_MISTAKES)
    .sort((left, right) => left.off - right.off);
  return ranked[0]?.name;
}
