/** Letters and digits that a reference has behind its check digits. Source: ISO 11649. */
const longest = 21;

/**
 * The creditor reference of a number, such as `RF36INV202600042` of `INV-2026-00042`: its letters and digits behind two
 * check digits. Null for a number that is too long, or has none.
 */
export function creditorReference(number: string): string | null {
  const text = number.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (text === '' || text.length > longest) return null;
  const digits = Array.from(`${text}RF00`, (sign) => parseInt(sign, 36)).join('');
  const check = 98n - (BigInt(digits) % 97n);
  return `RF${String(check).padStart(2, '0')}${text}`;
}
