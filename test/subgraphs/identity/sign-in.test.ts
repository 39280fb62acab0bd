import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { acme, acmeOwner, acmeStaff, demoPassword, globexStaff, platformSupport } from '../../cast/cast.js';
import { partOf } from '../../kit/access-tokens.js';
import type { Client } from '../../kit/client.js';
import { forgetAttempts } from '../../kit/sign-in.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { footprint } from '../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  staff = await graph.signIn(acmeStaff);
});
afterAll(() => graph?.stop());
beforeEach(() => forgetAttempts(graph));

const login =
  'mutation ($input: LoginInput!) { login(input: $input) { accessToken tokenType expiresAt refreshToken refreshTokenExpiresAt mfaChallenge } }';
const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('a person signs in with the right password: a session, its event, its audit row, the time noted', async () => {
  const startedAt = new Date();

  const { data, errors } = await graph.nobody.query(login, {
    input: { email: acmeOwner.email, password: demoPassword },
  });

  expect(errors).toBeUndefined();
  expect(data.login).toEqual({
    accessToken: expect.any(String),
    tokenType: 'Bearer',
    expiresAt: expect.any(String),
    refreshToken: expect.stringMatching(/^brr_[0-9a-f]{64}_[\w-]{43}$/),
    refreshTokenExpiresAt: expect.any(String),
    mfaChallenge: null,
  });
  const { sid } = partOf(data.login.accessToken, 1);
  expect(
    await graph.sql('select business_id, user_id, revoked_at from identity.sessions where id = $1', [sid]),
  ).toEqual([{ business_id: acme.id, user_id: acmeOwner.id, revoked_at: null }]);
  expect(
    await graph.sql('select event_type, user_id, payload from kernel.event_log where record_id = $1', [sid]),
  ).toEqual([
    {
      event_type: 'user.signed_in',
      user_id: acmeOwner.id,
      payload: { user_id: acmeOwner.id, session_id: sid },
    },
  ]);
  expect(await graph.sql('select action, address from kernel.audit_log where record_id = $1', [sid])).toEqual(
    [{ action: 'user.signed_in', address: '127.0.0.1' }],
  );
  const [user] = await graph.sql<{ last_login_at: Date }>(
    'select last_login_at from identity.users where id = $1',
    [acmeOwner.id],
  );
  expect(user!.last_login_at.getTime()).toBeGreaterThanOrEqual(startedAt.getTime());
});

test('the e-mail may be written in any case, with spaces around', async () => {
  const { status, body } = await graph.nobody.rest('POST', '/v1/auth/login', {
    email: ` ${acmeStaff.email.toUpperCase()} `,
    password: demoPassword,
  });

  expect(status).toBe(200);
  expect(body.data).toEqual({
    access_token: expect.any(String),
    token_type: 'Bearer',
    expires_at: expect.any(String),
    refresh_token: expect.any(String),
    refresh_token_expires_at: expect.any(String),
    mfa_challenge: null,
  });
});

const refusals = [
  { what: 'a wrong password', email: acmeStaff.email, password: 'wrong-password-2026' },
  { what: 'an unknown e-mail', email: 'nobody@acme.example', password: demoPassword },
  { what: 'an empty password', email: acmeStaff.email, password: '' },
  { what: 'the password in another case', email: acmeStaff.email, password: demoPassword.toUpperCase() },
  { what: 'an e-mail with a wildcard', email: '%@acme.example', password: demoPassword },
];

test.each(refusals)(
  '$what is refused with the same AUTH-001, and leaves no trace',
  async ({ email, password }) => {
    const before = await footprint(graph);

    const { status, body } = await graph.nobody.rest('POST', '/v1/auth/login', { email, password });
    const { data, errors } = await graph.nobody.query(login, { input: { email, password } });

    const message = 'E-mail or password is wrong.';
    expect(status).toBe(401);
    expect(body).toMatchObject({
      success: false,
      data: null,
      error: { code: 'AUTH-001', message, errors: [] },
    });
    expect(data).toEqual({ login: null });
    expect(errors).toMatchObject([{ message, extensions: { code: 'AUTH-001', httpStatus: 401 } }]);
    expect(await footprint(graph)).toEqual(before);
  },
);

test('a token is a JWT as RFC 9068 has it, signed by a published key', async () => {
  const token = staff.token!;

  const response = await fetch(`${graph.url}/.well-known/jwks.json`);
  const jwks = (await response.json()) as JSONWebKeySet;
  const verified = await jwtVerify(token, createLocalJWKSet(jwks));

  expect(verified.protectedHeader).toEqual({ typ: 'at+jwt', alg: 'ES256', kid: jwks.keys[0]!.kid });
  const { payload } = verified;
  expect(payload).toEqual({
    iss: 'http://localhost:4000',
    aud: 'braiflow-api',
    sub: acmeStaff.id,
    sid: expect.stringMatching(idPattern),
    jti: expect.stringMatching(idPattern),
    iat: expect.any(Number),
    exp: payload.iat! + 600,
    auth_time: expect.any(Number),
    amr: ['pwd'],
    business_id: acme.id,
    role: 'staff',
  });
  expect([0, 1]).toContain(payload.iat! - Number(payload.auth_time));
});

test('published keys have no private part', async () => {
  const published = await fetch(`${graph.url}/.well-known/jwks.json`);
  const asked = await graph.nobody.query('{ jwks }');

  expect(asked.errors?.[0]?.message).toBe('Cannot query field "jwks" on type "Query".');
  expect(((await published.json()) as JSONWebKeySet).keys).toEqual([
    {
      kty: 'EC',
      crv: 'P-256',
      x: expect.any(String),
      y: expect.any(String),
      kid: expect.any(String),
      use: 'sig',
      alg: 'ES256',
    },
  ]);
});

test('the token of platform staff lives five minutes', async () => {
  const support = await graph.signIn(platformSupport);

  const { iat, exp, role } = partOf(support.token!, 1);

  expect([exp - iat, role]).toEqual([300, 'admin_support']);
});

test('me is the caller, with permissions, business and active modules', async () => {
  const { data, errors } = await staff.query(
    '{ me { id name email role status permissions business { id name status industry currency timezone locale activeModules } } }',
  );
  const { body } = await staff.rest('GET', '/v1/me');

  expect(errors).toBeUndefined();
  const { id, name, email, role } = acmeStaff;
  const { industry, currency, timezone, locale } = acme;
  const business = { id: acme.id, name: acme.name, status: 'ACTIVE', industry, currency, timezone, locale };
  const permissions = [
    ...['users.view', 'business.view', 'crm.view', 'crm.edit'],
    ...['invoices.view', 'invoices.edit', 'invoices.issue', 'payments.view', 'payments.record', 'plan.view'],
  ];
  expect(data.me).toEqual({
    id,
    name,
    email,
    role,
    status: 'ACTIVE',
    permissions,
    business: { ...business, activeModules: ['accounting', 'crm', 'invoices', 'payments'] },
  });
  expect(body.data).toMatchObject({
    user_id: id,
    email,
    permissions,
    business: { business_id: acme.id, active_modules: ['accounting', 'crm', 'invoices', 'payments'] },
  });
});

test('members are listed by name and read by id; members of another business are not found', async () => {
  const one = 'query ($id: ID!) { user(id: $id) { name } }';

  const first = await staff.query(
    '{ users(first: 1) { nodes { id name } pageInfo { hasNextPage endCursor } } }',
  );
  const { endCursor } = first.data.users.pageInfo;
  const second = await staff.query(
    'query ($after: String) { users(first: 1, after: $after) { nodes { name } pageInfo { hasNextPage } } }',
    { after: endCursor },
  );
  const colleague = await staff.query(one, { id: acmeOwner.id });
  const stranger = await staff.query(one, { id: globexStaff.id });

  expect(first.data.users).toMatchObject({
    nodes: [{ id: acmeOwner.id, name: acmeOwner.name }],
    pageInfo: { hasNextPage: true },
  });
  expect(second.data.users).toEqual({ nodes: [{ name: acmeStaff.name }], pageInfo: { hasNextPage: false } });
  expect(colleague.data).toEqual({ user: { name: acmeOwner.name } });
  expect(stranger.data).toEqual({ user: null });
  expect(stranger.errors).toMatchObject([
    {
      message: `There is no user ${globexStaff.id} in this business.`,
      extensions: { code: 'NOT-FOUND-001' },
    },
  ]);
});

test('a bad cursor of the members is refused with PAGE-001', async () => {
  const { errors } = await staff.query('{ users(after: "nonsense") { nodes { id } } }');

  expect(errors).toMatchObject([{ extensions: { code: 'PAGE-001', httpStatus: 400 } }]);
});
