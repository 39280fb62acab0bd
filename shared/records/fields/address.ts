import { z } from 'zod';
import { AddressInput, AddressType } from '../address.type.js';
import { fieldBase, type FieldOptions, type RecordField } from '../field.js';
import { toSnakeCase } from '../wire-names.js';

/** A postal address; what is not known of it is null. */
export type Address = Readonly<Record<(typeof parts)[number], string | null>>;

const parts = ['street', 'postalCode', 'city', 'region', 'country'] as const;
const empty = of(() => null);

/** A postal address, in a column for each part: `street`, `postal_code`, `city`, `region`, `country`. */
export function address(
  description: string,
  options: Pick<FieldOptions, 'inEvents'> = {},
): RecordField<Address, 'optional', false, Partial<Address>> {
  return {
    ...fieldBase(description, { ...options, default: empty }),
    onNull: 'clears',
    isRelation: false,
    sqlType: 'text',
    storedAs: () =>
      parts.map((part) => ({
        column: toSnakeCase(part),
        sqlType: 'text',
        valueOf: (value: Address) => value[part],
      })),
    select: () => `jsonb_build_object(${parts.map((part) => `'${part}', ${toSnakeCase(part)}`).join(', ')})`,
    graphType: () => AddressType,
    inputType: () => AddressInput,
    isInput: true,
    selection: parts.join(' '),
    inputHint: 'What is absent of it is empty.',
    changeHint: 'What is absent of it stays; null clears a part, or all of it.',
    checks: [],
    read: (input) => of((part) => readPart(input, part)),
    patch: (before, input) =>
      of((part) => (input[part] === undefined ? before[part] : readPart(input, part))),
    payload: z.object(Object.fromEntries(parts.map((part) => [toSnakeCase(part), z.string().nullable()]))),
    toPayload: (value) => Object.fromEntries(parts.map((part) => [toSnakeCase(part), value[part]])),
    fromRow: (value) => value as Address,
  };
}

function readPart(input: Partial<Address>, part: (typeof parts)[number]): string | null {
  return (part === 'country' ? input.country?.toUpperCase() : input[part]) || null;
}

function of(valueOf: (part: (typeof parts)[number]) => string | null): Address {
  return Object.fromEntries(parts.map((part) => [part, valueOf(part)])) as Address;
}
