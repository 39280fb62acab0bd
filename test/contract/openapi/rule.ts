import type { Field, Fields } from './fields.js';
import type { Operation } from './operations.js';

/** Finds one kind of change that breaks clients of an operation. Answers where, such as `body.name`. */
export type Rule = (before: Operation, after: Operation) => string[];

/** Whether values of the type fit the field; every integer is a number. */
export function hasType({ types }: Field, type: string): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

/** Where a field is in both, and the change of it breaks. */
export function changedFields(
  before: Fields,
  after: Fields,
  isBroken: (was: Field, is: Field) => boolean,
): string[] {
  return [...before].flatMap(([path, was]) => {
    const is = after.get(path);
    return is && isBroken(was, is) ? path : [];
  });
}

/** Where a field is gone; of an object that is gone with all its fields, only the object. */
export function removedFields(before: Fields, after: Fields): string[] {
  return [...before].flatMap(([path, { parent }]) => {
    const isPartOfRemoved = parent !== undefined && !after.has(parent);
    return after.has(path) || isPartOfRemoved ? [] : path;
  });
}
