import type { FieldFilter } from '../field.js';
import type { FilterKind, NamedKind } from '../filter-kinds.js';
import type { FilterTypes } from './filter-type.js';
import { dateTimeFilters } from './shared-filters.js';
import { addSought, type Comparison } from './sought.js';

/** How fields of a kind are filtered. */
export interface FilterForm extends Comparison {
  readonly types: FilterTypes;
  readonly rest: NamedKind;
}

interface FieldFilterOptions {
  /** Whether a field may have no value: then `exists` can be asked. */
  readonly canBeEmpty?: boolean | undefined;
  /** How it is compared, where that is not by the form alone. */
  readonly add?: FieldFilter['add'] | undefined;
}

/** The filter of a field; `description` says what is found, such as `By e-mail.` */
export function fieldFilter(
  form: FilterForm,
  description: string,
  { canBeEmpty = false, add }: FieldFilterOptions = {},
): FieldFilter {
  const type = canBeEmpty ? form.types.optional : form.types.filled;
  const rest: FilterKind = canBeEmpty ? `optional ${form.rest}` : form.rest;
  return {
    description,
    graphType: () => type,
    isInput: true,
    rest,
    add: add ?? ((where, expression, sought) => addSought(where, expression, sought, form)),
  };
}

/** Moments in time, compared within bounds. */
export const byMoment: FilterForm = { types: dateTimeFilters, rest: 'time', sqlType: 'timestamptz' };
