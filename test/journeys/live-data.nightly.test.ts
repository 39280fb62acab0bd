import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createBraiFlow } from '../../sdk/src/index.js';
import { projectRoot } from '../../shared/config/project-root.js';
import { acme, acmeOwner, acmeStaff } from '../cast/cast.js';
import { makeKey } from '../kit/api-keys.js';
import type { Client } from '../kit/client.js';
import { Detour } from '../kit/detour.js';
import { eventually, startWaitMs } from '../kit/eventually.js';
import { freePort } from '../kit/free-port.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { makeCustomer } from '../kit/webhooks.js';

interface Shown {
  readonly seq: string;
  readonly name: string;
}

/** A program that follows customers, and what it showed. */
interface Follower {
  readonly program: string;
  readonly shown: Shown[];
  readonly faults: string[];
  stop(): void;
}

/** The followers are on a server of their own; what happens is done at another one, on the same database. */
let graph: Graph;
let owner: Client;
let port: number;
let server: ChildProcess | undefined;
let detour: Detour;
let folder: string;
let programs: string[];
const followers: Follower[] = [];

/** Whose token is read anew each time, as a program that renews it would have it. */
const app = (url: string) => `
import { readFileSync } from 'node:fs';
export const url = '${url}';
export const accessToken = async () => readFileSync(new URL('token', import.meta.url), 'utf8');
export const show = (event) => console.log(JSON.stringify(event));
`;
const keepToken = ({ token }: Client) => writeFile(join(folder, 'token'), token!);

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  port = await freePort();
  detour = await Detour.open({ host: '127.0.0.1', port });
  // Within the project, where the programs find their packages.
  await mkdir(join(projectRoot, 'dist/clients'), { recursive: true });
  folder = await mkdtemp(join(projectRoot, 'dist/clients/live-'));
  const guide = await readFile(join(projectRoot, 'docs/live-data.md'), 'utf8');
  const files = [...guide.matchAll(/^```js\n\/\/ (\S+)\n(.*?)^```/gms)].map(([, name, text]) => [
    name!,
    text!,
  ]);
  for (const [name, text] of [...files, ['app.js', app(`http://127.0.0.1:${detour.port}`)]])
    await writeFile(join(folder, name!), text!);
  programs = files.map(([name]) => name!).filter((name) => name.startsWith('with-'));
  await startServer();
}, 120_000);
afterAll(async () => {
  for (const follower of followers) follower.stop();
  await killServer();
  detour?.close();
  await graph?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function startServer(): Promise<void> {
  const env = { ...graph.environment, PATH: process.env.PATH, PORT: String(port), LOG_LEVEL: 'error' };
  server = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  await eventually(async () => {
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
  }, startWaitMs);
}

async function killServer(): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGKILL');
  await once(server, 'exit');
}

/** A program of the guide, in a process of its own. */
function start(program: string): Follower {
  const child = spawn(process.execPath, [join(folder, program)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const follower: Follower = { program, shown: [], faults: [], stop: () => child.kill() };
  createInterface(child.stdout).on('line', (line) => {
    const { cursor, customer } = JSON.parse(line) as { cursor: string; customer: { name: string } };
    follower.shown.push({ seq: cursor.split('.')[0]!, name: customer.name });
  });
  createInterface(child.stderr).on('line', (line) => follower.faults.push(line));
  return follower;
}

async function startSdk(): Promise<Follower> {
  const { secret } = await makeKey(owner, { name: 'Follower', scopes: ['crm.view'] });
  const end = new AbortController();
  const follower: Follower = { program: 'follow()', shown: [], faults: [], stop: () => end.abort() };
  const api = createBraiFlow({
    baseUrl: `http://127.0.0.1:${detour.port}`,
    credentials: { apiKey: secret },
    longestWaitMs: 500,
  });
  const events = api.follow({ types: ['customer.created'], signal: end.signal, pollMs: 100 });
  const follow = async () => {
    for await (const { seq, data } of events) follower.shown.push({ seq: String(seq), name: data.name });
  };
  void follow().catch((error: unknown) => follower.faults.push(String(error)));
  return follower;
}

const namesShown = ({ shown }: Follower) => shown.map(({ name }) => name);

/** Resolves when every program has shown the customer. */
const allShow = (wanted: string) =>
  eventually(async () => {
    const waiting = followers.filter((follower) => !namesShown(follower).includes(wanted));
    if (waiting.length > 0) throw new Error(`${wanted}: ${JSON.stringify(waiting)}`);
  });

async function makeAll(names: readonly string[]): Promise<void> {
  for (const name of names) await makeCustomer(owner, name);
}

const first = ['Two', 'Three', 'Four'];
const beforeKill = ['Five', 'Six', 'Seven', 'Eight'];
const whileAway = ['Nine', 'Ten'];

test('who follows misses nothing and is told nothing twice, whatever happens to connection, token and server', async () => {
  const session = await graph.signIn(acmeStaff);
  await keepToken(session);
  followers.push(...programs.map(start), await startSdk());
  await eventually(async () => {
    await makeCustomer(owner, 'Probe');
    expect(followers.filter(({ shown }) => shown.length === 0)).toEqual([]);
  });

  detour.cut();
  await makeAll(first.slice(0, 2));
  detour.mend();
  await makeAll(first.slice(2));
  await allShow('Four');

  const writing = makeAll(beforeKill);
  await eventually(async () => expect(followers.some((each) => namesShown(each).includes('Six'))).toBe(true));
  await killServer();
  await writing;
  await makeAll(whileAway);
  await startServer();
  await allShow('Ten');

  await keepToken(await graph.signIn(acmeStaff));
  await session.query('mutation { logout { __typename } }');
  await makeAll(['Eleven']);
  await allShow('Eleven');

  expect(followers.map(({ program }) => program)).toEqual([
    ...['with-graphql-ws.js', 'with-apollo.js', 'with-urql.js', 'with-graphql-sse.js'],
    'follow()',
  ]);
  const logged = await graph.sql<{ seq: string }>(
    `select seq::text from kernel.event_sequence join kernel.event_log using (business_id, event_id)
     where business_id = $1 and event_type = 'customer.created' order by event_sequence.seq`,
    [acme.id],
  );
  for (const { program, shown, ...follower } of followers) {
    const seqs = shown.map(({ seq }) => seq);
    expect([program, seqs]).toEqual([program, logged.map(({ seq }) => seq).slice(-seqs.length)]);
    expect(namesShown({ program, shown, ...follower }).filter((name) => name !== 'Probe')).toEqual([
      ...first,
      ...beforeKill,
      ...whileAway,
      'Eleven',
    ]);
  }
}, 180_000);
