import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fastify } from 'fastify';
import { registerCors } from '../../gateway/http/cors.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';

let graph: Graph;

beforeAll(async () => {
  graph = await leaseGraph();
});
afterAll(() => graph?.stop());

const preflight = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'authorization,content-type',
};

test.each([
  'http://localhost:5173',
  'http://localhost',
  'https://localhost:3000',
  'http://127.0.0.1:8080',
  'http://[::1]:4200',
])('outside production a page of %s may call, without any setting', async (origin) => {
  const asked = await fetch(`${graph.url}/graphql`, { method: 'OPTIONS', headers: { origin, ...preflight } });
  const answered = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: '{"query": "{ __typename }"}',
  });

  expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
  expect(asked.headers.get('access-control-allow-headers')).toContain('Authorization');
  expect([answered.status, answered.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
});

test.each([
  'https://app.example.com',
  'http://localhost.evil.example',
  'http://localhost:80.evil.example',
  'http://127.0.0.1.evil.example',
  'http://localhost@evil.example',
  'file://localhost',
  'null',
])('a page of %s may not, and is told nothing', async (origin) => {
  const asked = await fetch(`${graph.url}/v1/me`, { method: 'OPTIONS', headers: { origin, ...preflight } });

  expect(asked.status).toBe(403);
  expect([...asked.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test.each([
  [[], 'http://localhost:5173', undefined],
  [['https://app.example.com'], 'http://localhost:5173', undefined],
  [['https://app.example.com'], 'https://app.example.com', 'https://app.example.com'],
])(
  'in production with CORS_ORIGINS %j a page of %s reads answers for %s',
  async (corsOrigins, origin, allowed) => {
    const app = fastify();
    await registerCors(app, { corsOrigins, isProduction: true });
    app.get('/', async () => 'ok');

    const { headers } = await app.inject({ url: '/', headers: { origin } });
    await app.close();

    expect(headers['access-control-allow-origin']).toBe(allowed);
  },
);

test('who only asks for methods, and is no browser, gets them', async () => {
  const answer = await fetch(`${graph.url}/v1/me`, {
    method: 'OPTIONS',
    headers: { origin: 'https://a.example' },
  });

  expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
});
