import type { FieldFault } from '../../../../shared/errors/domain-error.js';
import type { FaultCode } from '../../../../shared/errors/fault-codes.js';
import { isDay } from '../../../../shared/values/moment.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import { parseNumber } from '../../../../shared/values/number.js';
import { cleanLine, cleanText, hasLength, isPrintable } from '../../../../shared/values/text.js';
import type { CustomFieldType } from './custom-field.rules.js';
import type { CustomFieldRow, CustomFields } from './custom-fields.reader.js';

/** A value of a custom field: a text or choice, a number, a date as `2026-11-21`, or yes or no. */
type CustomValue = string | number | boolean;

/** Values by the key of their field; a field without a value is absent. */
export type CustomValues = Readonly<Record<string, CustomValue>>;

type Field = Pick<CustomFieldRow, 'key' | 'type' | 'options'>;

const longestText = 500;
/** Of 100 characters, and what they may have to be rid of. */
const longestOption = 1_000;

/** The value as it is stored, or what is wrong with it. An empty text and null are no value: undefined. */
export function readCustomValue(field: Field, value: unknown): CustomValue | undefined | FieldFault {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' && cleanText(value) === '') return undefined;
  return readers[field.type](value, field) ?? faultOf(field);
}

/** Writes a value as people of some locale do in the form of `parseCustomValue`; undefined when it is none there. */
export interface ValueForms {
  readonly read: (type: CustomFieldType, text: string) => string | undefined;
}

/** The value that a text stands for, as files have it: `1234.5`, `2026-11-21`, `yes`, an option in any case. */
export function parseCustomValue(
  field: Field,
  text: string,
  forms?: ValueForms,
): CustomValue | undefined | FieldFault {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const plain = forms ? forms.read(field.type, trimmed) : trimmed;
  return plain === undefined ? faultOf(field) : readCustomValue(field, parsers[field.type](plain, field));
}

export function isFault(value: unknown): value is FieldFault {
  return typeof value === 'object' && value !== null;
}

type Reader = (value: unknown, field: Field) => CustomValue | undefined;

const readers: Readonly<Record<CustomFieldType, Reader>> = {
  text: (value) => (typeof value === 'string' ? readText(value) : undefined),
  number: parseNumber,
  date: (value) => (isDay(value) ? value : undefined),
  boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  choice: (value, { options }) =>
    typeof value === 'string' ? optionOf(cleanLine, options, value) : undefined,
};

const truths: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', '1'].map((word) => [word, true] as const),
  ...['false', 'no', '0'].map((word) => [word, false] as const),
]);

const parsers: Readonly<Record<CustomFieldType, (text: string, field: Field) => unknown>> = {
  text: (text) => text,
  // A spreadsheet writes large numbers with an exponent.
  number: (text) => (/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text) : text),
  date: (text) => text,
  boolean: (text) => truths.get(text.toLowerCase()) ?? text,
  choice: (text, { options }) =>
    options.find((option) => option === text) ?? optionOf(nameKey, options, text) ?? text,
};

const expectations: Readonly<Record<CustomFieldType, (field: Field) => string>> = {
  text: () => `a text of up to ${longestText} characters`,
  number: () => 'a number',
  date: () => 'a day such as 2026-11-21',
  boolean: () => 'true or false',
  choice: ({ options }) => `one of ${options.join(', ')}`,
};

const codes: Readonly<Record<CustomFieldType, FaultCode>> = {
  text: 'format',
  number: 'type',
  date: 'format',
  boolean: 'type',
  choice: 'one_of',
};

function faultOf(field: Field): FieldFault {
  const name = `custom.${field.key}`;
  return {
    field: name,
    code: codes[field.type],
    message: `${name} must be ${expectations[field.type](field)}.`,
  };
}

/** The option that is the same by what is made of both. */
function optionOf(
  keyOf: (text: string) => string,
  options: readonly string[],
  text: string,
): string | undefined {
  if (text.length > longestOption) return undefined;
  const key = keyOf(text);
  return options.find((option) => keyOf(option) === key);
}

function readText(value: string): string | undefined {
  const text = cleanText(value).trim();
  return isPrintable(text) && hasLength(text, 0, longestText) ? text : undefined;
}

const longestKey = 200;

/**
 * The value as a text that compares as the value does, byte by byte: one column and one index hold every
 * type, and equality and order of text keep their index under row level security.
 */
export function sortKeyOf(type: CustomFieldType, value: CustomValue): string {
  if (typeof value === 'number') return sortableNumber(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return type === 'text' ? value.toLowerCase().slice(0, longestKey).toWellFormed() : value;
}

const bytes = new DataView(new ArrayBuffer(8));

/** The 64 bits of the number in hexadecimal, such that the order of the texts is that of the numbers (IEEE 754). */
function sortableNumber(value: number): string {
  bytes.setFloat64(0, value);
  const bits = bytes.getBigUint64(0);
  const sign = 1n << 63n;
  return (bits & sign ? ~bits & (2n * sign - 1n) : bits | sign).toString(16).padStart(16, '0');
}

/** Values after a change, and what is wrong with it. */
export interface ChangedValues {
  readonly values: CustomValues;
  readonly faults: readonly FieldFault[];
}

/** What is wrong with values that may be of any form; `before` is null for a new customer. */
export function faultsOfCustomValues(
  fields: CustomFields,
  before: CustomValues | null,
  input: unknown,
): FieldFault[] {
  const values = (typeof input === 'object' && !Array.isArray(input) ? input : null) ?? {};
  const { faults } = changeCustomValues(fields, before, values as Record<string, unknown>);
  return [...faults];
}

/**
 * Applies what an input says about custom fields: what is absent stays, null clears. A required field must
 * have a value in a new customer, and cannot be cleared. Values of archived fields stay untouched.
 */
export function changeCustomValues(
  fields: CustomFields,
  before: CustomValues | null,
  input: Readonly<Record<string, unknown>> | null | undefined,
): ChangedValues {
  const values: Record<string, CustomValues[string]> = { ...before };
  const faults: FieldFault[] = [];
  for (const [key, given] of Object.entries(input ?? {})) {
    const field = fields.get(key);
    const value = field ? readCustomValue(field, given) : unknownField(key);
    if (isFault(value)) faults.push(value);
    else if (value === undefined) delete values[key];
    else values[key] = value;
  }
  for (const { key, isRequired } of fields.values()) {
    const isMissing = isRequired && !Object.hasOwn(values, key) && (!before || Object.hasOwn(before, key));
    if (isMissing && !faults.some(({ field }) => field === `custom.${key}`)) faults.push(missing(key));
  }
  return { values, faults };
}

function unknownField(key: string): FieldFault {
  const field = `custom.${key.slice(0, 60)}`;
  return {
    field,
    code: 'unknown',
    message: `${field} is no custom field of the business; customFields has all.`,
  };
}

function missing(key: string): FieldFault {
  const field = `custom.${key}`;
  return { field, code: 'required', message: `${field} is required.` };
}
