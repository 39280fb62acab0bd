import { invalidField } from '../../../../shared/errors/errors.js';
import { nationalDigits } from '../../../../shared/values/phone.js';
import { foldText } from './folded-text.rules.js';
import { wordsOf } from './search-words.rules.js';

const mostWords = 8;

/** The words that are searched for. Throws VAL-001 when there are none. */
export function readSearch(text: string): string[] {
  const words = [...new Set(wordsOf(joinPhone(foldText(text))))].slice(0, mostWords);
  if (words.length > 0) return words;
  throw invalidField('text', 'isSearchable', 'text must have a letter or a digit to search for.');
}

/** The last digits alone, in pairs as they are said. */
const lastDigits = /^\s*\d[\d\s./-]{2,3}\d\s*$/;

/** A number as people write it, `0049 (30) 123-456`, `+49 30 123456` or `030 123456`, as its digits without the country. */
function joinPhone(text: string): string {
  if (lastDigits.test(text)) return text.replace(/\D/g, '');
  return text.replace(/[+(]?\d[\d\s()/.-]{4,}\d/g, (number) => {
    const digits = number.replace(/^00/, '+').replace(/[^\d+]/g, '');
    return digits.startsWith('+') ? nationalDigits(digits) : digits.replace(/^0/, '');
  });
}
