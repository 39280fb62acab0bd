import type { IndexedSource } from '../../customers/words/words.store.js';
import { wordsOfNotes } from '../../customers/words/search-words.rules.js';
import type { Interaction } from './interaction.record.js';

/** By which words its notes find the customer, before and after a change; null where there is no interaction. */
export function notesAsSource(before: Interaction | null, after: Interaction | null): IndexedSource {
  const { id: sourceId, customerId } = (after ?? before)!;
  return {
    ...{ sourceId, customerId },
    ...(before && { before: wordsOfNotes(before.notes) }),
    after: wordsOfNotes(after?.notes ?? null),
  };
}
