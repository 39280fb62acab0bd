import { dictionary } from '@zxcvbn-ts/language-common';

const shortestBase = 6;
let bases: ReadonlySet<string> | undefined;

/**
 * Whether guessers try the password early: a common one in any case, also twice or with up to six
 * digits and signs around it, or a few characters over and over. The list: zxcvbn's 49,000.
 */
export function isGuessable(password: string): boolean {
  bases ??= new Set(dictionary['passwords-common'].filter(({ length }) => length >= shortestBase));
  const lower = password.toLowerCase();
  return (
    [lower, withoutPadding(lower)].some((base) => bases!.has(base) || bases!.has(unitOf(base))) ||
    isMonotone(lower)
  );
}

function withoutPadding(text: string): string {
  const base = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return text.length - base.length <= 6 ? base : text;
}

/** What the text repeats, or the text itself. */
function unitOf(text: string): string {
  const again = (text + text).indexOf(text, 1);
  return text.slice(0, again);
}

/** Up to four characters over and over, or a run such as `abcdefghijkl`. */
function isMonotone(text: string): boolean {
  if (unitOf(text).length <= 4) return true;
  const codes = Array.from(text, (character) => character.codePointAt(0)!);
  const steps = new Set(codes.slice(1).map((code, index) => code - codes[index]!));
  return steps.size === 1;
}
