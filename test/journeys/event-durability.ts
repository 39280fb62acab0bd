import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { Webhook } from 'standardwebhooks';
import { acme, acmeOwner, demoPassword } from '../cast/cast.js';
import { Client } from '../kit/client.js';
import { eventually, startWaitMs } from '../kit/eventually.js';
import { freePort } from '../kit/free-port.js';
import { ResumingFollower } from '../kit/resuming-follower.js';
import { seededRandom } from '../gateway/executor/random-document.js';
import { cloneDatabase, testEnvironment, type TestServerAddress } from '../kit/test-server.js';
import { startReceiver, type WebhookReceiver } from '../kit/webhook-receiver.js';

const writers = 3;
const pauseMs = 30;

let environment: Record<string, string>;
let inspector: pg.Client;
let receiver: WebhookReceiver;
const platforms: { url: string; child: ChildProcess }[] = [];

/**
 * Two platforms on one database; each is gateway, relay and worker at once. In turn they are killed while customers
 * are made, at moments that follow from the seed.
 */
export function testEventDurability(kills: number, seed: number): void {
  beforeAll(async () => {
    const server = JSON.parse(process.env.TEST_SERVER!) as TestServerAddress;
    const { application, owner, superuser } = await cloneDatabase(server, `durable_events_${process.pid}`);
    environment = {
      ...testEnvironment,
      PATH: process.env.PATH!,
      DATABASE_URL: application,
      DATABASE_OWNER_URL: owner,
      WEBHOOK_PRIVATE_ADDRESSES: 'on',
      JOB_LEASE_SECONDS: '3',
    };
    inspector = new pg.Client(superuser);
    await inspector.connect();
    receiver = await startReceiver();
    for (let index = 0; index < 2; index += 1) platforms.push(await start(await freePort()));
  }, 2 * startWaitMs);

  afterAll(async () => {
    for (const { child } of platforms) await kill(child);
    await receiver?.close();
    await inspector?.end();
  });

  test(`every acknowledged write reaches a subscriber that resumes and a webhook, whoever is killed (seed ${seed})`, async () => {
    const random = seededRandom(seed);
    const token = await signIn();
    const secret = await makeWebhook(token);
    const acknowledged: string[] = [];
    const follower = new ResumingFollower(() => platforms.map(({ url }) => url), token);
    const isDone = new AbortController();
    const writing = Array.from({ length: writers }, (_, index) =>
      write(token, index, acknowledged, isDone.signal),
    );

    for (let round = 0; round < kills; round += 1) {
      await delay(400 + random(800));
      const victim = platforms[round % platforms.length]!;
      await kill(victim.child);
      await delay(random(500));
      platforms[round % platforms.length] = await start(Number(new URL(victim.url).port));
    }
    await delay(500);
    isDone.abort();
    await Promise.all(writing);

    const committed = await committedNames();
    const missed = acknowledged.filter((name) => !committed.includes(name));
    await eventually(async () => {
      const names = new Set(follower.seen.map(({ name }) => name));
      expect(committed.filter((name) => !names.has(name))).toEqual([]);
    }, 40_000);
    follower.stop();
    await eventually(async () => {
      const names = new Set(deliveredNames());
      expect(committed.filter((name) => !names.has(name))).toEqual([]);
    }, 90_000);

    expect(acknowledged.length).toBeGreaterThan(20);
    expect(missed).toEqual([]);
    expect(follower.seen.filter(({ name }) => !committed.includes(name))).toEqual([]);
    expect(deliveredNames().filter((name) => !committed.includes(name))).toEqual([]);
    expect(follower.outOfOrder).toEqual([]);
    const idsByName = new Map(follower.seen.map(({ name, id }) => [name, id]));
    for (const { headers, body } of receiver.received) {
      const { id, data } = new Webhook(secret).verify(body, headers) as {
        id: string;
        data: { object: { name: string } };
      };
      expect([headers['webhook-id'], id]).toEqual([id, idsByName.get(data.object.name)]);
    }
  }, 240_000);
}

async function start(port: number): Promise<{ url: string; child: ChildProcess }> {
  const env = { ...environment, PORT: String(port) };
  const child = spawn(process.execPath, ['dist/main.js'], { env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await eventually(async () => {
    const { ok } = await fetch(`${url}/health/ready`);
    if (!ok) throw new Error(`${url} is not ready.`);
  }, startWaitMs);
  return { url, child };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function signIn(): Promise<string> {
  const { body } = await new Client(platforms[0]!.url).rest('POST', '/v1/auth/login', {
    email: acmeOwner.email,
    password: demoPassword,
  });
  return (body.data as { access_token: string }).access_token;
}

async function makeWebhook(token: string): Promise<string> {
  const { body } = await new Client(platforms[0]!.url, token).rest('POST', '/v1/notifications/webhooks', {
    url: receiver.url,
    event_types: ['customer.created'],
  });
  return (body.data as { secret: string }).secret;
}

/** Makes customers one after the other, at whichever platform answers; notes those that were acknowledged. */
async function write(
  token: string,
  writer: number,
  acknowledged: string[],
  done: AbortSignal,
): Promise<void> {
  for (let count = 0; !done.aborted; count += 1) {
    const name = `Durable ${writer}/${count}`;
    const { url } = platforms[count % platforms.length]!;
    const answer = await new Client(url, token)
      .rest('POST', '/v1/crm/customers', { name })
      .catch(() => undefined);
    if (answer?.status === 201) acknowledged.push(name);
    await delay(pauseMs);
  }
}

async function committedNames(): Promise<string[]> {
  const { rows } = await inspector.query<{ name: string }>(
    "select name from crm.customers where business_id = $1 and name like 'Durable %'",
    [acme.id],
  );
  return rows.map(({ name }) => name);
}

function deliveredNames(): string[] {
  return receiver.received.map(({ payload }) => payload.data.object.name as string);
}
