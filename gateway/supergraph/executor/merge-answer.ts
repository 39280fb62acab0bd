import { isResponseObject, readOwn, writeOwn, type ResponseObject } from './response-object.js';

/**
 * Merges a subgraph's answer into the tree in place. The tree adopts nested objects; an answer that goes
 * to several places is adopted once and copied (`isShared`) for the others, since a later fetch may add
 * different fields at each place.
 */
export function mergeAnswer(target: ResponseObject, answer: ResponseObject, isShared: boolean): void {
  const keys = Object.keys(answer);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    const value = answer[key];
    if (value === undefined) continue;
    if (typeof value === 'object' && value !== null) {
      writeOwn(target, key, merged(readOwn(target, key), value, isShared));
    } else {
      writeOwn(target, key, value);
    }
  }
}

function merged(existing: unknown, value: object, isShared: boolean): unknown {
  if (isResponseObject(existing) && isResponseObject(value)) {
    mergeAnswer(existing, value, isShared);
    return existing;
  }
  if (Array.isArray(existing) && Array.isArray(value) && existing.length === value.length) {
    return mergedList(existing, value, isShared);
  }
  return isShared ? copyOf(value) : value;
}

function mergedList(existing: unknown[], values: unknown[], isShared: boolean): unknown[] {
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    existing[index] =
      typeof value === 'object' && value !== null ? merged(existing[index], value, isShared) : value;
  }
  return existing;
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isResponseObject(value)) return value;
  const copy: ResponseObject = {};
  for (const key of Object.keys(value)) writeOwn(copy, key, copyOf(value[key]));
  return copy;
}
