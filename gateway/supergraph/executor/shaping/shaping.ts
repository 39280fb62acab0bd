import { GraphQLError } from 'graphql';
import { internalFailure } from '../../../../shared/errors/errors.js';

/** The value could not be shaped; the reason is recorded already. A nullable place turns it into null. */
export const INVALID: unique symbol = Symbol('invalid');

/** One response being shaped: where we are, and what was found wrong so far. */
export interface Shaping {
  readonly path: (string | number)[];
  readonly errors: GraphQLError[];
  /** How many objects have been shaped. */
  objects: number;
}

/** Shapes a value that is not null; answers the shaped value or INVALID, never null. */
export type ShapeValue = (value: NonNullable<unknown>, shaping: Shaping) => unknown;

/** Records that a subgraph answered null for `key`, where the schema promises a value of `type`. */
export function reportNull(
  shaping: Shaping,
  parent: string,
  type: string,
  key: string | number,
): typeof INVALID {
  const where = pathText(parent, type, key);
  return report(shaping, [...shaping.path, key], `Cannot return null for non-nullable ${where}.`);
}

/** Records that a subgraph answered what the schema does not know, such as a removed enum value. */
export function reportInvalid(shaping: Shaping, parent: string, type: string): typeof INVALID {
  const where = pathText(parent, type, shaping.path.at(-1));
  return report(shaping, [...shaping.path], `Invalid value found for ${where}.`);
}

/** Records an object whose type clients do not know. */
export function reportType(shaping: Shaping, parent: string, type: string): typeof INVALID {
  const where = pathText(parent, type, shaping.path.at(-1));
  return report(shaping, [...shaping.path], `Invalid __typename found for object at ${where}.`);
}

function report(shaping: Shaping, path: (string | number)[], message: string): typeof INVALID {
  const { code, httpStatus } = internalFailure;
  shaping.errors.push(new GraphQLError(message, { path, extensions: { code, httpStatus } }));
  return INVALID;
}

function pathText(parent: string, type: string, key: string | number | undefined): string {
  return typeof key === 'number' ? `array element of type ${type} at index ${key}` : `field ${parent}.${key}`;
}
