/** How deep a JSON value may be, and of how many parts it may consist. */
export interface JsonBounds {
  readonly depth: number;
  readonly parts: number;
}

/** What a value that is kept as JSON may be; a request may hold no deeper one. */
export const storedJsonBounds: JsonBounds = { depth: 32, parts: 20_000 };

/**
 * What is wrong with a JSON value, or undefined: too deep, or too many parts. Looks at each part once and never calls
 * itself, so that no value exhausts the stack. Its texts are whoever's who stores them.
 */
export function jsonFault(
  value: unknown,
  { depth, parts }: JsonBounds = storedJsonBounds,
): string | undefined {
  let count = 1;
  let level = [value];
  for (let deep = 0; level.length > 0; deep++) {
    const next: unknown[] = [];
    for (const each of level) {
      if (typeof each !== 'object' || each === null) continue;
      if (deep >= depth) return `has more than ${depth} levels`;
      const inner = Object.values(each);
      if ((count += inner.length) > parts) return `has more than ${parts} parts`;
      for (const part of inner) next.push(part);
    }
    level = next;
  }
  return undefined;
}

/** Whether the value, written as JSON, has about that many characters at the most. It counts no further. */
export function isShorter(value: unknown, most: number): boolean {
  return lengthUpTo(value, most) <= most;
}

function lengthUpTo(value: unknown, most: number): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  let length = 1;
  for (const name in value) {
    length += name.length + lengthUpTo((value as Record<string, unknown>)[name], most - length);
    if (length > most) break;
  }
  return length;
}
