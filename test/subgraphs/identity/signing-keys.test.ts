import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { JWK } from 'jose';
import { Database } from '../../../shared/changes/database.js';
import { systemIds } from '../../../shared/values/ids.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import {
  maintainSigningKeys,
  rotateSigningKey,
} from '../../../subgraphs/identity/signing-keys/rotate-signing-key.service.js';
import {
  currentSigningKey,
  findPublicKeys,
} from '../../../subgraphs/identity/signing-keys/signing-keys.service.js';
import { identity } from '../../../subgraphs/identity/subgraph.js';
import { acmeStaff, demoPassword } from '../../cast/cast.js';
import { partOf } from '../../kit/access-tokens.js';
import { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { startHosted } from '../../kit/hosted-platform.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';

let graph: Graph;
let database: Database;
let kernel: Kernel;
let nowMs: number;
const clock = { now: () => new Date(nowMs) };
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

beforeAll(async () => {
  graph = await startGraph();
  nowMs = Date.now();
  database = await Database.open({
    connectionString: graph.applicationUrl,
    poolSize: 6,
    tenantSetting: 'session',
    entities: identity.entities,
    clock,
    ids: systemIds,
  });
  const settings = { publicUrl: 'http://localhost:4000', encryptionKey: graph.environment.ENCRYPTION_KEY! };
  kernel = { database, clock, ids: systemIds, settings } as unknown as Kernel;
});
afterAll(async () => {
  await database?.close();
  await graph?.stop();
});

const published = async () => (await findPublicKeys(kernel)).map(({ kid }) => kid);
const signing = async () => (await currentSigningKey(kernel)).id;
const kept = async () =>
  (await graph.sql<{ id: string }>('select id from identity.signing_keys order by created_at desc')).map(
    ({ id }) => id,
  );

test('a key’s life: announced, signing, replaced, and after its last token removed', async () => {
  const old = await signing();
  expect(await published()).toEqual([old]);

  const next = await rotateSigningKey(kernel);
  expect(next).not.toBe(old);
  expect(await published()).toEqual([next, old]);
  expect(await signing()).toBe(old);
  expect(await rotateSigningKey(kernel)).toBe(next);

  nowMs += 4 * minuteMs;
  expect(await signing()).toBe(old);

  nowMs += 2 * minuteMs;
  expect(await signing()).toBe(next);
  expect(await published()).toEqual([next, old]);

  nowMs += 13 * minuteMs;
  await maintainSigningKeys(kernel);
  expect(await published()).toEqual([next, old]);

  nowMs += 2 * minuteMs;
  expect(await published()).toEqual([next]);
  await maintainSigningKeys(kernel);
  expect(await kept()).toEqual([next]);
});

test('a key is replaced when it is ninety days old, once, by however many processes look', async () => {
  const [old] = await kept();
  nowMs += 89 * dayMs;
  await maintainSigningKeys(kernel);
  expect(await kept()).toEqual([old]);

  nowMs += dayMs;
  await Promise.all(Array.from({ length: 8 }, () => maintainSigningKeys(kernel)));

  expect(await kept()).toEqual([expect.any(String), old]);
});

test('an operator replaces a key by a job; sessions go on, and every process signs with the new one', async () => {
  await graph.sql(
    "update identity.signing_keys set signs_from = now() - interval '1 day', created_at = created_at - interval '1 year'",
  );
  const session = await graph.signIn(acmeStaff);
  const before = await kept();

  await graph.sql("select graphile_worker.add_job('identity.replace_signing_key')");

  const [next] = await eventually(async () => {
    const keys = await kept();
    expect(keys).toHaveLength(before.length + 1);
    return keys;
  });
  const { keys } = (await (await fetch(`${graph.url}/.well-known/jwks.json`)).json()) as { keys: JWK[] };
  expect(keys[0]).toEqual({
    kty: 'EC',
    crv: 'P-256',
    x: expect.any(String),
    y: expect.any(String),
    kid: next,
    use: 'sig',
    alg: 'ES256',
  });
  // Five minutes later, for a process that has not signed yet.
  await graph.sql('update identity.signing_keys set signs_from = now() where id = $1', [next]);
  const other = await startHosted(graph.environment);
  try {
    const credentials = { email: acmeStaff.email, password: demoPassword };
    const { body } = await new Client(other.url).rest('POST', '/v1/auth/login', credentials);
    const { access_token } = body.data as { access_token: string };
    expect(partOf(access_token, 0).kid).toBe(next);
    const answers = await Promise.all(
      [session.token!, access_token].map((token) => new Client(other.url, token).query('{ me { id } }')),
    );
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
  } finally {
    await other.close();
  }
});

test('the hourly maintenance is on the queue’s schedule, once for all processes', async () => {
  const scheduled = await graph.sql(
    'select identifier from graphile_worker._private_known_crontabs order by identifier',
  );

  expect(scheduled).toEqual(
    expect.arrayContaining([
      { identifier: 'identity.forget_attempts' },
      { identifier: 'identity.maintain_signing_keys' },
    ]),
  );
});
