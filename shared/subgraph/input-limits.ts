import { getMetadataStorage } from 'type-graphql';
import { statedRules } from '../records/input-faults.js';

/** Keywords of JSON Schema that bound a value. */
export interface ValueLimits {
  readonly items?: ValueLimits;
  readonly [keyword: string]: unknown;
}

/** Limits of input fields, by input type and field, as the owner of the type checks them. */
export type InputLimits = Readonly<Record<string, Readonly<Record<string, ValueLimits>>>>;

/** What the classes of all inputs in this process demand of their fields, as far as JSON Schema can say it. */
export function inputLimits(): InputLimits {
  const { inputTypes } = getMetadataStorage();
  return Object.fromEntries(
    inputTypes.map(({ name, target }): [string, Record<string, ValueLimits>] => [name, limitsOf(target)]),
  );
}

function limitsOf(target: object): Record<string, ValueLimits> {
  const limits: Record<string, ValueLimits> = {};
  for (const { property, isOfItems, keywords } of statedRules(target)) {
    const known = limits[property] ?? {};
    // One pattern says what is allowed; that no control characters are is the lesser one.
    if (keywords.pattern && known.pattern) continue;
    limits[property] = isOfItems
      ? { ...known, items: { ...known.items, ...keywords } }
      : { ...known, ...keywords };
  }
  return limits;
}
