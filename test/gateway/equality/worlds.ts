import pg from 'pg';
import { scopeHeader, signScope } from '../../../shared/requests/scope-token.js';
import type { Principal } from '../../../shared/access/principal.js';
import { PermissionSet } from '../../../shared/access/permission-set.js';
import { acmeOwner } from '../../cast/cast.js';
import { partOf } from '../../kit/access-tokens.js';
import { Client } from '../../kit/client.js';
import { startHosted, type HostedPlatform } from '../../kit/hosted-platform.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';
import { subgraphNames } from '../../kit/subgraph-names.js';
import { cloneDatabase, type TestServerAddress } from '../../kit/test-server.js';
import { startReceiver } from '../../kit/webhook-receiver.js';
import type { Records } from '../outcomes.js';
import { makeTableRecords } from '../table-records.js';
import { withoutFastPaths } from './plain-modules.js';

/** An answer as both sides give it. */
export interface PlainAnswer {
  readonly data?: any;
  readonly errors?: readonly any[];
}

/** Two platforms that began with the same rows: ours, and its subgraphs as graphql-js alone runs them. */
export interface Worlds {
  readonly records: Records;
  readonly ours: Client;
  readonly url: string;
  /** Asks a subgraph of the other world, as the same caller. */
  askPlain(subgraph: string, query: string, variables: object): Promise<PlainAnswer>;
  /** Rows of ours and theirs. */
  sql(text: string): Promise<[object[], object[]]>;
  stop(): Promise<void>;
}

/** Makes the records, then a world of them twice. */
export async function startWorlds(): Promise<Worlds> {
  const seedGraph = await startGraph();
  const owner = await seedGraph.signIn(acmeOwner);
  const { data } = await owner.query('{ caller { permissions } }');
  const receiver = await startReceiver();
  const records = await makeTableRecords(seedGraph, owner, receiver);
  await receiver.close();
  await seedGraph.stop();

  const ours = await cloneWorld(seedGraph, 'ours');
  const theirs = await cloneWorld(seedGraph, 'theirs');
  const platform = await startHosted(ours.environment);
  withoutFastPaths();
  const { startHere } = await import('../../kit/start-here.js');
  const plain = await startHere(theirs.environment, subgraphNames());
  const principal = principalOf(owner.token!, data.caller.permissions as string[]);
  const { INTERNAL_SECRET: secret } = seedGraph.environment;
  return {
    records,
    ours: new Client(platform.url, owner.token),
    url: platform.url,
    askPlain: (subgraph, query, variables) =>
      askPlain(plain, subgraph, secret!, principal, { query, variables }),
    sql: async (text) => [(await ours.rows.query(text)).rows, (await theirs.rows.query(text)).rows],
    async stop() {
      await Promise.all([platform.close(), plain.close()]);
      await Promise.all([ours.rows.end(), theirs.rows.end()]);
    },
  };
}

async function cloneWorld({ environment }: Graph, world: string) {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const source = new URL(environment.DATABASE_URL!).pathname.slice(1);
  const { application, superuser } = await cloneDatabase(server, `${source}_${world}`, source);
  const rows = new pg.Pool({ ...superuser, max: 1 });
  await rows.query(withoutJobs);
  return { environment: { ...environment, DATABASE_URL: application }, rows };
}

/** What jobs do, such as finding duplicates, they do sooner in one world than in the other: in neither they begin. */
const withoutJobs = `
  update graphile_worker._private_jobs set run_at = run_at + interval '1 day';
  create function public.put_off() returns trigger language plpgsql as
    $$ begin new.run_at := new.run_at + interval '1 day'; return new; end $$;
  create trigger put_off before insert or update of run_at on graphile_worker._private_jobs
    for each row when (new.run_at < now() + interval '12 hours') execute function public.put_off();`;

async function askPlain(
  { url }: HostedPlatform,
  subgraph: string,
  secret: string,
  principal: Principal,
  operation: object,
): Promise<PlainAnswer> {
  const requestId = `req_${crypto.randomUUID()}`;
  const scope = { requestId, address: '127.0.0.1', userAgent: 'node', principal };
  const response = await fetch(`${url}/${subgraph}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [scopeHeader]: signScope(scope, secret, Date.now()) },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as PlainAnswer;
}

/** The owner, as the gateway would know them by the token. */
function principalOf(token: string, permissions: readonly string[]): Principal {
  const { business_id: businessId, sub: userId, sid: sessionId, role } = partOf(token, 1);
  return {
    kind: 'user',
    businessId: String(businessId),
    userId: String(userId),
    sessionId: String(sessionId),
    apiKeyId: null,
    role: String(role),
    permissions: new PermissionSet(permissions),
    modules: new Set(permissions.map((permission) => permission.split('.')[0]!)),
    mfaAtMs: null,
    mustEnrollMfa: false,
  };
}
