/** Digits of a QR reference before its check digit. */
const length = 26;
/** What the sum so far becomes, by itself and the next digit. Source: Swiss implementation guidelines, modulo 10 recursive. */
const carries = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];

/** The check digit of digits: 7 of `21000000000313947143000901`. */
export function qrCheckDigit(digits: string): number {
  const carry = Array.from(digits, Number).reduce((sum, digit) => carries[(sum + digit) % 10]!, 0);
  return (10 - carry) % 10;
}

/**
 * The QR reference of a number: its digits behind zeros, and a check digit. Null for a number without digits, or with too
 * many.
 */
export function qrReference(number: string): string | null {
  const digits = number.replace(/[^0-9]/g, '');
  if (!/[1-9]/.test(digits) || digits.length > length) return null;
  const padded = digits.padStart(length, '0');
  return `${padded}${qrCheckDigit(padded)}`;
}

/** Whether it is a QR reference, with a sound check digit. */
export function isQrReference(text: string): boolean {
  return /^[0-9]{27}$/.test(text) && qrCheckDigit(text.slice(0, length)) === Number(text[length]);
}
