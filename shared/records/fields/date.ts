import { z } from 'zod';
import { fieldBase, type FieldOptions, type ModeOf, type Nullable, type RecordField } from '../field.js';
import { fieldFilter, type FilterForm } from '../filters/field-filter.js';
import { dateFilters } from '../filters/shared-filters.js';
import { CalendarDate } from '../scalars.js';

export interface DateOptions extends FieldOptions {
  /** What the filter compares, such as `By the day on which they should be closed.` */
  readonly filter?: string;
  /** What sorting by it means; records without one come last upwards. */
  readonly sort?: string;
}

const byDate: FilterForm = { types: dateFilters, rest: 'date', sqlType: 'date' };

const lastDay = '9999-12-31';

/** A day of the calendar, `YYYY-MM-DD`, in no timezone. */
export function date<const Options extends DateOptions>(
  description: string,
  options: Options,
): RecordField<Nullable<string, Options>, ModeOf<Options>, false> {
  const { filter, sort, nullable } = options;
  const payload = z.iso.date();
  return {
    ...fieldBase(description, options),
    isRelation: false,
    sqlType: 'date',
    select: (column) => `${column}::text`,
    graphType: () => CalendarDate,
    checks: [],
    payload: nullable ? payload.nullable() : payload,
    toPayload: (value) => value,
    fromRow: (value) => value as Nullable<string, Options>,
    ...(filter && { filter: fieldFilter(byDate, filter, { canBeEmpty: nullable }) }),
    ...(sort && {
      sort: {
        description: sort,
        type: 'date',
        // CASE, since PostgreSQL takes COALESCE for leaky: a page under row level security would read all before it.
        expression: (column) =>
          nullable ? `case when ${column} is null then date '${lastDay}' else ${column} end` : column,
        ofNull: lastDay,
      },
    }),
  };
}
