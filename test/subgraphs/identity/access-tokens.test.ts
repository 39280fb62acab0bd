import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportSPKI, generateKeyPair, importJWK, type CryptoKey, type JWTPayload } from 'jose';
import {
  acmeOwner,
  acmeStaff,
  demoPassword,
  globex,
  globexOwner,
  globexStaff,
  platformSupport,
} from '../../cast/cast.js';
import { encodePart, partOf, signingKeyOf, signToken } from '../../kit/access-tokens.js';
import type { Client } from '../../kit/client.js';
import { eventually, forgottenMs } from '../../kit/eventually.js';
import { permit } from '../../kit/permit.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';

let graph: Graph;
let token: string;
let own: Awaited<ReturnType<typeof signingKeyOf>>;
let stranger: CryptoKey;

beforeAll(async () => {
  graph = await leaseGraph();
  token = (await graph.signIn(acmeStaff)).token!;
  own = await signingKeyOf(graph);
  stranger = (await generateKeyPair('ES256')).privateKey;
});
afterAll(() => graph?.stop());

const now = () => Math.floor(Date.now() / 1_000);

/** What both surfaces answer to the credential: status and code. */
async function answersTo(authorization: string): Promise<[number, string | undefined][]> {
  const headers = { authorization, 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ me { id } }' });
  const graphql = await fetch(`${graph.url}/graphql`, { method: 'POST', headers, body });
  const rest = await fetch(`${graph.url}/v1/me`, { headers: { authorization } });
  const [answer, envelope] = (await Promise.all([graphql.json(), rest.json()])) as [any, any];
  return [
    [graphql.status, answer.errors?.[0].extensions.code],
    [rest.status, envelope.error?.code],
  ];
}

const both = (status: number, code?: string) => [
  [status, code],
  [status, code],
];

/** The token of a session that exists, signed by the platform's key, with some claims or header fields of another kind. */
function resigned(
  claims: JWTPayload = {},
  header: object = {},
  key: CryptoKey | Uint8Array = own.key,
): Promise<string> {
  const genuine = { alg: 'ES256', typ: 'at+jwt', kid: own.kid };
  return signToken({ ...partOf(token, 1), ...claims }, { ...genuine, ...header }, key);
}

/** Three parts of the genuine token, one of them changed. */
function spliced(change: { header?: object; claims?: object; signature?: string }): string {
  const [header, claims, signature] = token.split('.') as [string, string, string];
  return [
    change.header ? encodePart({ ...partOf(token, 0), ...change.header }) : header,
    change.claims ? encodePart({ ...partOf(token, 1), ...change.claims }) : claims,
    change.signature ?? signature,
  ].join('.');
}

test('the genuine token and one signed anew with the same key are accepted', async () => {
  expect(await answersTo(`Bearer ${token}`)).toEqual(both(200));
  expect(await answersTo(`bearer ${await resigned()}`)).toEqual(both(200));
});

const forgeries: Record<string, () => Promise<string> | string> = {
  'without a signature (alg none)': () => spliced({ header: { alg: 'none' }, signature: '' }),
  'with the algorithm none spelled otherwise': () => spliced({ header: { alg: 'nOnE' }, signature: '' }),
  'with an empty signature': () => spliced({ signature: '' }),
  'of the business of another': () => spliced({ claims: { business_id: globex.id, sub: globexOwner.id } }),
  'with a longer life': () => spliced({ claims: { exp: now() + 9_999 } }),
  'with a higher role': () => spliced({ claims: { role: 'super_admin' } }),
  'signed by a key of nobody': () => resigned({}, {}, stranger),
  'signed by a key of nobody, of an unknown id': () => resigned({}, { kid: 'unknown' }, stranger),
  'of an unknown key id': () => resigned({}, { kid: 'unknown' }),
  'with a key of its own in the header': async () =>
    resigned({}, { jwk: own.publicJwk, kid: undefined }, stranger),
  'of another audience': () => resigned({ aud: 'another-api' }),
  'without an audience': () => resigned({ aud: undefined }),
  'of another issuer': () => resigned({ iss: 'https://elsewhere.example' }),
  'without an issuer': () => resigned({ iss: undefined }),
  'of the type of an identity token': () => resigned({}, { typ: 'JWT' }),
  'without a type': () => resigned({}, { typ: undefined }),
  'not yet valid': () => resigned({ nbf: now() + 120 }),
  'without an end': () => resigned({ exp: undefined }),
  'without a subject': () => resigned({ sub: undefined }),
  'without a session': () => resigned({ sid: undefined }),
  'without a business': () => resigned({ business_id: undefined }),
  'whose business is no UUID': () => resigned({ business_id: "' or true --" }),
  'signed with the public key as a shared secret (HS256)': async () => {
    const publicKey = (await importJWK({ ...own.publicJwk, ext: true }, 'ES256', {
      extractable: true,
    })) as CryptoKey;
    return resigned({}, { alg: 'HS256' }, new TextEncoder().encode(await exportSPKI(publicKey)));
  },
  'signed with the public key’s JSON as a shared secret': () =>
    resigned({}, { alg: 'HS256' }, new TextEncoder().encode(JSON.stringify(own.publicJwk))),
};

test.each(Object.entries(forgeries))('a token %s is refused with AUTH-004', async (_what, forge) => {
  const forged = await forge();

  expect(await answersTo(`Bearer ${forged}`)).toEqual(both(401, 'AUTH-004'));
});

test('a token past its end is refused with AUTH-002', async () => {
  const expired = await resigned({ iat: now() - 700, exp: now() - 1 });

  expect(await answersTo(`Bearer ${expired}`)).toEqual(both(401, 'AUTH-002'));
});

test('a token that ends while it is in use is refused from that moment', async () => {
  const brief = await resigned({ exp: now() + 2 });
  expect(await answersTo(`Bearer ${brief}`)).toEqual(both(200));

  await eventually(async () => expect(await answersTo(`Bearer ${brief}`)).toEqual(both(401, 'AUTH-002')));
});

test.each([
  'Basic c3RhZmY6cGFzcw==',
  'Bearer',
  'Bearer ',
  'Bearer a b',
  'Bearer ..',
  'Bearer x.y.z',
  'nonsense',
])('the credential "%s" is refused with AUTH-004', async (authorization) => {
  expect(await answersTo(authorization)).toEqual(both(401, 'AUTH-004'));
});

test('a genuine token of a session that does not exist is refused with AUTH-006', async () => {
  const orphan = await resigned({ sid: '01930000-0000-7000-8000-0000deadbeef' });

  expect(await answersTo(`Bearer ${orphan}`)).toEqual(both(401, 'AUTH-006'));
});

test('a genuine token that pairs a session with another person is refused with AUTH-006', async () => {
  const session = (await graph.signIn(acmeStaff)).token!;
  const mixed = await resigned({ sid: partOf(session, 1).sid, sub: acmeOwner.id });

  expect(await answersTo(`Bearer ${mixed}`)).toEqual(both(401, 'AUTH-006'));
});

describe('within a second', () => {
  let ended: Client, other: Client, deactivated: Client, ofSuspended: Client, denied: Client;

  /** All of them have just been answered, so that the gateway remembers them; then everything happens at once. */
  beforeAll(async () => {
    const people = [acmeOwner, acmeOwner, globexStaff, globexOwner, acmeStaff];
    const clients = await Promise.all(people.map((person) => graph.signIn(person)));
    await Promise.all(clients.map((client) => client.query('{ me { id } }')));
    [ended, other, deactivated, ofSuspended, denied] = clients as [Client, Client, Client, Client, Client];
    await graph.sql('update identity.sessions set revoked_at = now() where id = $1', [
      partOf(ended.token!, 1).sid,
    ]);
    await graph.sql("update identity.users set status = 'deactivated' where id = $1", [globexStaff.id]);
    await permit(graph, acmeStaff, [], ['crm.*']);
    await graph.sql("update identity.businesses set status = 'suspended' where business_id = $1", [
      globex.id,
    ]);
  });

  test('a session that was ended is refused with AUTH-006; other sessions of the person go on', async () => {
    const refused = both(401, 'AUTH-006');
    await eventually(
      async () => expect(await answersTo(`Bearer ${ended.token}`)).toEqual(refused),
      forgottenMs,
    );
    expect(await answersTo(`Bearer ${other.token}`)).toEqual(both(200));
  });

  test('a deactivated person is refused: AUTH-006 in a session, AUTH-001 at sign-in', async () => {
    const refused = both(401, 'AUTH-006');
    await eventually(
      async () => expect(await answersTo(`Bearer ${deactivated.token}`)).toEqual(refused),
      forgottenMs,
    );
    await graph.sql("update identity.businesses set status = 'active' where business_id = $1", [globex.id]);
    const answer = await signInAnswer(globexStaff.email);
    await graph.sql("update identity.businesses set status = 'suspended' where business_id = $1", [
      globex.id,
    ]);
    expect(answer).toEqual([401, 'AUTH-001', 'E-mail or password is wrong.']);
  });

  test('everybody of a suspended business is refused with AUTH-008, and only who knows the password is told', async () => {
    const refused = both(403, 'AUTH-008');
    await eventually(
      async () => expect(await answersTo(`Bearer ${ofSuspended.token}`)).toEqual(refused),
      forgottenMs,
    );
    expect(await signInAnswer(globexOwner.email)).toEqual([403, 'AUTH-008', 'The business is not active.']);
    expect((await signInAnswer(globexOwner.email, 'wrong-password-2026'))[1]).toBe('AUTH-001');
    expect(await answersTo(`Bearer ${token}`)).toEqual(both(200));
  });

  test('a permission that was taken away is gone', async () => {
    await eventually(async () => {
      const { errors } = await denied.query('{ customers(first: 1) { nodes { id } } }');
      expect(errors).toMatchObject([{ extensions: { code: 'AUTH-004', httpStatus: 403 } }]);
    }, forgottenMs);
  });
});

test('platform staff without a permission on a tenant’s records see none', async () => {
  const support = await graph.signInStaff(platformSupport);

  const { errors } = await support.query('{ customers { nodes { id } } }');

  expect(errors).toMatchObject([{ extensions: { code: 'AUTH-004', httpStatus: 403 } }]);
});

async function signInAnswer(email: string, password = demoPassword) {
  const { status, body } = await graph.nobody.rest('POST', '/v1/auth/login', { email, password });
  return [status, body.error?.code, body.error?.message];
}
