import { ArrayMaxSize, Max, Min } from 'class-validator';
import { Int } from 'type-graphql';
import { z } from 'zod';
import { fieldBase, type FieldOptions, type RecordField } from '../field.js';

export interface IntegersOptions extends Pick<FieldOptions, 'inEvents'> {
  readonly min: number;
  readonly max: number;
  /** How many there may be. */
  readonly most: number;
  readonly default: readonly number[];
}

/** Some whole numbers within bounds, upwards, each once. */
export function integers(
  description: string,
  { min, max, most, ...options }: IntegersOptions,
): RecordField<readonly number[], 'optional', false> {
  return {
    ...fieldBase(description, options),
    onNull: 'clears',
    isRelation: false,
    sqlType: 'integer[]',
    graphType: () => [Int],
    outputHint: 'upwards, each once',
    limits: `up to ${most}, each ${min.toLocaleString('en')} to ${max.toLocaleString('en')}`,
    checks: [ArrayMaxSize(most), Min(min, { each: true }), Max(max, { each: true })],
    read: (numbers) => [...new Set(numbers)].toSorted((one, other) => one - other),
    payload: z.array(z.int()),
    toPayload: (value) => [...value],
    fromRow: (value) => value as number[],
  };
}
