import { invalidField } from '../../../shared/errors/errors.js';

const defaultYears = 1;
const longestYears = 2;

/** When a key ends: as asked, or in a year. Throws VAL-001 for a moment that is past or over two years ahead. */
export function readExpiry(asked: Date | null | undefined, now: Date): Date {
  if (!asked) return yearsAfter(now, defaultYears);
  if (asked <= now) throw invalidField('expiresAt', 'too_small', 'expiresAt is past; name a moment to come.');
  if (asked > yearsAfter(now, longestYears))
    throw invalidField('expiresAt', 'too_large', `expiresAt is at most ${longestYears} years ahead.`);
  return asked;
}

function yearsAfter(moment: Date, years: number): Date {
  const later = new Date(moment);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}
