import { isPrintable } from './text.js';

/** How deep a JSON value may be, and of how many parts it may consist. */
export interface JsonBounds {
  readonly depth: number;
  readonly parts: number;
}

/** What every surface takes, unless it says less. */
export const jsonBounds: JsonBounds = { depth: 32, parts: 20_000 };

/**
 * What is wrong with a JSON value, or undefined: too deep, too many parts, a text or a name that cannot be stored, a
 * number that JSON does not know. Looks at each part once and never calls itself, so that no value exhausts the stack.
 */
export function jsonFault(value: unknown, { depth, parts }: JsonBounds = jsonBounds): string | undefined {
  let count = 0;
  let level = [value];
  for (let deep = 0; level.length > 0; deep++) {
    const next: unknown[] = [];
    for (const each of level) {
      if (++count > parts) return `has more than ${parts} parts`;
      const fault = leafFault(each);
      if (fault) return fault;
      if (typeof each !== 'object' || each === null) continue;
      if (deep >= depth) return `has more than ${depth} levels`;
      if (next.length + Object.keys(each).length > parts) return `has more than ${parts} parts`;
      for (const [name, inner] of Object.entries(each)) {
        if (!isPrintable(name)) return 'has a name with control characters or halves of characters';
        next.push(inner);
      }
    }
    level = next;
  }
  return undefined;
}

function leafFault(value: unknown): string | undefined {
  if (typeof value === 'string' && !isPrintable(value))
    return 'has a text with control characters or halves of characters';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'has a number that JSON does not know';
  return undefined;
}
