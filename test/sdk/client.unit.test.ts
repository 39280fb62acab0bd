import { describe, expect, test } from '@jest/globals';
import { BraiFlowError, createBraiFlow, pages, unwrap, type Tokens } from '../../sdk/src/index.js';

const baseUrl = 'https://api.example.com';
const me = () => Response.json({ success: true, data: { name: 'Ada' }, error: null });

function failure(status: number, code: string, headers: Record<string, string> = {}): Response {
  const error = { code, message: 'Why.', request_id: 'req_1', doc_url: `/docs/errors/${code}`, errors: [] };
  const isRetryable = status === 429 || status === 503 || status === 409;
  return Response.json(
    { success: false, data: null, error: { ...error, retryable: isRetryable } },
    { status, headers },
  );
}

/** A platform that answers as it is told, and remembers what it was asked. */
function scripted(...answers: (() => Response | Promise<Response>)[]) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    const answer = answers[Math.min(requests.length, answers.length) - 1]!;
    return answer();
  };
  return { requests, fetch };
}

const at = (fetch: (request: Request) => Promise<Response>, more: object = {}) =>
  createBraiFlow({ baseUrl, credentials: { apiKey: 'brk_test' }, fetch, ...more });
const soon = { 'retry-after': '0' };

describe('a request', () => {
  test('is repeated with the same idempotency key until it succeeds', async () => {
    const { requests, fetch } = scripted(
      () => failure(503, 'SYS-002', soon),
      () => failure(429, 'RATE-001', soon),
      me,
    );

    await at(fetch).POST('/v1/crm/customers', { body: { name: 'Zoë' } });

    expect(new Set(requests.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
    expect(requests.map(({ headers }) => headers.get('x-api-key'))).toEqual(Array(3).fill('brk_test'));
    expect(await Promise.all(requests.map((request) => request.json()))).toEqual(
      Array(3).fill({ name: 'Zoë' }),
    );
  });

  test('has a key of its own; a read has none, and a caller’s own is kept', async () => {
    const { requests, fetch } = scripted(me);
    const api = at(fetch);

    await api.POST('/v1/crm/customers', { body: { name: 'A' } });
    await api.POST('/v1/crm/customers', { body: { name: 'A' } });
    await api.GET('/v1/me');
    await api.POST('/v1/crm/customers', {
      body: { name: 'A' },
      params: { header: { 'Idempotency-Key': 'mine' } },
    });

    const [first, second, read, own] = requests.map(({ headers }) => headers.get('idempotency-key'));
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).not.toBe(first);
    expect([read, own]).toEqual([null, 'mine']);
  });

  test('waits as long as it is told to', async () => {
    const { fetch } = scripted(() => failure(429, 'RATE-001', { 'retry-after': '1' }), me);
    const startedAt = performance.now();

    await at(fetch).GET('/v1/me');

    expect(performance.now() - startedAt).toBeGreaterThan(950);
  });

  test.each([
    ['after three attempts', [() => failure(503, 'SYS-002', soon)], 3],
    ['at once when repeating is no use', [() => failure(422, 'VAL-001')], 1],
    ['at once when the wait is too long', [() => failure(429, 'AUTH-007', { 'retry-after': '900' })], 1],
  ])('is given up %s', async (_when, answers, count) => {
    const { requests, fetch } = scripted(...answers);

    await expect(at(fetch).GET('/v1/me')).rejects.toBeInstanceOf(BraiFlowError);
    expect(requests).toHaveLength(count);
  });

  test('that the network lost is repeated', async () => {
    const { requests, fetch } = scripted(() => Promise.reject(new TypeError('fetch failed')), me);

    await at(fetch).GET('/v1/me');

    expect(requests).toHaveLength(2);
  });

  test('can be aborted while it waits', async () => {
    const { requests, fetch } = scripted(() => failure(429, 'RATE-001', { 'retry-after': '30' }));

    const call = at(fetch).GET('/v1/me', { signal: AbortSignal.timeout(50) });

    await expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(requests).toHaveLength(1);
  });
});

describe('an error', () => {
  test('tells code, status, request id and documentation', async () => {
    const { fetch } = scripted(() => failure(404, 'NOT-FOUND-001'));

    const error = await at(fetch)
      .GET('/v1/me')
      .catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({
      code: 'NOT-FOUND-001',
      status: 404,
      requestId: 'req_1',
      docUrl: `${baseUrl}/docs/errors/NOT-FOUND-001`,
      message: 'NOT-FOUND-001: Why. (req_1)',
    });
  });

  test('of a proxy, that is not ours, is one too', async () => {
    const { fetch } = scripted(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));

    await expect(at(fetch, { attempts: 1 }).GET('/v1/me')).rejects.toMatchObject({
      code: 'HTTP-502',
      status: 502,
    });
  });
});

test('expired tokens are renewed once for all requests that find them expired', async () => {
  const kept: Tokens[] = [];
  let refreshes = 0;
  const fetch = async (request: Request) => {
    if (request.url.endsWith('/auth/refresh')) {
      refreshes += 1;
      expect(await request.json()).toEqual({ refresh_token: 'old' });
      return Response.json({
        success: true,
        data: { access_token: 'new', refresh_token: 'newer' },
        error: null,
      });
    }
    return request.headers.get('authorization') === 'Bearer new' ? me() : failure(401, 'AUTH-002');
  };
  const credentials = {
    tokens: { accessToken: 'expired', refreshToken: 'old' },
    onRefresh: (tokens: Tokens) => void kept.push(tokens),
  };
  const api = createBraiFlow({ baseUrl, fetch, credentials });

  const answers = await Promise.all(Array.from({ length: 10 }, () => unwrap(api.GET('/v1/me'))));

  expect(answers).toEqual(Array(10).fill({ name: 'Ada' }));
  expect([refreshes, kept]).toEqual([1, [{ accessToken: 'new', refreshToken: 'newer' }]]);
});

test('a list is read to its end, page by page, and no further than wanted', async () => {
  const page = (items: number[], next: string | null) => () =>
    Response.json({
      success: true,
      data: { items: items.map((id) => ({ id })), page_info: { has_more: next !== null, next_cursor: next } },
      error: null,
    });
  const { requests, fetch } = scripted(page([1, 2], 'b'), page([3], null));
  const api = at(fetch);
  const read = (after: string | undefined) => api.GET('/v1/crm/customers', { params: { query: { after } } });

  const all: unknown[] = [];
  for await (const item of pages(read)) all.push(item);

  expect(all).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
  expect(requests.map(({ url }) => new URL(url).search)).toEqual(['', '?after=b']);
});
