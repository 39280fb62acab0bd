import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';

let graph: Graph;

beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

const json = 'application/json; charset=utf-8';
const page = 'text/html; charset=utf-8';
const chromium =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7';

test.each([
  ['application/json', json],
  ['application/problem+json', 'application/problem+json; charset=utf-8'],
  ['application/json, application/problem+json', 'application/problem+json; charset=utf-8'],
  ['application/json, application/problem+json;q=0', json],
  ['*/*', json],
])('an error of REST, accepting %s, comes as %s', async (accept, type) => {
  const answer = await fetch(`${graph.url}/v1/me`, { headers: { accept } });
  await answer.body!.cancel();

  expect([answer.status, answer.headers.get('content-type')]).toEqual([401, type]);
});

test.each([
  ['text/markdown', 'text/markdown; charset=utf-8'],
  ['text/markdown, text/html, */*', 'text/markdown; charset=utf-8'],
  ['text/html, text/markdown;q=0.9', page],
  ['text/markdown;q=0, */*', page],
  [chromium, page],
  ['*/*', page],
])('the page of an error, accepting %s, comes as %s', async (accept, type) => {
  const answer = await fetch(`${graph.url}/docs/errors/AUTH-001`, { headers: { accept } });
  await answer.body!.cancel();

  expect(answer.headers.get('content-type')).toBe(type);
});
