import type { FieldFault } from '../errors/domain-error.js';
import type { FaultCode } from '../errors/fault-codes.js';
import { lengthOf } from '../values/text.js';
import { isOfFormat, wordsOfFormat } from './formats.js';

/** A rule as JSON Schema says it: the keyword, and its value. */
export interface Rule {
  readonly keyword: string;
  readonly limit: unknown;
}

interface Meaning {
  readonly code: FaultCode;
  /** What stands behind the name of the field. */
  readonly words: (limit: never) => string;
  /** Whether a value breaks the rule. */
  readonly isBroken?: (value: never, limit: never) => boolean;
}

const counted = (count: number, noun: string) =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** Every keyword that a request can break, with the code and the words of REST and of the graph alike. */
const meanings: Readonly<Record<string, Meaning>> = {
  required: { code: 'required', words: () => 'is required' },
  additionalProperties: { code: 'unknown', words: () => 'is no field here' },
  type: { code: 'type', words: (types: readonly string[]) => `must be ${wordsOfTypes(types)}` },
  enum: {
    code: 'one_of',
    words: (values: readonly unknown[]) =>
      `must be one of ${values.filter((each) => each !== null).join(', ')}`,
    isBroken: (value: unknown, values: readonly unknown[]) => !values.includes(value),
  },
  format: {
    code: 'format',
    words: (name: string) => `must be ${wordsOfFormat(name)}`,
    isBroken: (value: string, name: string) => !isOfFormat(name, value),
  },
  minLength: {
    code: 'too_short',
    words: (least: number) =>
      least === 1 ? 'must not be empty' : `must have at least ${counted(least, 'character')}`,
    isBroken: (value: string, least: number) => lengthOf(value) < least,
  },
  maxLength: {
    code: 'too_long',
    words: (most: number) => `must have at most ${counted(most, 'character')}`,
    isBroken: (value: string, most: number) => lengthOf(value) > most,
  },
  minItems: { code: 'too_few', words: (least: number) => `must have at least ${counted(least, 'item')}` },
  maxItems: { code: 'too_many', words: (most: number) => `must have at most ${counted(most, 'item')}` },
  minimum: { code: 'too_small', words: (least: number) => `must be at least ${least.toLocaleString('en')}` },
  maximum: { code: 'too_large', words: (most: number) => `must be at most ${most.toLocaleString('en')}` },
  uniqueItems: { code: 'repeated', words: () => 'must have each item once' },
  pattern: {
    code: 'characters',
    words: () => 'must not have control characters or halves of characters',
    isBroken: (value: string, source: string) => !new RegExp(source, 'u').test(value),
  },
};

/** What patterns mean that are not about characters, by their source. */
const forms = new Map<string, string>();

/** Says in words what texts of a pattern are, behind "must be"; faults of it then are of the form. */
export function nameForm(pattern: RegExp, words: string): void {
  forms.set(pattern.source, words);
}

/** The fault of a field that breaks a rule. Its message names the field. */
export function faultOf(field: string, { keyword, limit }: Rule): FieldFault {
  const form = keyword === 'pattern' ? forms.get(String(limit)) : undefined;
  if (form !== undefined) return { field, code: 'format', message: `${field} must be ${form}.` };
  const { code, words } = meanings[keyword] ?? fallback;
  return { field, code, message: `${field} ${words(limit as never)}.` };
}

/** Whether a text or number breaks the rule, as far as one value can tell. */
export function isBroken(value: unknown, { keyword, limit }: Rule): boolean {
  return meanings[keyword]?.isBroken?.(value as never, limit as never) ?? false;
}

const fallback: Meaning = { code: 'format', words: () => 'is not what this field takes' };

function wordsOfTypes(types: readonly string[]): string {
  const named = types.filter((type) => type !== 'null').map((type) => typeNames[type] ?? type);
  return named.join(' or ');
}

/** The path of what lies within another part of an input: `address.country`, `tags[0]`. */
export function pathWithin(path: string, name: string | number): string {
  if (typeof name === 'number') return `${path}[${name}]`;
  return path === '' ? name : `${path}.${name}`;
}
