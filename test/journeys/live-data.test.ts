import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../shared/config/project-root.js';
import { acmeOwner, acmeStaff } from '../cast/cast.js';
import type { Client } from '../kit/client.js';
import { Detour } from '../kit/detour.js';
import { eventually } from '../kit/eventually.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { makeCustomer } from '../kit/webhooks.js';

interface Shown {
  readonly cursor: string;
  readonly customer: { readonly name: string };
}

/** A program of the guide, and what it showed. */
interface Running {
  readonly name: string;
  readonly child: ChildProcess;
  readonly shown: Shown[];
  readonly faults: string[];
}

let graph: Graph;
let owner: Client;
let detour: Detour;
let folder: string;
let programs: string[];
const running: Running[] = [];

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
  detour = await Detour.open({ host: '127.0.0.1', port: Number(new URL(graph.url).port) });
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
});
afterAll(async () => {
  for (const { child } of running) child.kill();
  detour?.close();
  await graph?.stop();
  await rm(folder, { recursive: true, force: true });
});

function start(name: string): Running {
  const child = spawn(process.execPath, [join(folder, name)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const program: Running = { name, child, shown: [], faults: [] };
  createInterface(child.stdout).on('line', (line) => program.shown.push(JSON.parse(line) as Shown));
  createInterface(child.stderr).on('line', (line) => program.faults.push(line));
  return program;
}

const namesShown = ({ shown }: Running) => shown.map(({ customer }) => customer.name);
const isRecipe = (name: string) => !name.startsWith('Probe');

/** Resolves when every program has shown the customer. */
const allShow = (wanted: string) =>
  eventually(async () => {
    const waiting = running.filter((program) => !namesShown(program).includes(wanted));
    if (waiting.length > 0)
      throw new Error(
        `${wanted}: ${JSON.stringify(waiting.map(({ name, shown, faults }) => ({ name, shown, faults })))}`,
      );
  });

test('the programs of the guide miss nothing and show nothing twice, whatever happens to connection and token', async () => {
  const first = await graph.signIn(acmeStaff);
  await keepToken(first);
  running.push(...programs.map(start));
  await eventually(async () => {
    await makeCustomer(owner, 'Probe');
    expect(running.filter(({ shown }) => shown.length === 0).map(({ faults }) => faults)).toEqual([]);
  });

  detour.cut();
  for (const name of ['Two', 'Three']) await makeCustomer(owner, name);
  detour.mend();
  await makeCustomer(owner, 'Four');
  await allShow('Four');

  await keepToken(await graph.signIn(acmeStaff));
  await first.query('mutation { logout { __typename } }');
  await makeCustomer(owner, 'Five');
  await allShow('Five');

  expect(programs).toEqual(['with-graphql-ws.js', 'with-apollo.js', 'with-urql.js', 'with-graphql-sse.js']);
  const logged = await graph.sql<{ seq: string }>(
    `select seq from kernel.event_sequence join kernel.event_log using (business_id, event_id)
     where business_id = (select business_id from crm.customers where name = 'Five' order by created_at desc limit 1)
       and event_type = 'customer.created' order by event_sequence.seq`,
  );
  for (const program of running) {
    const seqs = program.shown.map(({ cursor }) => cursor.split('.')[0]!);
    expect([program.name, seqs]).toEqual([program.name, logged.map(({ seq }) => seq).slice(-seqs.length)]);
    expect(namesShown(program).filter(isRecipe)).toEqual(['Two', 'Three', 'Four', 'Five']);
  }
}, 90_000);
