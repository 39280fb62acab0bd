import { isRequestId } from '../requests/request-id.js';
import type { Ids } from '../values/ids.js';

/** The caller's own request id when it is 8 to 100 letters, digits, `_` or `-`; else a new `req_` and UUIDv7. */
export function requestIdOf(header: string | string[] | undefined, ids: Ids): string {
  return typeof header === 'string' && isRequestId(header) ? header : `req_${ids.next()}`;
}
