import type { Conditions } from '../postgres/conditions.js';
import type { RecordFilter } from './define-record.js';
import type { Asking } from './field.js';
import { byMoment, fieldFilter } from './filters/field-filter.js';
import { BooleanFilter } from './filters/shared-filters.js';
import { addSought, type Sought } from './filters/sought.js';

/** A condition that holds or not, such as `isMine`. */
export function flagFilter(
  description: string,
  add: (where: Conditions, value: boolean, asking: Asking) => void,
): RecordFilter {
  return {
    description,
    graphType: () => BooleanFilter,
    isInput: true,
    rest: 'flag',
    add: (where, { eq }: { readonly eq: boolean }, asking) => add(where, eq, asking),
  };
}

/** For lists that are filtered by the time of the last change: `updatedAt: byUpdate`. */
export const byUpdate: RecordFilter = {
  ...fieldFilter(byMoment, 'By the time they were last changed.'),
  add: (where, sought: Sought) => addSought(where, 'updated_at', sought, byMoment),
};

/** Of every list. */
export const createdFilter = fieldFilter(byMoment, 'By the time they were added.');
