import type { Caller } from './callers.js';
import type { PageSize } from './customer-page.js';
import type { TenantPool } from './tenant-pool.js';

/** All that an answer depends on. */
export interface LimitCall {
  readonly pool: TenantPool;
  readonly caller: Caller;
  readonly page: PageSize;
  readonly body: string;
  readonly address: string | null;
}
