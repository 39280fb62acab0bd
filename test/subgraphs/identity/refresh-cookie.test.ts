import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeStaff, demoPassword } from '../../cast/cast.js';
import { browserSettings } from '../../kit/browser-settings.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { tokensOf } from '../../kit/sign-in.js';

let graph: Graph;
beforeAll(async () => {
  graph = await leaseGraph(browserSettings);
});
afterAll(() => graph?.stop());

const name = '__Host-braiflow-refresh';
const formerName = '__Secure-braiflow-refresh';
const browser = { 'x-token-delivery': 'cookie' };

async function post(path: string, headers: Record<string, string>, body?: object) {
  const response = await fetch(graph.url + path, {
    method: 'POST',
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    body: body && JSON.stringify(body),
  });
  const answer = (await response.json()) as any;
  return {
    status: response.status,
    data: answer.data,
    code: answer.error?.code,
    cookies: response.headers.getSetCookie(),
    cacheControl: response.headers.get('cache-control'),
  };
}

const signIn = () => post('/v1/auth/login', browser, { email: acmeStaff.email, password: demoPassword });
const valueOf = (cookie: string) => /^[^=]+=([^;]*)/.exec(cookie)![1]!;
const cookieHeader = (cookie: string) => ({ cookie: `theme=dark; ${name}=${valueOf(cookie)}; other=1` });

test('a browser gets its refresh token as a cookie that no script and no other site can use', async () => {
  const { status, data, cookies, cacheControl } = await signIn();

  expect(status).toBe(200);
  expect(Object.keys(data).sort()).toEqual([
    'access_token',
    'expires_at',
    'mfa_challenge',
    'refresh_token_expires_at',
    'token_type',
  ]);
  expect(cookies).toEqual([
    expect.stringMatching(
      new RegExp(
        `^${name}=brr_[0-9a-f]{64}_[\\w-]{43}; Max-Age=12095\\d\\d; Path=/; HttpOnly; SameSite=Strict; Secure$`,
      ),
    ),
  ]);
  expect(cacheControl).toBe('no-store');
});

test('without the header the token comes in the body, and no cookie is set', async () => {
  const { data, cookies } = await post(
    '/v1/auth/login',
    {},
    { email: acmeStaff.email, password: demoPassword },
  );

  expect(data.refresh_token).toMatch(/^brr_/);
  expect(cookies).toEqual([]);
});

test('the cookie is exchanged for the next one, with or without a body', async () => {
  const {
    cookies: [first],
  } = await signIn();

  const second = await post('/v1/auth/refresh', { ...browser, ...cookieHeader(first!) });
  const third = await post('/v1/auth/refresh', { ...browser, ...cookieHeader(second.cookies[0]!) }, {});

  expect([second.status, third.status]).toEqual([200, 200]);
  expect(second.data.refresh_token).toBeUndefined();
  expect(new Set([first!, second.cookies[0]!, third.cookies[0]!].map(valueOf)).size).toBe(3);
});

test('a cookie without the header counts for nothing: no form of another page prolongs a session', async () => {
  const {
    cookies: [cookie],
  } = await signIn();

  const { status, code, cookies } = await post('/v1/auth/refresh', cookieHeader(cookie!), {});

  expect([status, code, cookies]).toEqual([422, 'VAL-001', []]);
});

test('a script cannot turn the cookie into a token in a body', async () => {
  const {
    cookies: [cookie],
  } = await signIn();

  const answers = [
    await post('/v1/auth/refresh', cookieHeader(cookie!), {}),
    await post('/v1/auth/refresh', { ...browser, ...cookieHeader(cookie!) }, {}),
    await post('/v1/auth/refresh', { 'x-token-delivery': 'body', ...cookieHeader(cookie!) }, {}),
  ];

  expect(JSON.stringify(answers.map(({ data }) => data))).not.toContain('brr_');
});

test('a browser without a cookie, or with one of no use, is asked to sign in, and the cookie removed', async () => {
  const none = await post('/v1/auth/refresh', browser);
  const useless = await post('/v1/auth/refresh', { ...browser, cookie: `${name}=brr_nonsense` });

  const removed = `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict; Secure`;
  expect([none.status, none.code, none.cookies]).toEqual([401, 'AUTH-006', [removed]]);
  expect([useless.status, useless.code, useless.cookies]).toEqual([401, 'AUTH-006', [removed]]);
});

test('of two cookies neither counts, whichever comes first, and the session of each goes on', async () => {
  const [own, planted] = [(await signIn()).cookies[0]!, (await signIn()).cookies[0]!];
  const both = (first: string, second: string) => ({
    ...browser,
    cookie: `${name}=${valueOf(first)}; ${name}=${valueOf(second)}`,
  });

  const refused = [
    await post('/v1/auth/refresh', both(own, planted)),
    await post('/v1/auth/refresh', both(planted, own)),
    await post('/v1/auth/refresh', both(own, own)),
  ];
  const alone = await post('/v1/auth/refresh', { ...browser, ...cookieHeader(own) });

  expect(refused.map(({ status, code }) => [status, code])).toEqual(Array(3).fill([401, 'AUTH-006']));
  expect(alone.status).toBe(200);
});

test('the cookie of the former name, which a sibling host could plant, counts for nothing and is removed', async () => {
  const { cookies } = await signIn();
  const former = { ...browser, cookie: `${formerName}=${valueOf(cookies[0]!)}` };

  const refreshed = await post('/v1/auth/refresh', former);
  const signedIn = await post('/v1/auth/login', former, { email: acmeStaff.email, password: demoPassword });

  const removed = `${formerName}=; Max-Age=0; Path=/v1/auth; HttpOnly; SameSite=Strict; Secure`;
  expect([refreshed.status, refreshed.code, refreshed.cookies[1]]).toEqual([401, 'AUTH-006', removed]);
  expect([signedIn.status, signedIn.cookies]).toEqual([
    200,
    [expect.stringMatching(new RegExp(`^${name}=brr_`)), removed],
  ]);
});

test('logging out removes the cookie', async () => {
  const { data } = await signIn();

  const { status, cookies } = await post('/v1/auth/logout', {
    ...browser,
    authorization: `Bearer ${data.access_token}`,
  });

  expect(status).toBe(200);
  expect(cookies.map(valueOf)).toEqual(['']);
});

test('in development on http://localhost the cookie is not Secure, and says so by its name', async () => {
  const local = await leaseGraph();
  try {
    const response = await fetch(`${local.url}/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...browser },
      body: JSON.stringify({ email: acmeStaff.email, password: demoPassword }),
    });

    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^braiflow-refresh-token=brr_[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    expect((await tokensOf(local, acmeStaff.email)).refresh_token).toMatch(/^brr_/);
  } finally {
    await local.stop();
  }
});
