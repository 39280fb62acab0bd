import { toIsoTimestamp } from '../values/iso-timestamp.js';
import { isDay } from '../values/moment.js';
import { DomainError } from '../errors/domain-error.js';
import { badPage } from '../errors/errors.js';
import { isUuid } from '../values/uuid.js';

/** A position in a sorted list: the sort value and the id of the last record seen. */
export interface CursorPosition {
  readonly value: string;
  readonly id: string;
}

/** An opaque cursor for a position in the list of this order, such as `name:asc`. */
export function encodeCursor(order: string, { value, id }: CursorPosition): string {
  return Buffer.from(JSON.stringify([order, value, id])).toString('base64url');
}

/** As PostgreSQL writes it in UTC; `-infinity` stands for what has no time, such as a customer without activity. */
const time = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;

/** What a list is sorted by: how the value of a cursor must look. */
export type SortKind = 'time' | 'text' | 'date' | 'integer';

/** The position that a cursor names. Throws PAGE-001 when it is malformed or of another order. */
export function decodeCursor(cursor: string, order: string, kind: SortKind): CursorPosition {
  const [cursorOrder, value, id] = parse(cursor);
  if (typeof value !== 'string' || !isValue(value, kind) || !isUuid(id)) {
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

/** Whether the database can read the value as what the list is sorted by. */
function isValue(value: string, kind: SortKind): boolean {
  if (kind === 'text') return value.isWellFormed() && !value.includes('\0');
  if (kind === 'integer')
    return /^-?\d{1,19}$/.test(value) && BigInt.asIntN(64, BigInt(value)) === BigInt(value);
  if (kind === 'date') return isDay(value);
  if (value === '-infinity') return true;
  return time.test(value) && !Number.isNaN(Date.parse(toIsoTimestamp(value)));
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
