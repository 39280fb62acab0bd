import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

const keptHeaders = 200;
/** A header beyond it is of no client that comes again. */
const longestKept = 500;

/**
 * The one of `types` that the header `Accept` likes best (RFC 9110 §12.5.1): by weight, then by how exactly it is named,
 * then by the order of the header, then by ours. Undefined when it takes none; the first without a header.
 */
export function preferredType<Type extends string>(
  accept: string | undefined,
  types: readonly Type[],
): Type | undefined {
  return negotiatorOf(accept).mediaType(types) as Type | undefined;
}

/** Whether the header names the type itself, not by a wildcard, with a weight above zero. */
export function namesType(accept: string | undefined, type: string): boolean {
  return negotiatorOf(accept)
    .mediaTypes()
    .some((named) => named.toLowerCase() === type);
}

/** `choose`, asked once for each header that clients send again and again. */
export function perHeader<Choice extends object>(
  choose: (accept: string | undefined) => Choice,
): (accept: string | undefined) => Choice {
  const kept = new LRUCache<string, Choice>({ max: keptHeaders });
  const withoutHeader = choose(undefined);
  return (accept) => {
    if (!accept) return withoutHeader;
    let choice = kept.get(accept);
    if (choice === undefined) {
      choice = choose(accept);
      if (accept.length <= longestKept) kept.set(accept, choice);
    }
    return choice;
  };
}

/** An empty header is read as none. */
function negotiatorOf(accept: string | undefined): Negotiator {
  return new Negotiator({ headers: { accept: accept || undefined } });
}
