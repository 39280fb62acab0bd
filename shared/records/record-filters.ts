import type { Conditions } from '../postgres/conditions.js';
import { addDateTimeFilter, type DateTimeFilter } from './date-time-filter.js';
import type { RecordFilter } from './define-record.js';
import type { Asking } from './field.js';
import { momentFilter } from './fields/moment.js';

/** A condition that holds or not, such as `mine`. */
export function flagFilter(
  description: string,
  add: (where: Conditions, value: boolean, asking: Asking) => void,
): RecordFilter {
  return { description, graphType: () => Boolean, rest: 'flag', add };
}

/** For lists that are filtered by the time of the last change: `updatedAt: byUpdate`. */
export const byUpdate: RecordFilter = {
  ...momentFilter('By the time they were last changed.'),
  add: (where, bounds: DateTimeFilter) => addDateTimeFilter(where, 'updated_at', bounds),
};
