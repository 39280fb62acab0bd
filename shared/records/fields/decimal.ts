import { z } from 'zod';
import { invalidField } from '../../errors/errors.js';
import { formatScaled, parseMillionths } from '../../values/decimal.js';
import { fieldBase, type FieldOptions, type ModeOf, type Nullable, type RecordField } from '../field.js';
import { Decimal } from '../scalars.js';

/** Units of 10^-`places`: PostgreSQL's text in rows that are read, a bigint in what is written. */
export type StoredDecimal = bigint | string;

export interface DecimalOptions extends FieldOptions {
  /** Digits after the point: 6 for prices and quantities, 4 for percentages. The column is `<name>_e6` or `<name>_e4`. */
  readonly places: 4 | 6;
  /** As it is written, such as `0`. */
  readonly min: string;
  readonly max: string;
}

/** An exact decimal within bounds, kept as a whole number of units of its last place. */
export function decimal<const Options extends DecimalOptions>(
  description: string,
  options: Options,
): RecordField<Nullable<StoredDecimal, Options>, ModeOf<Options>, false, bigint> {
  type Value = Nullable<StoredDecimal, Options>;
  const { places, min, max, nullable } = options;
  const unit = 10n ** BigInt(6 - places);
  const sqlType = places === 4 ? 'integer' : 'bigint';
  const payload = z.string();
  const columnOf = (column: string) => `${column}_e${places}`;
  return {
    ...fieldBase(description, options),
    isRelation: false,
    sqlType,
    storedAs: (column) => [
      { column: columnOf(column), sqlType, valueOf: (value: Value) => ofValue(value, String) },
    ],
    select: (column) => `${columnOf(column)}::text`,
    graphType: () => Decimal,
    limits: `${min} to ${max}, with up to ${places} decimals`,
    checks: [],
    read: (millionths, name) => {
      const bounds = { min: parseMillionths(min)!, max: parseMillionths(max)! };
      if (millionths % unit !== 0n)
        throw invalidField(name, 'format', `${name} must have at most ${places} decimals.`);
      if (millionths < bounds.min) throw invalidField(name, 'too_small', `${name} must be at least ${min}.`);
      if (millionths > bounds.max) throw invalidField(name, 'too_large', `${name} must be at most ${max}.`);
      return (millionths / unit) as Value;
    },
    present: (value) => ofValue(value, (units) => units * unit),
    payload: nullable ? payload.nullable() : payload,
    toPayload: (value) => ofValue(value, (units) => formatScaled(units, places)),
    fromRow: (value) => ofValue(value as StoredDecimal | null, (units) => units) as Value,
  };
}

function ofValue<Result>(value: StoredDecimal | null, make: (units: bigint) => Result): Result | null {
  return value === null ? null : make(BigInt(value));
}
