import { objectCountOf } from '../../supergraph/executor/shaping/shaped-objects.js';

/** The objects of an answer: what it really cost, as far as that can be seen. */
export function countObjects(answer: unknown): number {
  const counted = typeof answer === 'object' && answer !== null ? objectCountOf(answer) : undefined;
  return counted ?? countIn(answer);
}

function countIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countIn(item), 0);
  let count = 1;
  // Each answer passes here: `Object.values` would copy it.
  for (const name in value) count += countIn((value as Record<string, unknown>)[name]);
  return count;
}
