import type { ResponseObject } from '../response-object.js';

const counts = new WeakMap<object, number>();

/** Remembers how many objects an answer has, itself included. */
export function recordObjectCount(data: ResponseObject, count: number): void {
  counts.set(data, count);
}

/** How many objects an answer has, as far as it was counted when it was shaped. */
export function objectCountOf(data: object): number | undefined {
  return counts.get(data);
}
