import { DomainError } from '../../../../shared/errors/domain-error.js';
import { badPage } from '../../../../shared/errors/errors.js';

/** The number that a cursor of a file's parts stands for. Throws PAGE-001 for a bad cursor. */
export function lastOf(cursor: string): number {
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new DomainError(badPage, 'The cursor is none of this file.');
}
