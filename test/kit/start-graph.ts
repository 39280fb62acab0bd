import pg from 'pg';
import { tolerateLostConnections } from '../../shared/postgres/lost-connections.js';
import { demoPassword } from '../../shared/config/cast.js';
import { Client } from './client.js';
import type { Graph } from './graph.js';
import { isApart, startHosted, type HostedPlatform } from './hosted-platform.js';
import { beginLogin, codeOf, completeLogin, enrollFactor } from './second-factor.js';
import { subgraphNames } from './subgraph-names.js';
import { cloneDatabase, testEnvironment, type TestServerAddress } from './test-server.js';

export type { Graph } from './graph.js';

/** Where a running platform and its database are reached. */
export interface GraphAddress {
  readonly url: string;
  readonly operationsUrl: string;
  readonly applicationUrl: string;
  readonly environment: Record<string, string>;
  readonly superuser: pg.ClientConfig;
}

/** Those of this test file; the next one’s take their place. */
let databases = 0;

/** How a platform is started: in the worker's host, or here in the test's own process to look inside. */
export type StartPlatform = typeof startHosted;

/** Starts a platform and a database for one test file. `overrides` are variables of its environment. */
export async function startGraph(
  overrides: Record<string, string> = {},
  start: StartPlatform = startHosted,
): Promise<Graph> {
  const { address, platforms } = await startOnClone(String((databases += 1)), overrides, start);
  const graph = connectTo(address);
  return {
    ...graph,
    async stop() {
      for (const platform of platforms.toReversed()) await platform.close();
      await graph.stop();
    },
  };
}

/**
 * A platform on a database of its own. `name` is the database's among those of this worker; one that has it already is
 * removed.
 */
export async function startOnClone(
  name: string,
  overrides: Record<string, string> = {},
  start: StartPlatform = startHosted,
): Promise<{ address: GraphAddress; platforms: HostedPlatform[] }> {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const database = `w${process.env.JEST_WORKER_ID ?? 0}_${process.pid}_${name}`;
  const { application, superuser } = await cloneDatabase(server, database);
  const environment = { ...testEnvironment, DATABASE_URL: application, ...overrides };
  const platforms = await startProcesses(environment, start);
  const { url, operationsUrl } = platforms.at(-1)!;
  return { address: { url, operationsUrl, applicationUrl: application, environment, superuser }, platforms };
}

/** A platform that runs; `stop` leaves it running. */
export function connectTo({ superuser, ...address }: GraphAddress): Graph {
  const { url } = address;
  const inspector = new pg.Pool({ ...superuser, max: 2 });
  // Its database may be removed while it is idle.
  tolerateLostConnections(inspector);
  const nobody = new Client(url);
  const secrets = new Map<string, string>();
  const sql: Graph['sql'] = async (text, values, name) =>
    (await inspector.query({ text, values, name })).rows;
  return {
    ...address,
    nobody,
    sql,
    async signIn({ email }) {
      const { body } = await nobody.rest('POST', '/v1/auth/login', { email, password: demoPassword });
      return new Client(url, (body.data as { access_token: string }).access_token);
    },
    async signInStaff({ id, email }) {
      const { accessToken, mfaChallenge } = await beginLogin(nobody, email);
      if (!mfaChallenge) {
        const client = new Client(url, accessToken!);
        secrets.set(id, (await enrollFactor(client)).secret);
        return client;
      }
      // A code works once, and tests do not wait for the next one.
      await sql('update identity.mfa_factors set last_used_step = 0 where user_id = $1', [id]);
      return new Client(url, await completeLogin(nobody, mfaChallenge, codeOf(secrets.get(id)!)));
    },
    stop: () => inspector.end(),
  };
}

/** One platform with everything, or a gateway that reaches identity and the other subgraphs over HTTP, in two processes. */
async function startProcesses(
  environment: Record<string, string>,
  start: StartPlatform,
): Promise<HostedPlatform[]> {
  if (!isApart()) return [await start(environment)];
  const platforms: HostedPlatform[] = [];
  const urls: string[] = [];
  const [first, ...others] = subgraphNames();
  for (const names of [[first!], others]) {
    const platform = await start(environment, names);
    platforms.push(platform);
    urls.push(...names.map((name) => `${name}=${platform.url}/${name}`));
  }
  const gateway = await start({ ...environment, SUBGRAPH_URLS: urls.join(',') }, ['gateway']);
  return [...platforms, gateway];
}
