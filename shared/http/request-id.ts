import type { Ids } from '../values/ids.js';

const wellFormed = /^[A-Za-z0-9_-]{8,100}$/;

/** The caller's own request id when it is 8 to 100 letters, digits, `_` or `-`; else a new `req_` and UUIDv7. */
export function requestIdOf(header: string | string[] | undefined, ids: Ids): string {
  return typeof header === 'string' && wellFormed.test(header) ? header : `req_${ids.next()}`;
}
