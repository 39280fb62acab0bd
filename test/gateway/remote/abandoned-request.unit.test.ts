import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { acmeStaff } from '../../cast/cast.js';
import { codeOf } from '../../kit/ask-graphql.js';
import { eventually } from '../../kit/eventually.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';
import { MisbehavingServer, type ReceivedRequest } from './misbehaving-server.js';

const query = '{ customers(first: 1) { nodes { id createdBy { name } } } }';
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

let crm: MisbehavingServer;
let graph: Graph;
let token: string;

beforeAll(async () => {
  crm = await MisbehavingServer.start();
  graph = await startGraph({ SUBGRAPH_URLS: `crm=${crm.url}`, REQUEST_TIMEOUT_SECONDS: '1' });
  token = (await graph.signIn(acmeStaff)).token!;
});
afterAll(async () => {
  crm?.stop();
  await graph?.stop();
});

function ask(signal?: AbortSignal): Promise<Response> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, traceparent };
  return fetch(`${graph.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }), signal });
}

async function countOf(outcome: string): Promise<number> {
  const metrics = await (await fetch(`${graph.url}/metrics`)).text();
  const [, count = '0'] =
    new RegExp(
      `^braiflow_subgraph_request_duration_seconds_count\\{.*outcome="${outcome}".*\\} (\\d+)`,
      'm',
    ).exec(metrics) ?? [];
  return Number(count);
}

test('a client who goes is asked for no longer, and its trace went along', async () => {
  const came = Promise.withResolvers<ReceivedRequest>();
  crm.answer = came.resolve;
  const leaving = new AbortController();

  const asked = ask(leaving.signal).catch(() => 'gone');
  const { headers, socket } = await came.promise;
  const closed = once(socket, 'close');
  leaving.abort();

  expect(await asked).toBe('gone');
  await closed;
  expect(headers.traceparent).toBe(traceparent);
  await eventually(async () => expect(await countOf('abandoned')).toBe(1));
});

test('a request whose time is over is answered by SYS-002', async () => {
  crm.answer = () => undefined;

  const answer = (await (await ask()).json()) as any;

  expect(codeOf(answer)).toBe('SYS-002');
  expect(answer.errors[0].message).toBe('Subgraph "crm" is unavailable');
  expect(await countOf('too_late')).toBe(1);
});
