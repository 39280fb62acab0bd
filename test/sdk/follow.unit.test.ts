import { expect, jest, test } from '@jest/globals';
import { createBraiFlow, type BraiFlowEvent } from '../../sdk/src/index.js';

const baseUrl = 'https://api.example.com';

const page = (seqs: readonly number[], next: string, hasMore = false) => {
  const items = seqs.map((seq) => ({ seq, cursor: `c${seq}`, type: 'customer.created' }));
  const data = { items, page_info: { has_more: hasMore, next_cursor: next } };
  return Response.json({ success: true, data, error: null });
};

function refusal(status: number, code: string, isRetryable = false): Response {
  const error = {
    code,
    message: 'Why.',
    request_id: 'req_1',
    doc_url: '/d',
    retryable: isRetryable,
    errors: [],
  };
  return Response.json({ success: false, data: null, error }, { status });
}

type Answer = (request: Request) => Response | Promise<Response>;

/** Follows a platform that answers as it is told, one answer after the other, until so many events have come. */
async function followed(answers: readonly Answer[], count: number, more: object = {}) {
  const asked: string[] = [];
  const remaining = [...answers];
  const fetch = async (request: Request) => {
    if (request.method === 'GET') asked.push(decodeURIComponent(new URL(request.url).search));
    return remaining.length > 1 ? remaining.shift()!(request) : remaining[0]!(request);
  };
  const stop = new AbortController();
  const api = createBraiFlow({ baseUrl, fetch, attempts: 1, credentials: { apiKey: 'brk' }, ...more });
  const seqs: number[] = [];
  const retried: unknown[] = [];
  const options = { signal: stop.signal, pollMs: 1, onRetry: (error: unknown) => void retried.push(error) };
  for await (const { seq } of api.follow({ ...options, ...more })) {
    seqs.push(seq);
    if (seqs.length === count) stop.abort();
  }
  return { seqs, asked, retried };
}

test('begins at now, reads what there is without a pause, and goes on behind the last page', async () => {
  const answers = [
    () => page([], 'n'),
    () => page([1, 2], 'c2', true),
    () => page([3], 'c3'),
    () => page([4], 'c4'),
  ];

  const { seqs, asked } = await followed(answers, 4);

  expect(seqs).toEqual([1, 2, 3, 4]);
  expect(asked).toEqual(['now', 'n', 'c2', 'c3'].map((after) => `?after=${after}&limit=100`));
});

test('begins behind the cursor that it is given, with the types that are wanted', async () => {
  const types = ['customer.created', 'deal.won'];

  const { asked } = await followed([() => page([7], 'c7')], 1, { after: 'c6', types });

  expect(asked).toEqual(['?after=c6&limit=100&filter[type][in]=customer.created,deal.won']);
});

test('a network that is lost, a restart and a limit are waited for, and nothing is read twice', async () => {
  jest.spyOn(Math, 'random').mockReturnValue(-0.99);
  const answers: Answer[] = [
    () => page([1], 'c1'),
    () => Promise.reject(new TypeError('fetch failed')),
    () => new Response('Bad gateway', { status: 502 }),
    () => refusal(429, 'RATE-001', true),
    () => page([2], 'c2'),
  ];

  const { seqs, asked, retried } = await followed(answers, 2);

  expect(seqs).toEqual([1, 2]);
  expect(asked.slice(1)).toEqual(Array(4).fill('?after=c1&limit=100'));
  expect(retried.map((error) => (error as { code?: string }).code)).toEqual([
    undefined,
    'HTTP-502',
    'RATE-001',
  ]);
  jest.restoreAllMocks();
});

test('an expired token is renewed on the way', async () => {
  const answers: Answer[] = [
    () => page([1], 'c1'),
    () => refusal(401, 'AUTH-002'),
    () => Response.json({ success: true, data: { access_token: 'new', refresh_token: 'r2' }, error: null }),
    ({ headers }) =>
      headers.get('authorization') === 'Bearer new' ? page([2], 'c2') : refusal(401, 'AUTH-002'),
  ];
  const credentials = { tokens: { accessToken: 'old', refreshToken: 'r1' } };

  const { seqs, retried } = await followed(answers, 2, { credentials });

  expect([seqs, retried]).toEqual([[1, 2], []]);
});

test.each([
  ['a cursor that is too old', 400, 'PAGE-001'],
  ['a key that was revoked', 401, 'AUTH-004'],
])('%s is thrown, not tried again', async (_what, status, code) => {
  await expect(followed([() => refusal(status, code)], 1)).rejects.toMatchObject({ status, code });
});

test('the signal ends it, while it waits and while it asks', async () => {
  const ends = async (answer: Answer) => {
    const api = createBraiFlow({ baseUrl, fetch: async (request) => answer(request) });
    const events: BraiFlowEvent[] = [];
    for await (const event of api.follow({ signal: AbortSignal.timeout(30), pollMs: 60_000 }))
      events.push(event);
    return events;
  };
  const never: Answer = ({ signal }) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

  expect(await ends(() => page([], 'n'))).toEqual([]);
  expect(await ends(never)).toEqual([]);
});
