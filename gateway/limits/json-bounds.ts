import { DomainError } from '../../shared/errors/domain-error.js';
import { invalidInput } from '../../shared/errors/errors.js';

/**
 * What one piece of JSON may hold, wherever a client sends some. An input that uses its own limits up fits with room
 * to spare: those say what is sensible, these what is looked at at all.
 */
export const jsonBounds = {
  /** Objects and lists within each other. */
  depth: 32,
  /** Names of one object. */
  names: 500,
  /** Items of one list. */
  items: 1_000,
  /** Values in all of it. */
  values: 50_000,
} as const;

/** Throws VAL-001 for JSON beyond the bounds, before anybody works on it. `what` is its name in the message. */
export function demandBoundedJson(json: unknown, what: string): void {
  const fault = faultOf(json);
  if (fault !== undefined) throw new DomainError(invalidInput, `${what} ${fault}`);
}

/** Level by level: a client that nests deeply must not decide how deep our stack gets. */
function faultOf(json: unknown): string | undefined {
  const { depth, names, items, values } = jsonBounds;
  let seen = 0;
  let level = [json].filter(isCompound);
  for (let deep = 1; level.length > 0; deep += 1) {
    if (deep > depth) return `is nested deeper than ${depth} levels.`;
    const next: object[] = [];
    for (const compound of level) {
      const isList = Array.isArray(compound);
      const inner: unknown[] = isList ? compound : Object.values(compound);
      if (isList && inner.length > items) return `has a list of more than ${items} items.`;
      if (!isList && inner.length > names) return `has an object of more than ${names} names.`;
      seen += inner.length;
      if (seen > values) return `holds more than ${values} values.`;
      for (const value of inner) if (isCompound(value)) next.push(value);
    }
    level = next;
  }
  return undefined;
}

function isCompound(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
