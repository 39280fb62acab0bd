import type { FieldFault } from '../../../../shared/errors/domain-error.js';
import { isDay } from '../../../../shared/values/moment.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import { parseNumber } from '../../../../shared/values/number.js';
import { cleanLine, cleanText, hasLength, isPrintable } from '../../../../shared/values/text.js';
import { CustomFieldType } from './custom-field-type.js';
import type { CustomFieldRow } from './custom-fields.reader.js';
import type { CustomValue } from './custom-values.js';

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

function faultOf(field: Field): FieldFault {
  const name = `custom.${field.key}`;
  return {
    field: name,
    code: `is_${field.type}`,
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
