import { z } from 'zod';
import { fieldFilter, type FilterForm } from '../filters/field-filter.js';
import { idFilters } from '../filters/shared-filters.js';
import {
  fieldBase,
  type FieldFilter,
  type FieldOptions,
  type ModeOf,
  type Nullable,
  type RecordField,
} from '../field.js';
import { Id } from '../scalars.js';

export interface ReferenceOptions extends FieldOptions {
  /** Which records the filter finds, such as `Those about this customer.` */
  readonly filter?: string;
  /** How the filter finds them; by the same id unless said. */
  readonly filterBy?: FieldFilter['add'];
  /** What to say of it in inputs besides, such as `an active member`. */
  readonly hint?: string;
}

const byId: FilterForm = { types: idFilters, rest: 'id', sqlType: 'uuid' };

/** Another record of the business, named by its id; that it exists is the service's to check. */
export function reference<const Options extends ReferenceOptions>(
  description: string,
  options: Options,
): RecordField<Nullable<string, Options>, ModeOf<Options>, true> {
  const { filter, filterBy, hint } = options;
  return {
    ...fieldBase(description, options),
    isRelation: true,
    sqlType: 'uuid',
    graphType: () => Id,
    ...(hint && { limits: hint }),
    inputHint: 'NOT-FOUND-001 for an id of another business.',
    checks: [],
    payload: options.nullable ? z.uuid().nullable() : z.uuid(),
    toPayload: (value) => value,
    fromRow: (value) => value as Nullable<string, Options>,
    ...(filter && {
      filter: fieldFilter(byId, filter, { canBeEmpty: options.nullable, add: filterBy }),
    }),
  };
}
