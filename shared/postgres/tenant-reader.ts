import pg from 'pg';
import type { TenantSetting } from './tenant-setting.js';
import { tolerateLostConnections } from './lost-connections.js';
import { readBatch, type Read } from './read-batch.js';
import { rowTypes } from './row-types.js';
import { poolStateOf, type PoolState } from './pool-state.js';
import { preparedName } from './statement.js';

export interface TenantReaderOptions {
  readonly connectionString: string;
  readonly poolSize: number;
  readonly tenantSetting: TenantSetting;
}

/** Statements of a batch run one after another, so a batch must not grow into a queue. */
const largestBatch = 8;

/**
 * Reads rows of one tenant at a time. Its connections are read-only and used by nothing else, so the
 * tenant that a reservation set is all that its statements can see. Reads of the same tenant that
 * are asked for in the same moment share a reservation, and leave in one network write.
 */
export class TenantReader {
  readonly #pool: pg.Pool;
  readonly #setting: TenantSetting;
  readonly #waiting = new Map<string | null, Read[]>();

  constructor({ connectionString, poolSize, tenantSetting }: TenantReaderOptions) {
    this.#setting = tenantSetting;
    this.#pool = new pg.Pool({
      connectionString,
      max: poolSize,
      types: rowTypes,
      pipeline: true,
      connectionTimeoutMillis: 10_000,
      options: '-c default_transaction_read_only=on -c timezone=UTC -c statement_timeout=15000',
    } as pg.PoolConfig);
    tolerateLostConnections(this.#pool);
  }

  /**
   * Rows of a statement that names `business_id` itself; row level security stops it if it does not.
   * Without a business only platform tables have rows.
   */
  rows(businessId: string | null, text: string, values: readonly unknown[]): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      const query = { name: preparedName(text), text, values: values as unknown[] };
      const batch = this.#batchFor(businessId);
      batch.push({ query, resolve, reject });
      if (batch.length === largestBatch) this.#waiting.delete(businessId);
    });
  }

  /** Its connections at the moment. */
  get connections(): PoolState {
    return poolStateOf(this.#pool);
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  #batchFor(businessId: string | null): Read[] {
    const waiting = this.#waiting.get(businessId);
    if (waiting) return waiting;
    const batch: Read[] = [];
    this.#waiting.set(businessId, batch);
    setImmediate(() => {
      if (this.#waiting.get(businessId) === batch) this.#waiting.delete(businessId);
      void readBatch(this.#pool, this.#setting, businessId, batch);
    });
    return batch;
  }
}
