import type { CustomFieldType } from './custom-field-type.js';
import type { CustomValue } from './custom-values.js';

const longestKey = 200;

/**
 * The value as a text that compares as the value does, byte by byte: one column and one index hold every
 * type, and equality and order of text keep their index under row level security.
 */
export function sortKeyOf(type: CustomFieldType, value: CustomValue): string {
  if (typeof value === 'number') return sortableNumber(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return type === 'text' ? value.toLowerCase().slice(0, longestKey).toWellFormed() : value;
}

const bytes = new DataView(new ArrayBuffer(8));

/** The 64 bits of the number in hexadecimal, such that the order of the texts is that of the numbers (IEEE 754). */
function sortableNumber(value: number): string {
  bytes.setFloat64(0, value);
  const bits = bytes.getBigUint64(0);
  const sign = 1n << 63n;
  return (bits & sign ? ~bits & (2n * sign - 1n) : bits | sign).toString(16).padStart(16, '0');
}
