import { hash } from 'node:crypto';
import { DomainError } from '../../shared/errors/domain-error.js';
import { idempotencyMissing, malformedBody } from '../../shared/errors/errors.js';

/** `true` on an answer that an earlier request with the same key got. */
export const replayedHeader = 'idempotent-replayed';

const form = /^[\x21-\x7e]{1,255}$/;

/** A key as a client sends it. Throws VAL-002 when it is malformed. */
export function readIdempotencyKey(sent: unknown): string {
  if (typeof sent === 'string' && form.test(sent)) return sent;
  throw new DomainError(malformedBody, 'An idempotency key is 1 to 255 printable characters without blanks.');
}

/** IDEM-001: what moves money goes with a key. */
export function keyMissing(): DomainError {
  return new DomainError(idempotencyMissing, 'Send an `Idempotency-Key` of your own, new for each request.');
}

/** Of all that an operation is asked with. The same for the same values, in whichever order a client names them. */
export function digestOf(asked: object): string {
  return hash('sha256', JSON.stringify(sorted(asked)), 'base64url');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, inner]) => [name, sorted(inner)]);
}
