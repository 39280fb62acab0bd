/** The objects of an answer: what it really cost, as far as that can be seen. */
export function countObjects(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = Array.isArray(value) ? 0 : 1;
  for (const inner of Object.values(value)) count += countObjects(inner);
  return count;
}
