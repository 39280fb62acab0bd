import { beforeEach, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { AccessTokenVerifier } from '../../gateway/principal/verify-access-token.js';

const issuer = 'https://api.example.com';
let published: JWK[];
let fetches: number;
let verifier: AccessTokenVerifier;
let nowMs: number;

beforeEach(() => {
  published = [];
  fetches = 0;
  nowMs = Date.UTC(2026, 0, 1);
  const fetchKeys = async () => {
    fetches += 1;
    return { keys: published };
  };
  verifier = new AccessTokenVerifier(issuer, fetchKeys, { now: () => new Date(nowMs) });
});

async function publishKey(kid: string): Promise<CryptoKey> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  published = [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }, ...published];
  return privateKey;
}

function tokenOf(kid: string, key: CryptoKey): Promise<string> {
  const id = '01930000-0000-7000-8000-000000000001';
  return new SignJWT({ sid: id, business_id: id, role: 'staff' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
    .setIssuer(issuer)
    .setAudience('braiflow-api')
    .setSubject(id)
    .setIssuedAt(0)
    .setExpirationTime(4_000_000_000)
    .sign(key);
}

const outcome = (token: string) =>
  verifier.verify(token).then(
    () => 'accepted',
    (error: { definition: { code: string } }) => error.definition.code,
  );

test('a token is forgotten within a minute when its key is no longer published', async () => {
  const token = await tokenOf('a', await publishKey('a'));
  expect(await outcome(token)).toBe('accepted');
  published = [];
  await publishKey('b');

  nowMs += 59_000;
  expect(await outcome(token)).toBe('accepted');
  nowMs += 1_000;
  expect(await outcome(token)).toBe('AUTH-004');
});

test('a token of a new key is accepted at once, if the list is older than ten seconds', async () => {
  await publishKey('a');
  const known = await tokenOf('a', await publishKey('a2'));
  await outcome(known);
  const token = await tokenOf('b', await publishKey('b'));

  nowMs += 9_000;
  expect(await outcome(token)).toBe('AUTH-004');
  nowMs += 1_000;
  expect(await outcome(token)).toBe('accepted');
});

test('keys are fetched once a minute, and once for all who ask at the same time', async () => {
  const token = await tokenOf('a', await publishKey('a'));

  await Promise.all(Array.from({ length: 50 }, () => outcome(token)));
  expect(fetches).toBe(1);

  nowMs += 60_000;
  await Promise.all(Array.from({ length: 50 }, () => outcome(token)));
  expect(fetches).toBe(2);
});

test('forged tokens of unknown keys cause a fetch every ten seconds at the most', async () => {
  await publishKey('a');
  const { privateKey } = await generateKeyPair('ES256');
  const forged = await tokenOf('unknown', privateKey);

  for (let second = 0; second < 30; second += 1) {
    expect(await outcome(forged)).toBe('AUTH-004');
    nowMs += 1_000;
  }

  expect(fetches).toBe(3);
});
