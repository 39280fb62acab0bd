import type { FieldFilter } from './field.js';
import { inputClass, type GraphClass } from './graph-classes.js';

/** The input `{eq}` of a filter; call it once for each type. */
export function exactFilterType(
  name: string,
  compares: string,
  checks: readonly PropertyDecorator[],
): GraphClass {
  return inputClass(name, 'Conditions on a text that is compared as a whole.', [
    { name: 'eq', type: () => String, description: compares, checks },
  ]);
}

/** Finds records by exactly this value; `read` makes what is sought what is stored. */
export function exactFilter(
  type: GraphClass,
  description: string,
  rest: FieldFilter['rest'],
  read: (sought: string) => string = (sought) => sought,
): FieldFilter {
  return {
    description,
    graphType: () => type,
    isInput: true,
    rest,
    // A text that shows nothing is none: nothing is found by it.
    add: (where, column, { eq }: { readonly eq: string | null }) =>
      where.add(`${column} = ?`, read(eq ?? '')),
  };
}
