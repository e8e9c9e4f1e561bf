const DECIMALS_BITS = 4n;
const DECIMALS_MASK = 15n;
const MOST = 2n ** 59n;

/**
 * An exact decimal in one 64-bit integer: the digits without their point, then four bits with the number of
 * decimals. Half the size of text, and no rounding at any currency's decimals.
 * Throws a `RangeError` for what does not fit: more than 15 decimals or 17 digits.
 */
export function storedAmount(amount: string): bigint {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  const decimals = parts?.[3] ?? '';
  if (!parts || decimals.length > Number(DECIMALS_MASK)) throw new RangeError('amount cannot be stored exactly');
  const digits = BigInt(`${parts[1]}${parts[2]}${decimals}`);
  if (digits >= MOST || digits < -MOST) throw new RangeError('amount cannot be stored exactly');
  return (digits << DECIMALS_BITS) | BigInt(decimals.length);
}

export function amountStored(stored: bigint): string {
  const decimals = Number(stored & DECIMALS_MASK);
  const digits = stored >> DECIMALS_BITS;
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0');
  return decimals === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
