/** A number in [0, 1) that depends on the seed and on nothing but the parts it is asked for. */
export type Draw = (...parts: readonly (string | number)[]) => number;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function mixed(hash: number, text: string): number {
  let next = hash;
  for (let index = 0; index < text.length; index += 1) {
    next = Math.imul(next ^ text.charCodeAt(index), FNV_PRIME);
  }
  return next;
}

function scrambled(hash: number): number {
  let bits = (hash + 0x6d2b79f5) | 0;
  bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
}

/** No state: the same parts give the same number whatever was drawn before. */
export function drawFor(seed: number, ...scope: readonly (string | number)[]): Draw {
  const base = scope.reduce<number>((hash, part) => mixed(hash, `${part}|`), mixed(FNV_OFFSET, `${seed}|`));
  return (...parts) => scrambled(parts.reduce<number>((hash, part) => mixed(hash, `${part}|`), base));
}

export function textDrawn(draw: Draw, alphabet: string, length: number): string {
  return Array.from({ length }, (_, index) => alphabet.charAt(Math.floor(draw(index) * alphabet.length))).join('');
}
