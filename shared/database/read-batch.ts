import type { Writable } from 'node:stream';
import pg from 'pg';
import { setLocalTenant, setSessionTenant, type TenantSetting } from '../tenancy/tenant-setting.js';

/** A read that waits for its rows. */
export interface Read {
  readonly query: pg.QueryConfig;
  readonly resolve: (rows: unknown[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Reads of one tenant over one reservation, in one network write. A statement that fails, fails alone. */
export async function readBatch(
  pool: pg.Pool,
  setting: TenantSetting,
  businessId: string | null,
  reads: readonly Read[],
): Promise<void> {
  try {
    const client = await pool.connect();
    const results = await inOneWrite(client, () =>
      setting === 'session'
        ? sendInSession(client, businessId, reads)
        : Promise.allSettled(reads.map(({ query }) => sendInTransaction(client, businessId, query))),
    );
    client.release(results.some(isConnectionLost));
    for (const [index, result] of results.entries()) {
      const { resolve, reject } = reads[index]!;
      if (result.status === 'fulfilled') resolve(result.value.rows);
      else reject(result.reason);
    }
  } catch (error) {
    for (const { reject } of reads) reject(error);
  }
}

const setTenant = { name: 'tenant', text: setSessionTenant };

/** Which tenant a connection names already; nothing but these reads uses it, so it does until it is told another. */
const named = new WeakMap<pg.PoolClient, string>();

/** Without its tenant no statement's rows count: the connection may still name the one before. */
async function sendInSession(client: pg.PoolClient, businessId: string | null, reads: readonly Read[]) {
  const tenant = businessId ?? '';
  if (named.get(client) === tenant) return Promise.allSettled(reads.map(({ query }) => client.query(query)));
  named.delete(client);
  const [naming, ...results] = await Promise.allSettled([
    client.query({ ...setTenant, values: [tenant] }),
    ...reads.map(({ query }) => client.query(query)),
  ]);
  if (naming.status === 'rejected') return results.map(() => naming);
  named.set(client, tenant);
  return results;
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

/** pg writes each statement by itself; corked, those of a batch leave together. */
async function inOneWrite<Result>(client: pg.PoolClient, send: () => Promise<Result>): Promise<Result> {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  const sent = send();
  stream.uncork();
  return sent;
}

/** PostgreSQL reports what is wrong with a statement; any other error means the connection. */
function isConnectionLost(result: PromiseSettledResult<unknown>): boolean {
  return result.status === 'rejected' && !(result.reason instanceof pg.DatabaseError);
}
