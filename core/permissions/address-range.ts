const ADDRESS = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** An IPv4 address as a number; undefined for anything else. */
function numberOf(address: string): number | undefined {
  const parts = ADDRESS.exec(address)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}

/** Whether an IPv4 address is one of the range's (`10.0.0.0/8` or a single address); undefined for other forms. */
export function rangeHolds(range: string, address: string): boolean | undefined {
  const [base = '', bits = '32', ...more] = range.split('/');
  const [from, given] = [numberOf(base), numberOf(address)];
  if (from === undefined || given === undefined || more.length > 0 || !/^\d{1,2}$/.test(bits)) return undefined;
  const width = 32 - Number(bits);
  if (width < 0) return undefined;
  const size = 2 ** width;
  return Math.floor(from / size) === Math.floor(given / size);
}
