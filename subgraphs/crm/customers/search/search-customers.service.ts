import { DomainError } from '../../../../shared/errors/domain-error.js';
import { badPage } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { pageOf, type Page } from '../../../../shared/records/connection.js';
import { decodeCursor } from '../../../../shared/records/cursor.js';
import { isUuid } from '../../../../shared/values/uuid.js';
import { findMatches, type Match } from '../words/matches.reader.js';
import { readSearch } from '../words/search-words.rules.js';
import type { SearchArguments } from './search.type.js';

/** Names the order in cursors. */
const bestFirst = 'score:desc';

/**
 * A page of the customers that match best, best first. Throws VAL-001 when there is nothing to search for,
 * PAGE-001 for a bad cursor.
 */
export async function searchCustomers(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  { text, first, after }: SearchArguments,
): Promise<Page<Match>> {
  const last = after ? readCursor(after) : undefined;
  const matches = await findMatches(kernel, businessId, {
    words: readSearch(text),
    limit: first + 1,
    ...(last && { after: last }),
  });
  return pageOf(matches, { first, after }, bestFirst, ({ score, id }) => ({ value: String(score), id }));
}

function readCursor(cursor: string): { score: number; id: string } {
  const { value, id } = decodeCursor(cursor, bestFirst, 'text');
  const score = Number(value);
  if (/^[\d.]{1,10}$/.test(value) && Number.isFinite(score) && isUuid(id)) return { score, id };
  throw new DomainError(badPage, 'The cursor is malformed; use one that a page answered.');
}
