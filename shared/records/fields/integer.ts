import { Max, Min } from 'class-validator';
import { Int } from 'type-graphql';
import { z } from 'zod';
import { fieldBase, type FieldOptions, type ModeOf, type Nullable, type RecordField } from '../field.js';

export interface IntegerOptions extends FieldOptions {
  readonly min: number;
  /** At most 2,147,483,647. */
  readonly max: number;
  readonly default?: number;
}

/** A whole number within bounds. */
export function integer<const Options extends IntegerOptions>(
  description: string,
  options: Options,
): RecordField<Nullable<number, Options>, ModeOf<Options>, false> {
  const { min, max, nullable, default: initial } = options;
  const payload = z.int();
  return {
    ...fieldBase(description, options),
    isRelation: false,
    sqlType: 'integer',
    graphType: () => Int,
    limits: `${min.toLocaleString('en')} to ${max.toLocaleString('en')}`,
    checks: [Min(min), Max(max)],
    ...(initial !== undefined && { initialName: initial.toLocaleString('en') }),
    payload: nullable ? payload.nullable() : payload,
    toPayload: (value) => value,
    fromRow: (value) => value as Nullable<number, Options>,
  };
}
