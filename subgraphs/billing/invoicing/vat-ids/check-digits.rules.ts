/** Whether the digits of a VAT identifier, behind the letters of its country, are checked by their last ones. */
export type DigitCheck = (digits: string) => boolean;

const digitsOf = (text: string) => Array.from(text, Number);

/** The sum of the digits, each times its weight. */
function weighted(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * digitsOf(text)[index]!, 0);
}

/** Every second digit doubled, the digits of the results summed (ISO/IEC 7812). */
function isLuhn(text: string): boolean {
  const sum = digitsOf(text)
    .toReversed()
    .reduce((total, digit, index) => {
      const doubled = index % 2 === 1 ? digit * 2 : digit;
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}

/** ISO 7064, MOD 11,10. */
function isMod11And10(text: string): boolean {
  const own = digitsOf(text);
  const product = own.slice(0, -1).reduce((before, digit) => {
    const sum = (digit + before) % 10 || 10;
    return (sum * 2) % 11;
  }, 10);
  return (11 - product) % 10 === own.at(-1);
}

function isAustrian(text: string): boolean {
  const sum = digitsOf(text)
    .slice(0, 7)
    .reduce((total, digit, index) => {
      const doubled = index % 2 === 1 ? digit * 2 : digit;
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return (10 - ((sum + 4) % 10)) % 10 === Number(text[7]);
}

/** A remainder of ten has no digit, except where it stands for zero. */
const mod11 =
  (weights: readonly number[], ofTen?: 0): DigitCheck =>
  (text) => {
    const rest = weighted(text, weights) % 11;
    return (rest === 10 ? ofTen : rest) === Number(text[weights.length]);
  };

function isFinnish(text: string): boolean {
  const rest = weighted(text, [7, 9, 10, 5, 8, 4, 2]) % 11;
  return rest !== 1 && (rest === 0 ? 0 : 11 - rest) === Number(text[7]);
}

function isPortuguese(text: string): boolean {
  const rest = 11 - (weighted(text, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (rest > 9 ? 0 : rest) === Number(text[8]);
}

/** A key of letters is not checked. */
function isFrench(text: string): boolean {
  const [key, siren] = [text.slice(0, 2), text.slice(2)];
  return !/^[0-9]{2}$/.test(key) || (12 + 3 * (Number(siren) % 97)) % 97 === Number(key);
}

/** By the older rule, or by that of sole traders: ISO 7064, MOD 97,10 with letters as numbers from ten on. */
function isDutch(text: string): boolean {
  if (mod11([9, 8, 7, 6, 5, 4, 3, 2])(text)) return true;
  const numbers = Array.from(`NL${text}`, (each) => parseInt(each, 36)).join('');
  return BigInt(numbers) % 97n === 1n;
}

/** The checks that are known, by the letters that an identifier begins with. */
export const digitChecks: Readonly<Record<string, DigitCheck>> = {
  AT: (text) => isAustrian(text.slice(1)),
  BE: (text) => 97 - (Number(text.slice(0, 8)) % 97) === Number(text.slice(8)),
  DE: isMod11And10,
  DK: (text) => weighted(text, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  FI: isFinnish,
  FR: isFrench,
  HR: isMod11And10,
  IT: isLuhn,
  LU: (text) => Number(text.slice(0, 6)) % 89 === Number(text.slice(6)),
  NL: isDutch,
  PL: mod11([6, 5, 7, 2, 3, 4, 5, 6, 7]),
  PT: isPortuguese,
  SE: (text) => isLuhn(text.slice(0, 10)),
};
