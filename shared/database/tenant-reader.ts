import pg from 'pg';
import { setLocalTenant, setSessionTenant, type TenantSetting } from '../tenancy/tenant-setting.js';
import { rowTypes } from './row-types.js';
import { preparedName } from './statement.js';

export interface TenantReaderOptions {
  readonly connectionString: string;
  readonly poolSize: number;
  readonly tenantSetting: TenantSetting;
}

/**
 * Reads rows of one tenant at a time. Its connections are read-only and used by nothing else, so the
 * tenant that a reservation set is all that its statement can see. The statements of a reservation
 * leave in one network write (pipelining).
 */
export class TenantReader {
  readonly #pool: pg.Pool;
  readonly #send: (
    client: pg.PoolClient,
    businessId: string | null,
    query: pg.QueryConfig,
  ) => Promise<pg.QueryResult>;

  constructor(options: TenantReaderOptions) {
    this.#pool = new pg.Pool({
      connectionString: options.connectionString,
      max: options.poolSize,
      types: rowTypes,
      pipeline: true,
      connectionTimeoutMillis: 10_000,
      options: '-c default_transaction_read_only=on -c timezone=UTC -c statement_timeout=15000',
    } as pg.PoolConfig);
    // An idle connection that the server drops is replaced at the next reservation.
    this.#pool.on('error', () => undefined);
    this.#send = options.tenantSetting === 'session' ? sendInSession : sendInTransaction;
  }

  /**
   * Rows of a statement that names `business_id` itself; row level security stops it if it does not.
   * Without a business only platform tables have rows.
   */
  async rows(businessId: string | null, text: string, values: readonly unknown[]): Promise<unknown[]> {
    const client = await this.#pool.connect();
    try {
      const query = { name: preparedName(text), text, values: values as unknown[] };
      const { rows } = await this.#send(client, businessId, query);
      client.release();
      return rows;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

const setTenant = { name: 'tenant', text: setSessionTenant };

async function sendInSession(
  client: pg.PoolClient,
  businessId: string | null,
  query: pg.QueryConfig,
): Promise<pg.QueryResult> {
  const [, result] = await Promise.all([
    client.query({ ...setTenant, values: [businessId ?? ''] }),
    client.query(query),
  ]);
  return result;
}

async function sendInTransaction(
  client: pg.PoolClient,
  businessId: string | null,
  query: pg.QueryConfig,
): Promise<pg.QueryResult> {
  if (businessId === null) return client.query(query);
  const [, , result] = await Promise.all([
    client.query('begin'),
    client.query(setLocalTenant(businessId)),
    client.query(query),
    client.query('commit'),
  ]);
  return result;
}
