const limit = 2n ** 63n;

/** A whole number of up to 64 bits, from a text or from a number that is exact. Undefined for anything else. */
export function parseInteger(value: unknown): bigint | undefined {
  const isExact = typeof value === 'string' ? /^-?\d{1,19}$/.test(value) : Number.isSafeInteger(value);
  if (!isExact) return undefined;
  const integer = BigInt(value as string | number);
  return integer < limit && integer >= -limit ? integer : undefined;
}

/** A number that JSON can say, without the zero that has a sign. Undefined for anything else. */
export function parseNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined;
}

/** The number that a decimal text says, such as `-1234.5`. Undefined for other texts. */
export function parseDecimal(text: string): number | undefined {
  return /^[+-]?\d{1,40}(?:\.\d{1,40})?$/.test(text) ? parseNumber(Number(text)) : undefined;
}
