/** The objects of an answer: what it really cost, as far as that can be seen. */
export function countObjects(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countObjects(item), 0);
  let count = 1;
  // Each answer passes here: `Object.values` would copy it.
  for (const name in value) count += countObjects((value as Record<string, unknown>)[name]);
  return count;
}
