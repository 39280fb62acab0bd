import type { ResponseObject } from './response-object.js';

/**
 * A text that two representations share exactly when they are equal. Strings carry their length, so that
 * no value can imitate the separators. Keys come in plan order, hence need no sorting.
 */
export function representationKey(representation: ResponseObject): string {
  let text = '{';
  for (const key in representation) text += `${key}=${valueKey(representation[key])}`;
  return text + '}';
}

function valueKey(value: unknown): string {
  if (typeof value === 'string') return `${value.length}:${value}`;
  if (Array.isArray(value)) return `[${value.map(valueKey).join()}]`;
  if (typeof value === 'object' && value !== null) return objectKey(value);
  return `${value};`;
}

function objectKey(value: object): string {
  let text = '{';
  for (const [key, member] of Object.entries(value)) text += `${key.length}:${key}=${valueKey(member)}`;
  return text + '}';
}
