import { z } from 'zod';
import { toIsoTimestamp } from '../../values/iso-timestamp.js';
import {
  fieldBase,
  type FieldFilter,
  type FieldOptions,
  type ModeOf,
  type Nullable,
  type RecordField,
} from '../field.js';
import { byMoment, fieldFilter } from '../filters/field-filter.js';
import { DateTime } from '../scalars.js';

/** A moment in time: PostgreSQL's text in rows that are read, a Date in what is written. */
export type Moment = Date | string;

export interface MomentOptions extends FieldOptions {
  /** What the filter compares, such as `By the moment they are due.` */
  readonly filter?: string;
  /** How the filter compares; by bounds unless said. */
  readonly filterBy?: FieldFilter['add'];
  /** What sorting by it means. */
  readonly sort?: string;
  /** Where records without one come upwards; last unless said. */
  readonly empty?: 'first';
}

const endOfTime = '9999-12-31 00:00:00+00';
const beginningOfTime = '-infinity';

/** A moment in time, to the millisecond. */
export function moment<const Options extends MomentOptions>(
  description: string,
  options: Options,
): RecordField<Nullable<Moment, Options>, ModeOf<Options>, false> {
  const { filter, filterBy: add, sort, nullable, empty } = options;
  const ofNull = empty === 'first' ? beginningOfTime : endOfTime;
  const payload = z.iso.datetime();
  return {
    ...fieldBase(description, options),
    isRelation: false,
    sqlType: 'timestamptz',
    graphType: () => DateTime,
    checks: [],
    payload: nullable ? payload.nullable() : payload,
    toPayload: (value) => (value === null ? null : momentOf(value).toISOString()),
    fromRow: (value) => (value === null ? null : momentOf(value as Moment)) as Nullable<Moment, Options>,
    ...(filter && { filter: fieldFilter(byMoment, filter, { canBeEmpty: nullable, add }) }),
    ...(sort && {
      sort: {
        description: sort,
        type: 'timestamptz',
        // CASE, since PostgreSQL takes COALESCE for leaky: a page under row level security would read all before it.
        expression: (column) =>
          nullable ? `case when ${column} is null then timestamptz '${ofNull}' else ${column} end` : column,
        ofNull,
      },
    }),
  };
}

/** A moment of a row as a Date. */
export function momentOf(value: Moment): Date {
  return value instanceof Date ? value : new Date(toIsoTimestamp(value));
}
