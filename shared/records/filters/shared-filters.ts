import { MaxLength } from 'class-validator';
import { inputClass, type GraphClass } from '../graph-classes.js';
import { NoControlCharacters } from '../no-control-characters.js';
import { BigInteger, CalendarDate, DateTime, Id } from '../scalars.js';
import { equalityFilters, rangeFilters } from './filter-type.js';

/** Characters that are looked at in a text that is sought. */
const longestSought = 500;

export const idFilters = equalityFilters('IdFilter', { of: 'the id of a record', type: () => Id });

/** What a text means, such as an e-mail in any case, is said by the field. */
export const stringFilters = equalityFilters('StringFilter', {
  of: 'a text that is compared as a whole',
  type: () => String,
  checks: (options) => [MaxLength(longestSought, options), NoControlCharacters(options)],
});

export const dateTimeFilters = rangeFilters(
  'DateTimeFilter',
  { of: 'a moment in time', type: () => DateTime },
  { gte: 'At or after.', gt: 'After.', lte: 'At or before.', lt: 'Before.' },
);

export const dateFilters = rangeFilters(
  'DateFilter',
  { of: 'a day of the calendar', type: () => CalendarDate },
  {
    gte: 'On this day or later.',
    gt: 'After this day.',
    lte: 'On this day or earlier.',
    lt: 'Before this day.',
  },
);

export const bigIntFilters = rangeFilters(
  'BigIntFilter',
  { of: 'a whole number', type: () => BigInteger },
  { gte: 'This or more.', gt: 'More than this.', lte: 'This or less.', lt: 'Less than this.' },
);

/** Whether something holds. */
export const BooleanFilter = inputClass('BooleanFilter', 'Conditions on whether something holds.', [
  { name: 'eq', type: () => Boolean, description: 'Whether it is to hold.' },
]);

const byEnum = new WeakMap<object, GraphClass>();

/** The filter of an enum of the graph: one for each. */
export function enumFilter(name: string, type: object): GraphClass {
  const cached = byEnum.get(type);
  if (cached) return cached;
  const made = equalityFilters(`${name}Filter`, { of: `a value of ${name}`, type: () => type }).filled;
  byEnum.set(type, made);
  return made;
}
