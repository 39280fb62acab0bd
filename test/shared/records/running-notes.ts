import pg from 'pg';
import { PermissionSet } from '../../../shared/access/permission-set.js';
import type { Principal } from '../../../shared/access/principal.js';
import { Database } from '../../../shared/changes/database.js';
import { createLogger } from '../../../shared/config/logger.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { RunningSubgraph } from '../../../shared/subgraph/running-subgraph.js';
import { systemIds } from '../../../shared/values/ids.js';
import { cloneDatabase, type TestServerAddress } from '../../kit/test-server.js';
import { notesTable } from './notes/notes.migration.js';
import { notes } from './notes/subgraph.js';

const now = new Date('2026-11-28T09:00:00.000Z');
const clock = { now: () => now };

/** The example of records on a database of its own, without a gateway. */
export async function startNotes() {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const { application, superuser: access } = await cloneDatabase(server, `records_${process.pid}`);
  const superuser = new pg.Pool({ ...access, max: 1 });
  const step = new notesTable.class({} as never, {} as never);
  void step.up();
  for (const query of step.getQueries()) await superuser.query(String(query));
  const database = await Database.open({
    connectionString: application,
    poolSize: 2,
    tenantSetting: 'session',
    entities: notes.entities,
    clock,
    ids: systemIds,
  });
  const settings = { encryptionKey: Buffer.alloc(32, 7).toString('base64') };
  const kernel = { database, clock, ids: systemIds, logger: createLogger('silent'), settings };
  const subgraph = new RunningSubgraph(notes, kernel as unknown as Kernel);
  return {
    schema: subgraph.schema,
    sql: async (text: string, values: unknown[] = []) => (await superuser.query(text, values)).rows,
    async ask(
      principal: Principal | null,
      query: string,
      variables: Record<string, unknown> = {},
    ): Promise<any> {
      const scope = { requestId: 'req_test', principal, address: null, userAgent: null };
      return JSON.parse(JSON.stringify(await subgraph.execute({ query, variables }, scope)));
    },
    async stop() {
      await database.close();
      await superuser.end();
    },
  };
}

/** A person of a business who may do just this. */
export function person(businessId: string, userId: string, ...permissions: string[]): Principal {
  return {
    ...{ kind: 'user', businessId, userId, sessionId: null, apiKeyId: null, role: 'staff' },
    permissions: new PermissionSet(permissions),
    modules: new Set<string>(),
    ...{ mfaAtMs: null, mustEnrollMfa: false },
  };
}
