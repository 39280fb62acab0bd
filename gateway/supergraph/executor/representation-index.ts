import { representationKey } from './representation-key.js';
import type { ResponseObject } from './response-object.js';

/** Numbers the representations of one fetch, equal ones alike. */
export class RepresentationIndex {
  private readonly bySingleKey = new Map<unknown, Map<unknown, number>>();
  private readonly byWholeText = new Map<string, number>();
  private singleKey: string | undefined;

  /** The number of an equal representation seen before, or `next`, which it has from then on. */
  numberOf(representation: ResponseObject, next: number): number {
    const key = this.singleKeyOf(representation);
    if (key === undefined) return numberIn(this.byWholeText, representationKey(representation), next);
    const typename = representation['__typename'];
    let byValue = this.bySingleKey.get(typename);
    if (byValue === undefined) {
      byValue = new Map();
      this.bySingleKey.set(typename, byValue);
    }
    return numberIn(byValue, representation[key], next);
  }

  /** Most entities have one plain key, such as `id`: looking up its value costs a tenth of writing a text. */
  private singleKeyOf(representation: ResponseObject): string | undefined {
    let single: string | undefined;
    for (const key in representation) {
      if (key === '__typename') continue;
      if (single !== undefined || typeof representation[key] === 'object') return undefined;
      single = key;
    }
    this.singleKey ??= single;
    return single === this.singleKey ? single : undefined;
  }
}

function numberIn<Key>(numbers: Map<Key, number>, key: Key, next: number): number {
  const existing = numbers.get(key);
  if (existing !== undefined) return existing;
  numbers.set(key, next);
  return next;
}
