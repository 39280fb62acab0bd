import { ValidateBy, type ValidationOptions } from 'class-validator';
import { cleanLine, cleanText, hasLength } from '../values/text.js';
import { NoControlCharacters } from './no-control-characters.js';

type Reader = (text: string) => string | null;
type Options = Pick<ValidationOptions, 'each'>;

/** By class: how each of its texts is read. */
const readers = new WeakMap<object, Map<string, Reader>>();

/**
 * A text of one line, such as a name or a title: kept composed, with single blanks, without characters that show
 * nothing; `min` to `max` characters count what is kept.
 */
export function Line(min: number, max: number, options: Options = {}): PropertyDecorator {
  return declare(within(max, cleanLine), [HasLength(min, max, options), NoControlCharacters(options)]);
}

/** A text of one line that may be missing: one that shows nothing is none. */
export function OptionalLine(max: number): PropertyDecorator {
  return declare(
    within(max, (text) => cleanLine(text) || null),
    [HasLength(undefined, max), NoControlCharacters()],
  );
}

/** A text of several lines, such as notes: kept composed; one that shows nothing is none. */
export function OptionalText(max: number): PropertyDecorator {
  return declare(
    within(max, (text) => cleanText(text) || null),
    [HasLength(undefined, max), NoControlCharacters()],
  );
}

/** Reads the texts of an input in place, as its class declares them. Inputs within it are read on their own. */
export function readTexts(input: object): void {
  const target = input as Record<string, unknown>;
  for (const [property, read] of readersOf(input)) {
    const value = target[property];
    if (typeof value === 'string') target[property] = read(value);
    else if (Array.isArray(value))
      target[property] = value.map((each: unknown) => (typeof each === 'string' ? (read(each) ?? '') : each));
  }
}

/** The properties of a class whose texts are read, those that it inherits included. */
export function declaredTexts(type: { readonly prototype: object }): string[] {
  return [...readersOf(type.prototype)].map(([property]) => property);
}

function* readersOf(input: object): Generator<[string, Reader]> {
  for (
    let type: unknown = input;
    typeof type === 'object' && type !== null;
    type = Object.getPrototypeOf(type)
  )
    yield* readers.get(type) ?? [];
}

function declare(read: Reader, rules: readonly PropertyDecorator[]): PropertyDecorator {
  return (prototype, property) => {
    const own = readers.get(prototype) ?? new Map<string, Reader>();
    readers.set(prototype, own.set(String(property), read));
    for (const rule of rules.toReversed()) rule(prototype, property);
  };
}

/** A text that is far too long costs nothing: it is left to the rule of length. */
function within(max: number, read: Reader): Reader {
  return (text) => (text.length > 10 * max + 1_000 ? text : read(text));
}

/** Counts as PostgreSQL does; class-validator's own rules leave out the selectors of emoji. */
function HasLength(min: number | undefined, max: number, options?: Options): PropertyDecorator {
  const bounds = min === undefined ? [max] : [min, max];
  return ValidateBy(
    {
      name: min === undefined ? 'maxLength' : 'isLength',
      constraints: bounds,
      validator: {
        validate: (value) => typeof value === 'string' && hasLength(value, min ?? 0, max),
        defaultMessage: (found) => {
          const isShort = typeof found?.value === 'string' && hasLength(found.value, 0, (min ?? 0) - 1);
          const prefix = options?.each ? 'each value in ' : '';
          return isShort
            ? `${prefix}$property must be longer than or equal to ${min} characters`
            : `${prefix}$property must be shorter than or equal to ${max} characters`;
        },
      },
    },
    options,
  );
}
