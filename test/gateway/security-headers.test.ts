import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import { acmeOwner } from '../cast/cast.js';
import { startGraph, type Graph } from '../kit/start-graph.js';
import { watchHost } from '../kit/hosted-platform.js';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
}

let graph: Graph;
let token: string;
/** `GET /v1/me` and so on, of the server that clients reach. */
let routes: string[];

beforeAll(async () => {
  const tell = await watchHost('routes');
  // Apart from clients, operators have a port of their own.
  const environment = { PUBLIC_URL: 'https://api.example.com', OPERATIONS_PORT: '0', TRUSTED_PROXIES: '1' };
  graph = await startGraph({ ...environment, CORS_ORIGINS: 'https://app.example.com' });
  routes = (await tell()).find((each) => each.includes('POST /graphql'))!;
  token = (await graph.signIn(acmeOwner)).token!;
});
afterAll(async () => {
  await graph?.stop();
});

const id = '01930000-0000-7000-8000-00000000ffff';

async function ask(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(graph.url + path, { method, redirect: 'manual', ...init });
  await answer.body?.cancel();
  return answer;
}

/** What an answer lacks, by its status and content type. */
function lacking({ status, headers }: Answer): string[] {
  const type = headers.get('content-type') ?? '';
  const demanded: [string, RegExp, boolean][] = [
    ['x-content-type-options', /^nosniff$/, true],
    ['strict-transport-security', /^max-age=31536000$/, true],
    ['x-request-id', /./, true],
    ['cache-control', /^no-store$/, status >= 400],
    [
      'cache-control',
      /^(no-store|private, no-cache|public, max-age=300|no-cache, no-transform)$/,
      status < 400,
    ],
    [
      'content-security-policy',
      /^default-src 'none'; .*base-uri 'none'; .*frame-ancestors 'none'$/,
      isPage(type),
    ],
    ['x-frame-options', /^DENY$/, isPage(type)],
    ['referrer-policy', /^no-referrer$/, isPage(type)],
    ['content-type', /; charset=utf-8$/, type !== '' && !type.startsWith('application/octet-stream')],
  ];
  return demanded
    .filter(([name, pattern, isDemanded]) => isDemanded && !pattern.test(headers.get(name) ?? ''))
    .map(([name]) => `${name}: ${headers.get(name)}`);
}

function isPage(type: string): boolean {
  return type.startsWith('text/html');
}

async function findLacking(requests: readonly (readonly [string, () => Promise<Answer>])[]) {
  const found: string[] = [];
  for (const [name, send] of requests) {
    const answer = await send();
    // An answer to OPTIONS is never kept.
    const lacks = lacking(answer).filter(
      (each) => !(answer.status === 204 && each.startsWith('cache-control')),
    );
    if (lacks.length > 0) found.push(`${name} (${answer.status}) lacks ${lacks.join(', ')}`);
  }
  return found;
}

test('every route answers nobody with the headers of its status and content', async () => {
  const requests = routes.map((route) => {
    const [method, url] = route.split(' ') as [string, string];
    const path = url === '*' ? '/anything' : url.replace(/:\w+/g, id);
    const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(method);
    const init = hasBody ? { headers: { 'content-type': 'application/json' }, body: '{}' } : {};
    return [route, () => ask(method, path, init)] as const;
  });

  expect(requests.length).toBeGreaterThan(200);
  expect(await findLacking(requests)).toEqual([]);
});

test('every route that reads answers its callers with them', async () => {
  const headers = { authorization: `Bearer ${token}`, accept: 'text/html, */*' };
  const reads = routes.filter((route) => route.startsWith('GET ') && !route.includes(':'));

  expect(
    await findLacking(
      reads.map((route) => [route, () => ask('GET', route.slice(4).replace('*', '/'), { headers })] as const),
    ),
  ).toEqual([]);
});

describe('errors of each kind', () => {
  const json = { 'content-type': 'application/json' };
  const page = { headers: { accept: 'text/html' } };
  const subscription = '{"query": "subscription { customerChanged { id } }"}';
  const preflight = { 'access-control-request-method': 'GET' };
  const kinds: readonly (readonly [string, number, string, RequestInit])[] = [
    ['/unicorns', 404, 'GET', {}],
    ['/v1/unicorns', 404, 'GET', page],
    ['/docs/errors/NONE', 404, 'GET', page],
    ['/metrics', 404, 'GET', {}],
    ['/health/ready', 404, 'GET', {}],
    ['/%zz', 400, 'GET', {}],
    ['/v1/me', 401, 'GET', {}],
    ['/v1/me', 401, 'GET', { headers: { authorization: 'Bearer nonsense' } }],
    ['/v1/me', 401, 'GET', { headers: { accept: 'application/problem+json' } }],
    ['/v1/me', 405, 'DELETE', {}],
    ['/v1/me', 204, 'OPTIONS', {}],
    ['/v1/me', 204, 'OPTIONS', { headers: { origin: 'https://app.example.com' } }],
    ['/v1/auth/login', 400, 'POST', { headers: json, body: '{' }],
    ['/v1/auth/login', 422, 'POST', { headers: json, body: '{}' }],
    ['/v1/auth/login', 413, 'POST', { headers: json, body: ' '.repeat(1024 * 1024 + 1) }],
    ['/v1/auth/login', 415, 'POST', { headers: { 'content-type': 'text/csv' }, body: 'a' }],
    ['/graphql', 400, 'POST', { headers: json, body: '{"query": "{"}' }],
    ['/graphql', 400, 'GET', {}],
    ['/graphql', 401, 'POST', { headers: { ...json, accept: 'text/event-stream' }, body: subscription }],
    ['/graphql', 406, 'POST', { headers: { ...json, accept: 'image/png' }, body: '{}' }],
    ['/v1/me', 403, 'OPTIONS', { headers: { origin: 'https://x.example', ...preflight } }],
  ];

  test.each(kinds)('%s answers %i to %s', async (path, status, method, init) => {
    const answer = await ask(method, path, init);

    expect([answer.status, await findLacking([[path, async () => answer]])]).toEqual([status, []]);
  });

  test.each([
    ['what is no HTTP', 'nonsense\r\n\r\n', 400],
    ['a header that is too long', `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['two lengths', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', 400],
  ])('%s is answered too', async (_name, text, status) => {
    const answer = await onSocket(text);

    expect([answer.status, lacking(answer)]).toEqual([status, []]);
  });
});

test('what is known already comes as 304, in whichever encoding it was kept', async () => {
  const answers: unknown[] = [];
  for (const encoding of ['br', 'gzip', 'identity', 'br;q=0, gzip;q=0.5', 'br;q=0.000, *']) {
    const headers = { 'accept-encoding': encoding, origin: 'https://app.example.com' };
    const first = await ask('GET', '/v1/openapi.json', { headers });
    const tag = first.headers.get('etag')!;
    const again = await ask('GET', '/v1/openapi.json', { headers: { ...headers, 'if-none-match': tag } });
    const elsewhere = await ask('GET', '/v1/openapi.json', { headers: { 'if-none-match': `"x", W/${tag}` } });
    answers.push([
      first.headers.get('content-encoding'),
      first.headers.get('vary'),
      again.status,
      elsewhere.status,
    ]);
    expect([lacking(first), lacking(again)]).toEqual([[], []]);
  }

  expect(answers).toEqual(
    ['br', 'gzip', null, 'gzip', null].map((encoding) => [encoding, 'Origin, accept-encoding', 304, 304]),
  );
});

test('the explorer at /graphql runs scripts of ours and no others', async () => {
  const answer = await fetch(`${graph.url}/graphql`, { headers: { accept: 'text/html' } });
  const text = await answer.text();
  const sources = await Promise.all(
    ['/pages/explorer.js', '/graphql/explorer/app.js'].map((path) =>
      ask('GET', path, { headers: { 'accept-encoding': 'br' } }),
    ),
  );

  expect(answer.headers.get('etag')).toMatch(/^"[\w-]{16}-(br|gzip)"$/);
  expect(answer.headers.get('content-security-policy')).toContain("; script-src 'self'; ");
  expect(text.match(/<script[^>]*>/g)!.filter((tag) => !/ src="\/(pages|graphql)\//.test(tag))).toEqual([]);
  expect(sources.map(({ headers }) => [headers.get('content-encoding'), headers.has('etag')])).toEqual(
    Array(2).fill(['br', true]),
  );
});

test('operators find metrics and readiness on their own port', async () => {
  const answers = await Promise.all(
    ['/metrics', '/health/ready', '/health/live'].map((path) => fetch(graph.operationsUrl + path)),
  );
  const [metrics] = await Promise.all(answers.map((answer) => answer.text()));

  expect(graph.operationsUrl).not.toBe(graph.url);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(metrics).toContain(
    'braiflow_http_request_duration_seconds_bucket{le="0.005",method="GET",route="/v1/me"',
  );
});

/** One answer to these bytes. */
async function onSocket(text: string): Promise<Answer> {
  const { port, hostname } = new URL(graph.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.end(text);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  await once(socket, 'close');
  const [first, ...lines] = answer.split('\r\n\r\n')[0]!.split('\r\n');
  const headers = new Headers(lines.map((line) => line.split(': ') as [string, string]));
  return { status: Number(first!.split(' ')[1]), headers };
}
