import { invalidField } from '../../../../shared/errors/errors.js';

const [first, last] = ['1970-01-01', '2200-12-31'];

/** VAL-001 for a day outside of the years that books are kept in, 1970 to 2200. */
export function refuseFarDay(field: string, day: string): void {
  if (day < first) throw invalidField(field, 'too_small', `${field} must not be before ${first}.`);
  if (day > last) throw invalidField(field, 'too_large', `${field} must not be after ${last}.`);
}
