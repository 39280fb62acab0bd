import { wrongFormat } from '../errors/errors.js';

/** What a number is made of. */
export interface NumberParts {
  /** The code of the series, such as `INV`. */
  readonly series: string;
  /** The day of the document, such as `2027-01-31`: its year and month. */
  readonly day: string;
  readonly sequence: number;
}

/** How long a pattern may be; a number is about as long. */
export const longestPattern = 60;

/** What a pattern is, behind "must be". */
const patternWords =
  'letters, digits, blanks and . _ / # - around {series}, {year}, {month} and once {seq:N}, the running number with N digits, 1 to 12, such as {series}-{year}-{seq:5}';

const part = /\{(series|year|month|seq:([1-9]|1[0-2]))\}/g;

/** A pattern as it was written. Throws VAL-001; also for one that would give the same number each year. */
export function readNumberPattern(pattern: string, resets: 'never' | 'yearly'): string {
  const parts = Array.from(pattern.matchAll(part), ([, name]) => name!);
  const literal = pattern.replace(part, '');
  const sequences = parts.filter((name) => name.startsWith('seq')).length;
  if (pattern.length > longestPattern || sequences !== 1 || !/^[A-Za-z0-9 ._/#-]*$/.test(literal))
    throw wrongFormat('pattern', patternWords);
  if (resets === 'yearly' && !parts.includes('year'))
    throw wrongFormat('pattern', 'one with {year}, since its numbers begin anew each year');
  return pattern;
}

/** The number by the pattern, such as `INV-2027-00001`. A sequence with more digits than the pattern has all of them. */
export function formatNumber(pattern: string, { series, day, sequence }: NumberParts): string {
  const [year = '', month = ''] = day.split('-');
  return pattern.replace(part, (_whole, name: string, digits: string | undefined) => {
    if (digits !== undefined) return String(sequence).padStart(Number(digits), '0');
    return { series, year, month }[name]!;
  });
}
