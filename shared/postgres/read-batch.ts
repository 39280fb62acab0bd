import pg from 'pg';
import { rowTypes } from './row-types.js';
import { sendGroup, type Statement } from './statement-group.js';
import { setLocalTenant, setSessionTenant, type TenantSetting } from './tenant-setting.js';

/** A read that waits for its rows. */
export interface Read {
  readonly query: Statement;
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
  let client: pg.PoolClient | undefined;
  let isLost = false;
  try {
    client = await pool.connect();
    const send = setting === 'session' ? sendInSession : sendInTransaction;
    for (let unread = reads; unread.length > 0;) {
      const failure = await send(client, businessId, unread);
      unread = failure ? failure.unread : [];
      isLost = failure?.isLost ?? false;
    }
  } catch (error) {
    for (const { reject } of reads) reject(error);
  } finally {
    client?.release(isLost);
  }
}

/** A statement of a group failed. */
interface Failure {
  /** What PostgreSQL has not done because of it. */
  readonly unread: readonly Read[];
  /** Whether it is the connection that failed, with all that was sent over it. */
  readonly isLost: boolean;
}

/** Which tenant a connection names already; nothing but these reads uses it, so it does until it is told another. */
const named = new WeakMap<pg.PoolClient, string>();

async function sendInSession(
  client: pg.PoolClient,
  businessId: string | null,
  reads: readonly Read[],
): Promise<Failure | undefined> {
  const tenant = businessId ?? '';
  const isNamed = named.get(client) === tenant;
  const naming = isNamed ? [] : [{ name: 'tenant', text: setSessionTenant, values: [tenant] }];
  named.delete(client);
  const failure = await readGroup(client, naming, reads);
  // A failure undoes the naming with all else.
  if (!failure) named.set(client, tenant);
  return failure;
}

async function sendInTransaction(
  client: pg.PoolClient,
  businessId: string | null,
  reads: readonly Read[],
): Promise<Failure | undefined> {
  if (businessId === null) return readGroup(client, [], reads);
  const begin = [{ name: 'begin', text: 'begin' }, { text: setLocalTenant(businessId) }];
  const failure = await readGroup(client, begin, reads, [{ name: 'commit', text: 'commit' }]);
  if (failure && !failure.isLost) await sendGroup(client, rowTypes, [{ name: 'rollback', text: 'rollback' }]);
  return failure;
}

async function readGroup(
  client: pg.PoolClient,
  before: readonly Statement[],
  reads: readonly Read[],
  after: readonly Statement[] = [],
): Promise<Failure | undefined> {
  const statements = [...before, ...reads.map(({ query }) => query), ...after];
  const results = await sendGroup(client, rowTypes, statements);
  for (const [index, { resolve }] of reads.entries()) {
    const result = results[before.length + index]!;
    if (result.status === 'fulfilled') resolve(result.value.rows);
  }
  const failed = results.findIndex(({ status }) => status === 'rejected');
  if (failed < 0) return undefined;
  const { reason } = results[failed] as PromiseRejectedResult;
  // PostgreSQL reports what is wrong with a statement; any other error means the connection.
  const isLost = !(reason instanceof pg.DatabaseError);
  const first = Math.max(failed - before.length, 0);
  const refused = isLost || failed < before.length ? reads.slice(first) : reads.slice(first, first + 1);
  for (const { reject } of refused) reject(reason);
  return { unread: reads.slice(first + refused.length), isLost };
}
