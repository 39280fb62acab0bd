import type { Writable } from 'node:stream';
import pg from 'pg';
import { readPrepared } from './prepared-read.js';
import { setLocalTenant, setSessionTenant, type TenantSetting } from './tenant-setting.js';

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
      if (result.status === 'fulfilled') resolve(result.value);
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
  if (named.get(client) === tenant) return readAll(client, reads);
  named.delete(client);
  const [[naming], results] = await Promise.all([
    Promise.allSettled([client.query({ ...setTenant, values: [tenant] })]),
    readAll(client, reads),
  ]);
  if (naming.status === 'rejected') return results.map(() => naming);
  named.set(client, tenant);
  return results;
}

function readAll(client: pg.PoolClient, reads: readonly Read[]) {
  return Promise.allSettled(reads.map(({ query }) => readPrepared(client, query)));
}

async function sendInTransaction(
  client: pg.PoolClient,
  businessId: string | null,
  query: pg.QueryConfig,
): Promise<unknown[]> {
  if (businessId === null) return readPrepared(client, query);
  const [, , result] = await Promise.all([
    client.query('begin'),
    client.query(setLocalTenant(businessId)),
    readPrepared(client, query),
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
