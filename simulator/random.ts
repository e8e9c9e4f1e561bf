/** A number in [0, 1) that depends on the seed and on nothing but the parts it is asked for. */
export type Draw = (...parts: readonly (string | number)[]) => number;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function mixed(hash: number, part: string | number): number {
  if (typeof part === 'number')
    return Math.imul(Math.imul(hash ^ (part & 0xffff), FNV_PRIME) ^ (part >>> 16), FNV_PRIME);
  let next = hash;
  for (let index = 0; index < part.length; index += 1) {
    next = Math.imul(next ^ part.charCodeAt(index), FNV_PRIME);
  }
  return Math.imul(next, FNV_PRIME);
}

function scrambled(hash: number): number {
  let bits = (hash + 0x6d2b79f5) | 0;
  bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
}

/** No state: the same parts give the same number whatever was drawn before. */
export function drawFor(seed: number, ...scope: readonly (string | number)[]): Draw {
  const base = [seed, ...scope].reduce<number>(mixed, FNV_OFFSET);
  return (...parts) => {
    let hash = base;
    for (const part of parts) hash = mixed(hash, part);
    return scrambled(hash);
  };
}

export function textDrawn(draw: Draw, alphabet: string, length: number): string {
  return Array.from({ length }, (_, index) => alphabet.charAt(Math.floor(draw(index) * alphabet.length))).join('');
}
