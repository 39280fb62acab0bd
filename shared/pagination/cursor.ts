import { DomainError } from '../errors/domain-error.js';
import { badPage } from '../errors/errors.js';
import { isUuid } from '../kernel/ids.js';

/** A place in a sorted list: the sort value and the id of the last record seen. */
export interface Place {
  readonly value: string;
  readonly id: string;
}

/** An opaque cursor for a place in the list of this order, such as `name:asc`. */
export function encodeCursor(order: string, { value, id }: Place): string {
  return Buffer.from(JSON.stringify([order, value, id])).toString('base64url');
}

/** The place that a cursor names. Throws PAGE-001 when it is malformed or of another order. */
export function decodeCursor(cursor: string, order: string): Place {
  const [cursorOrder, value, id] = parse(cursor);
  if (typeof value !== 'string' || value.includes('\0') || !isUuid(id)) {
    throw new DomainError(badPage, 'The cursor is malformed; use one that a page answered.');
  }
  if (cursorOrder !== order) {
    throw new DomainError(
      badPage,
      `The cursor belongs to the order ${String(cursorOrder).slice(0, 60)}; this is ${order}.`,
    );
  }
  return { value, id };
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
