import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request } from 'node:http';
import { acmeStaff } from '../cast/cast.js';
import { browserSettings, pageOrigin as app } from '../kit/browser-settings.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';

let graph: Graph;
let token: string;

beforeAll(async () => {
  graph = await leaseGraph(browserSettings);
  token = (await graph.signIn(acmeStaff)).token!;
});
afterAll(() => graph?.stop());

function send(method: string, path: string, headers: Record<string, string> = {}) {
  return fetch(graph.url + path, { method, headers: { authorization: `Bearer ${token}`, ...headers } });
}

describe('methods', () => {
  test.each([
    ['/v1/crm/customers', 'GET, HEAD, OPTIONS, POST'],
    ['/v1/crm/customers/019', 'DELETE, GET, HEAD, OPTIONS, PATCH'],
    ['/api/v1/auth/login', 'OPTIONS, POST'],
    ['/v1/me/', 'GET, HEAD, OPTIONS'],
    ['/graphql', 'GET, HEAD, OPTIONS, POST'],
    ['/health/live', 'GET, HEAD, OPTIONS'],
  ])('%s has %s, and refuses the others', async (path, methods) => {
    const [options, other] = [await send('OPTIONS', path), await send('PUT', path)];

    const refusal = (await other.json()) as any;
    expect([options.status, options.headers.get('allow'), await options.text()]).toEqual([204, methods, '']);
    expect([other.status, other.headers.get('allow')]).toEqual([405, methods]);
    expect(refusal.error?.code ?? refusal.errors[0].extensions.code).toBe('METHOD-001');
  });

  test('a path that is not there has no methods', async () => {
    const answers = await Promise.all(
      ['OPTIONS', 'PUT', 'GET'].map((method) => send(method, '/v1/unicorns')),
    );

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(answers.map(({ headers }) => headers.get('allow'))).toEqual([null, null, null]);
  });

  test('HEAD answers what GET would, without the body', async () => {
    const [get, head] = [await send('GET', '/v1/me'), await send('HEAD', '/v1/me')];

    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
    expect((await send('HEAD', '/v1/unicorns')).status).toBe(404);
  });
});

describe('pages of other origins', () => {
  const preflight = {
    'access-control-request-method': 'PATCH',
    'access-control-request-headers': 'if-match',
  };

  test('a listed origin may call, with its cookies, and read our headers', async () => {
    const asked = await send('OPTIONS', '/v1/crm/customers/019', { origin: app, ...preflight });
    const read = await send('GET', '/v1/me', { origin: app });

    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(app);
    expect(asked.headers.get('access-control-allow-credentials')).toBe('true');
    expect(asked.headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(asked.headers.get('access-control-allow-headers')).toContain('If-Match');
    expect(read.headers.get('access-control-allow-origin')).toBe(app);
    expect(read.headers.get('access-control-expose-headers')).toContain('X-Request-Id');
    expect(read.headers.get('vary')).toContain('Origin');
  });

  test.each(['https://evil.example', `${app}.evil.example`, 'http://app.example.com', 'null'])(
    'the origin %s may not',
    async (origin) => {
      const asked = await send('OPTIONS', '/v1/me', { origin, ...preflight });
      const read = await send('GET', '/v1/me', { origin });

      expect(asked.headers.get('access-control-allow-origin')).toBeNull();
      expect(read.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('who is refused learns by which setting that is', async () => {
    const rest = await send('OPTIONS', '/v1/me', { origin: 'https://evil.example', ...preflight });
    const graphql = await send('OPTIONS', '/graphql', { origin: 'https://evil.example', ...preflight });

    expect([rest.status, graphql.status]).toEqual([403, 403]);
    expect(await rest.json()).toMatchObject({
      error: {
        code: 'ORIGIN-001',
        message: expect.stringMatching(/https:\/\/evil\.example .*CORS_ORIGINS/),
        doc_url: 'https://api.example.com/docs/errors/ORIGIN-001',
      },
    });
    expect(await graphql.json()).toMatchObject({ errors: [{ extensions: { code: 'ORIGIN-001' } }] });
  });
});

describe('compression', () => {
  /** Headers and size as they are on the wire: fetch would hide them. */
  function onTheWire(path: string, encoding: string): Promise<{ encoding?: string; bytes: number }> {
    const { promise, resolve, reject } = Promise.withResolvers<{ encoding?: string; bytes: number }>();
    const headers = { authorization: `Bearer ${token}`, 'accept-encoding': encoding };
    request(graph.url + path, { headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve({ encoding: response.headers['content-encoding'], bytes }));
    })
      .on('error', reject)
      .end();
    return promise;
  }

  test('a large answer is compressed for who accepts it', async () => {
    const path = '/v1/crm/customers?limit=20';
    const [plain, gzip, brotli] = await Promise.all(
      ['identity', 'gzip', 'br, gzip'].map((each) => onTheWire(path, each)),
    );

    expect([plain!.encoding, gzip!.encoding, brotli!.encoding]).toEqual([undefined, 'gzip', 'br']);
    expect(gzip!.bytes).toBeLessThan(plain!.bytes / 2);
    expect(brotli!.bytes).toBeLessThan(plain!.bytes / 2);
  });

  test.each(['/v1/auth/permissions?fields=id', '/metrics', '/health/live'])('%s is not', async (path) => {
    expect((await onTheWire(path, 'gzip')).encoding).toBeUndefined();
  });
});

test('who accepts application/problem+json gets RFC 9457', async () => {
  const answer = await send('GET', '/v1/crm/customers/seven?x=1', {
    accept: 'application/problem+json, application/json',
    'x-request-id': 'req_of_the_caller',
  });

  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect([answer.status, await answer.json()]).toEqual([
    422,
    {
      type: 'https://api.example.com/docs/errors/VAL-001',
      title: 'Invalid input',
      status: 422,
      detail: 'id must be a UUID.',
      instance: '/v1/crm/customers/seven',
      code: 'VAL-001',
      request_id: 'req_of_the_caller',
      retryable: false,
      errors: [{ field: 'id', code: 'format', message: 'id must be a UUID.' }],
    },
  ]);
});

test('an answer without fault is in the envelope for them too', async () => {
  const answer = await send('GET', '/v1/me', { accept: 'application/problem+json' });

  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await answer.json()).toMatchObject({ success: true, error: null });
});
