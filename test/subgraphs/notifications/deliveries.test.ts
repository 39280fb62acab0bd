import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { eventually } from '../../kit/eventually.js';
import { awaitMail } from '../../kit/mail.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { startReceiver, type WebhookReceiver } from '../../kit/webhook-receiver.js';
import { awaitTries, deliveriesTo, hurry, makeCustomer, makeEndpoint } from '../../kit/webhooks.js';

let graph: Graph;
let [owner, staff]: Client[] = [];
let receiver: WebhookReceiver;

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff] = [await graph.signIn(acmeOwner), await graph.signIn(acmeStaff)];
});
afterAll(() => graph?.stop());

beforeEach(async () => {
  receiver = await startReceiver();
  await graph.sql('delete from notifications.webhook_endpoints');
});
afterEach(() => receiver?.close());

const test_ = (id: string) => owner!.rest('POST', `/v1/notifications/webhooks/${id}/test`, {});
const endpointOf = async (id: string) =>
  (await owner!.rest('GET', `/v1/notifications/webhooks/${id}`)).body.data;

test('what fails is tried ten times with the same id and body, then given up', async () => {
  receiver.answer((response) => response.writeHead(500).end('Out of order'));
  const { id } = await makeEndpoint(owner!, receiver.url);

  await makeCustomer(staff!, 'Ten Tries');
  for (let tries = 1; tries < 10; tries += 1) {
    await awaitTries(owner!, id, tries);
    await hurry(graph);
  }
  const delivery = await awaitTries(owner!, id, 10);

  expect(delivery).toMatchObject({ status: 'FAILED', failure: 'EXHAUSTED', nextTryAt: null });
  expect(delivery.attempts.map(({ responseStatus, responseBody }) => [responseStatus, responseBody])).toEqual(
    Array(10).fill([500, 'Out of order']),
  );
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(
    new Set([delivery.eventId]),
  );
  expect(new Set(receiver.received.map(({ body }) => body))).toEqual(new Set([delivery.requestBody]));
  expect(receiver.received).toHaveLength(10);
});

test('the second try follows in five seconds, and a redelivery begins anew', async () => {
  receiver.answer((response) => response.writeHead(503).end());
  const { id } = await makeEndpoint(owner!, receiver.url);
  await makeCustomer(staff!, 'Again');

  const first = await awaitTries(owner!, id, 1);
  receiver.answer((response) => response.writeHead(200).end('ok'));
  const again = await owner!.rest('POST', `/v1/notifications/webhook-deliveries/${first.id}/redeliver`, {});
  await receiver.awaitCount(2);
  const second = await awaitTries(owner!, id, 1);

  const pauseMs =
    Date.parse(first.nextTryAt!) - Number(first.attempts[0]!.requestHeaders['webhook-timestamp']) * 1_000;
  expect(pauseMs).toBeGreaterThanOrEqual(4_000);
  expect(pauseMs).toBeLessThan(12_000);
  expect(again.body.data).toMatchObject({ status: 'PENDING', tries: 0 });
  expect(second).toMatchObject({ status: 'DELIVERED', tries: 1, failure: null, nextTryAt: null });
  expect(second.attempts.map(({ responseStatus }) => responseStatus)).toEqual([503, 200]);
});

test('Retry-After puts the next try off, up to a day', async () => {
  const { id } = await makeEndpoint(owner!, receiver.url);

  const pauses = [];
  for (const header of ['3600', '99999999']) {
    receiver.answer((response) => response.writeHead(429, { 'retry-after': header }).end());
    await makeCustomer(staff!, header);
    const { nextTryAt } = await eventually(async () => {
      const [newest] = await deliveriesTo(owner!, id);
      expect(newest!.requestBody).toContain(`"${header}"`);
      expect(newest!.tries).toBe(1);
      return newest!;
    });
    pauses.push(Math.round((Date.parse(nextTryAt!) - Date.now()) / 60_000));
  }

  expect(pauses).toEqual([60, 24 * 60]);
});

test('410 disables the endpoint at once: the owners are told, and nothing more is sent', async () => {
  receiver.answer((response) => response.writeHead(410).end());
  const { id } = await makeEndpoint(owner!, receiver.url);
  const watcher = await makeEndpoint(owner!, `${receiver.url}/watcher`, ['webhook.disabled']);

  await makeCustomer(staff!, 'Gone');
  const delivery = await awaitTries(owner!, id, 1);
  await makeCustomer(staff!, 'Unheard');
  const mail = await awaitMail(graph, acmeOwner.email);
  const told = await awaitTries(owner!, watcher.id, 1);
  const refused = await test_(id);

  expect(delivery).toMatchObject({ status: 'FAILED', failure: 'GONE' });
  expect(await endpointOf(id)).toMatchObject({ status: 'DISABLED', disabled_reason: 'GONE' });
  expect(await deliveriesTo(owner!, id)).toHaveLength(1);
  expect(mail.subject).toBe('A webhook endpoint was disabled');
  expect(mail.text).toContain(receiver.url);
  expect(JSON.parse(told.requestBody!)).toMatchObject({
    type: 'webhook.disabled',
    data: { object: { webhook_endpoint_id: id, url: receiver.url, reason: 'gone' } },
  });
  expect([refused.status, refused.body.error?.code]).toEqual([409, 'CONFLICT-001']);
});

test('five days of failures disable it; one success before clears them; activated, it recovers what it missed', async () => {
  const { id } = await makeEndpoint(owner!, receiver.url);
  const failedFor = (days: number) =>
    graph.sql(
      "update notifications.webhook_endpoints set failing_since = now() - $2 * interval '1 day' where id = $1",
      [id, days],
    );
  const failing = async () => ((await endpointOf(id)) as { failing_since: string | null }).failing_since;

  await failedFor(6);
  await makeCustomer(staff!, 'Well');
  await awaitTries(owner!, id, 1);
  expect(await failing()).toBeNull();
  receiver.answer((response) => response.writeHead(500).end());
  const [{ seq }] = (await graph.sql<{ seq: string }>(
    'select seq from kernel.event_heads where business_id = $1',
    [acme.id],
  )) as [{ seq: string }];
  await makeCustomer(staff!, 'First failure');
  await receiver.awaitCount(2);
  await eventually(async () => expect(await failing()).not.toBeNull());
  await failedFor(5);
  await makeCustomer(staff!, 'Last failure');
  await eventually(async () =>
    expect(await endpointOf(id)).toMatchObject({ status: 'DISABLED', disabled_reason: 'FAILING' }),
  );
  const before = receiver.received.length;
  await makeCustomer(staff!, 'Missed');
  receiver.answer((response) => response.writeHead(204).end());
  const active = await owner!.rest('PATCH', `/v1/notifications/webhooks/${id}`, { status: 'ACTIVE' });
  const recovered = await owner!.rest('POST', `/v1/notifications/webhooks/${id}/recover`, {
    after_seq: Number(seq),
  });
  const arrived = (await receiver.awaitCount(before + 3)).slice(before);

  expect([active.status, recovered.status]).toEqual([200, 200]);
  expect(active.body.data).toMatchObject({ status: 'ACTIVE', disabled_reason: null, failing_since: null });
  const bySeq = arrived.map(({ payload }) => payload).toSorted((one, other) => one.seq - other.seq);
  expect(bySeq.map(({ data }) => data.object.name)).toEqual(['First failure', 'Last failure', 'Missed']);
});

test('a redirect is a failure and is not followed', async () => {
  const other = await startReceiver();
  receiver.answer((response) => response.writeHead(307, { location: other.url }).end());
  const { id } = await makeEndpoint(owner!, receiver.url);

  await makeCustomer(staff!, 'Redirected');
  const delivery = await awaitTries(owner!, id, 1);
  await other.close();

  expect(delivery.attempts.map(({ responseStatus }) => responseStatus)).toEqual([307]);
  expect(delivery.status).toBe('PENDING');
  expect(other.connections()).toBe(0);
});

test('of an answer without end the beginning is kept; NUL and bad UTF-8 do not hurt', async () => {
  receiver.answer((response) => {
    response.writeHead(200);
    response.write(Buffer.from([0x61, 0x00, 0xff]));
    const pour = () => {
      while (!response.destroyed && response.write('x'.repeat(16_384)));
    };
    response.on('drain', pour);
    pour();
  });
  const { id } = await makeEndpoint(owner!, receiver.url);

  await makeCustomer(staff!, 'Flooded');
  const delivery = await awaitTries(owner!, id, 1);

  expect(delivery.status).toBe('DELIVERED');
  expect(delivery.attempts[0]!.responseBody).toBe(`a\uFFFD\uFFFD${'x'.repeat(4_093)}`);
});

test('a receiver that never answers is left after 15 s, and delays no other meanwhile', async () => {
  const quick = await startReceiver();
  receiver.answer(() => undefined);
  const { id } = await makeEndpoint(owner!, receiver.url);
  await makeEndpoint(owner!, quick.url);

  for (const name of ['One', 'Two', 'Three']) await makeCustomer(staff!, name);
  await quick.awaitCount(3);
  const atOnce = receiver.received.length;
  const delivery = await eventually(async () => {
    const tried = (await deliveriesTo(owner!, id)).find(({ attempts }) => attempts.length > 0);
    if (!tried) throw new Error('still waiting');
    return tried;
  });
  await quick.close();

  expect(atOnce).toBe(1);
  expect(delivery.attempts[0]).toMatchObject({ responseStatus: null, error: 'No answer within 15 seconds.' });
  expect(Math.round(delivery.attempts[0]!.durationMs / 1_000)).toBe(15);
  await graph.sql('delete from notifications.webhook_endpoints');
});

test('the first tries of an endpoint arrive in the order of events', async () => {
  await makeEndpoint(owner!, receiver.url);

  await Promise.all(Array.from({ length: 20 }, (_, index) => makeCustomer(staff!, `Customer ${index}`)));
  const arrived = await receiver.awaitCount(20);

  const seqs = arrived.map(({ payload }) => payload.seq);
  expect(seqs).toEqual(seqs.toSorted((one, other) => one - other));
  expect(new Set(seqs).size).toBe(20);
});
