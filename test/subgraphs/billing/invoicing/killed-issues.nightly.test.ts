import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '../../../kit/client.js';
import { eventually, startWaitMs } from '../../../kit/eventually.js';
import { freePort } from '../../../kit/free-port.js';
import { connectTo, type Graph } from '../../../kit/start-graph.js';
import { cloneDatabase, testEnvironment, type TestServerAddress } from '../../../kit/test-server.js';
import { finalize, issueBySixteen } from './many-drafts.js';

const drafts = 500;
/** The process is killed whenever so many more were answered. */
const answersToLive = 120;

let url: string;
let environment: Record<string, string>;
let graph: Graph;
let child: ChildProcess;
/** Resolves when the process listens. Who asks before may connect to itself, and take the port away. */
let isUp: Promise<void>;
let kills = 0;
let answers = 0;

beforeAll(async () => {
  const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
  const { application, superuser } = await cloneDatabase(server, `killed_issues_${process.pid}`);
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  environment = {
    ...testEnvironment,
    PATH: process.env.PATH!,
    PORT: String(port),
    DATABASE_URL: application,
  };
  isUp = start();
  await isUp;
  graph = connectTo({ url, operationsUrl: url, applicationUrl: application, environment, superuser });
}, 2 * startWaitMs);
afterAll(async () => {
  await kill();
  await graph?.stop();
});

async function start(): Promise<void> {
  child = spawn(process.execPath, ['dist/main.js'], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await eventually(async () => {
    const { ok } = await fetch(`${url}/health/ready`);
    if (!ok) throw new Error(`${url} is not ready.`);
  }, startWaitMs);
}

async function kill(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** In the midst of what sixteen clients asked for. */
function killAndStart(): void {
  kills += 1;
  isUp = kill().then(start);
}

/** Asks again with the same key until there is an answer, as clients do when a connection breaks. */
async function issue({ token }: Client, id: string): Promise<string> {
  for (;;) {
    await isUp;
    const answer = await ask(token!, id).catch(() => undefined);
    const { extensions } = answer?.errors?.[0] ?? {};
    if (answer && !extensions?.retryable) {
      answers += 1;
      if (answers % answersToLive === 0) killAndStart();
      return extensions?.code ?? answer.data!.finalizeInvoice.invoice.number;
    }
    await delay(20);
  }
}

interface Answer {
  readonly data: { readonly finalizeInvoice: { readonly invoice: { readonly number: string } } } | null;
  readonly errors?: { readonly extensions: { readonly code: string; readonly retryable: boolean } }[];
}

async function ask(token: string, id: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': id,
    },
    body: JSON.stringify({ query: finalize, variables: { id } }),
  });
  return (await response.json()) as Answer;
}

test('who kills the process leaves no gap and no double, and each client its answer', async () => {
  await issueBySixteen(graph, drafts, issue);

  expect(kills).toBe(Math.floor(drafts / answersToLive));
}, 600_000);
