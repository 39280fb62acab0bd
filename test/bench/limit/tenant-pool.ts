import pg from 'pg';
import { rowTypes } from '../../../shared/postgres/row-types.js';
import { setSessionTenant } from '../../../shared/postgres/tenant-setting.js';

const setTenant = { name: 'tenant', text: setSessionTenant };

/** Connections as the application role, under row level security. */
export class TenantPool {
  readonly #pool: pg.Pool;
  /** Which tenant a connection names already. */
  readonly #named = new WeakMap<pg.PoolClient, string>();

  constructor(connectionString: string, max: number) {
    this.#pool = new pg.Pool({
      connectionString,
      max,
      types: rowTypes,
      pipeline: true,
      options: '-c timezone=UTC -c statement_timeout=15000',
    } as pg.PoolConfig);
    this.#pool.on('error', () => undefined);
  }

  /**
   * The rows of each statement, each a transaction of its own. A connection names a new tenant once, and all
   * leaves in one network write.
   */
  async run(businessId: string, statements: readonly pg.QueryArrayConfig[]): Promise<unknown[][][]> {
    const client = await this.#pool.connect();
    try {
      const isNamed = this.#named.get(client) === businessId;
      const tenant = isNamed ? undefined : client.query({ ...setTenant, values: [businessId] });
      const results = statements.map((statement) => client.query(statement));
      const [, ...answers] = await Promise.all([tenant, ...results]);
      this.#named.set(client, businessId);
      client.release();
      return (answers as pg.QueryArrayResult[]).map(({ rows }) => rows);
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
