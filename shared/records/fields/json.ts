import type { z } from 'zod';
import { fieldBase, type FieldOptions, type RecordField } from '../field.js';
import { JsonObject } from '../scalars.js';

export interface JsonOptions<Value extends object> extends Pick<FieldOptions, 'inEvents'> {
  readonly payload: z.ZodType<Value>;
  readonly inputHint?: string;
}

/** An object of JSON whose names are data. What an input means by it is the service's to read. */
export function json<Value extends object>(
  description: string,
  { payload, inputHint, ...options }: JsonOptions<Value>,
): RecordField<Value, 'optional', false, Readonly<Record<string, unknown>>> {
  return {
    ...fieldBase(description, { ...options, default: {} }),
    onNull: 'clears',
    isRelation: false,
    sqlType: 'jsonb',
    graphType: () => JsonObject,
    ...(inputHint && { inputHint }),
    checks: [],
    payload,
    toPayload: (value) => ({ ...value }),
    fromRow: (value) => value as Value,
  };
}
