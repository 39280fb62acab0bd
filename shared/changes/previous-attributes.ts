import { isDeepStrictEqual } from 'node:util';

/** What the attributes of the payload that a change touched were before it; null for a new record. */
export function previousAttributes(before: object | null, payload: object): Record<string, unknown> | null {
  if (!before) return null;
  const known = before as Record<string, unknown>;
  const changed = Object.entries(payload).filter(
    ([name, value]) => name in known && !isDeepStrictEqual(known[name], value),
  );
  return Object.fromEntries(changed.map(([name]) => [name, known[name]]));
}
