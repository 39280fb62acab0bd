import { describe, expect, test } from '@jest/globals';
import { PermissionSet } from '../../shared/access/permission-set.js';
import type { Principal } from '../../shared/access/principal.js';
import type { RequestScope } from '../../shared/requests/request-scope.js';
import { signScope, verifyScope } from '../../shared/requests/scope-token.js';

const secret = 'a secret of tests that is long enough';
const nowMs = Date.UTC(2026, 0, 1);
const signed = (scope: RequestScope, at = nowMs) => signScope(scope, secret, at);
const verified = (token: string | undefined, at = nowMs) => verifyScope(token, secret, at);

function principalOf(role: string): Principal {
  return {
    kind: 'user',
    businessId: crypto.randomUUID(),
    userId: crypto.randomUUID(),
    sessionId: crypto.randomUUID(),
    apiKeyId: null,
    role,
    permissions: new PermissionSet(['crm.view'], ['crm.delete']),
    modules: new Set(['crm']),
    mfaAtMs: nowMs,
    mustEnrollMfa: false,
  };
}

const nobody: RequestScope = { requestId: 'req_1', address: null, userAgent: null, principal: null };
const staff: RequestScope = {
  requestId: 'req_2',
  address: '192.0.2.1',
  userAgent: 'Ünicode 1.0',
  principal: principalOf('staff'),
  idempotency: { operation: 'createCustomer', key: 'key', digest: 'digest' },
};
const admin: RequestScope = { ...staff, requestId: 'req_3', principal: principalOf('business_owner') };

test.each([
  ['nobody', nobody],
  ['a member', staff],
])('the scope of %s comes back as it was', (_who, scope) => {
  expect(verified(signed(scope))).toEqual(scope);
});

test('requests of one caller have one principal, with one set of permissions', () => {
  const [first, second] = ['req_a', 'req_b'].map((requestId) => verified(signed({ ...staff, requestId })));
  expect(second!.requestId).toBe('req_b');
  expect(second!.principal).toBe(first!.principal);
  expect(verified(signed(admin))!.principal).not.toBe(first!.principal);
});

test('a token holds for a minute', () => {
  const token = signed(staff);
  expect(verified(token, nowMs + 59_999)).toBeDefined();
  expect(verified(token, nowMs + 60_000)).toBeUndefined();
});

describe('refused is', () => {
  const [principal, request, signature] = signed(staff).split('.') as [string, string, string];
  const [otherPrincipal, otherRequest] = signed(admin).split('.') as [string, string];

  test.each([
    ['no token', undefined],
    ['an empty one', ''],
    ['one without a signature', `${principal}.${request}`],
    ['one with an empty signature', `${principal}.${request}.`],
    ['one with the signature of another secret', signScope(staff, `${secret}!`, nowMs)],
    ["another's principal", `${otherPrincipal}.${request}.${signature}`],
    ["another request's part", `${principal}.${otherRequest}.${signature}`],
    ['nobody in the place of a principal', `.${request}.${signature}`],
    ['parts that are one', `${principal}${request}.${signature}`],
    ['a dot in another place', `.${principal}.${request}.${signature}`],
    ['something behind it', `${principal}.${request}.${signature}.`],
  ])('%s', (_what, token) => {
    expect(verified(token)).toBeUndefined();
  });
});
