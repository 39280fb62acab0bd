import type { FieldFault } from '../../../../shared/errors/domain-error.js';
import { invalidFields } from '../../../../shared/errors/errors.js';

const [first, last] = ['1970-01-01', '2200-12-31'];

/** VAL-001 for a day outside of the years that books are kept in, 1970 to 2200. */
export function refuseFarDay(field: string, day: string): void {
  const faults = farDay(field, day);
  if (faults.length > 0) throw invalidFields(faults);
}

/** The fault of a day outside of those years, for what tells all faults at once. */
export function farDay(field: string, day: string): FieldFault[] {
  if (day < first) return [{ field, code: 'too_small', message: `${field} must not be before ${first}.` }];
  if (day > last) return [{ field, code: 'too_large', message: `${field} must not be after ${last}.` }];
  return [];
}
