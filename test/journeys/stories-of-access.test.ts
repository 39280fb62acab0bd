import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { acme, acmeStaff } from '../cast/cast.js';
import { accepted } from '../kit/accepted.js';
import { makeKey, notValid, tryKey } from '../kit/api-keys.js';
import { createdBy } from '../kit/busy-customer.js';
import { Client } from '../kit/client.js';
import { eventually, forgottenMs } from '../kit/eventually.js';
import { acceptInvitation, inviteByMail, newcomersPassword } from '../kit/invitations.js';
import { leaseGraph } from '../kit/lease-graph.js';
import { outcomeOf } from '../kit/outcome.js';
import { refresh, tokensOf } from '../kit/sign-in.js';
import type { Graph } from '../kit/start-graph.js';
import { story } from '../kit/story.js';
import { startReceiver, type ReceivedWebhook, type WebhookReceiver } from '../kit/webhook-receiver.js';
import { makeEndpoint } from '../kit/webhooks.js';

let graph: Graph;
let receiver: WebhookReceiver;

beforeAll(async () => {
  graph = await leaseGraph();
  receiver = await startReceiver();
});
afterAll(async () => {
  await graph?.stop();
  await receiver?.close();
});

test('a colleague joins, works and leaves: all access ends, the work stays', async () => {
  await using nora = await story(graph);
  const anna = nora.owner;
  await nora.enter(acmeStaff);
  const email = `nora.winter@${acme.id}.example`;

  await nora.day('Friday, 1 May', async () => {
    const { token } = await inviteByMail(graph, anna, email);
    await accepted(acceptInvitation(graph, token, { name: 'Nora Winter' }));
  });
  const { tokens, me, client } = await nora.day('Monday, 4 May', async () => {
    const session = await tokensOf(graph, email, newcomersPassword);
    const signedIn = new Client(graph.url, session.access_token);
    const { user_id } = await accepted(signedIn.rest('GET', '/v1/me'));
    const grants = { grants: ['api_keys.edit'] };
    await accepted(anna.rest('PATCH', `/v1/business/users/${user_id}`, grants));
    return { tokens: session, me: user_id, client: signedIn };
  });
  const followed = await nora.follow('Nora Winter', client);
  const { task, secret } = await nora.day('Tuesday, 5 May', async () => {
    const key = await eventually(() => makeKey(client, { name: 'Till' }));
    expect(await tryKey(graph.url, key.secret)).toBe('200');
    const work = { title: 'Count the flour', assignee_id: me };
    const { task_id } = await createdBy(client, '/v1/crm/tasks', work);
    await followed.until(({ data }) => data?.eventPublished?.recordId === task_id);
    return { task: task_id, secret: key.secret };
  });
  await nora.day('Friday, 29 May', async () => {
    await accepted(anna.rest('POST', `/v1/business/users/${me}/deactivate`));
    expect(await nora.endOf('Nora Winter')).toMatchObject({
      code: 4403,
      reason: expect.stringContaining('AUTH-006'),
    });
    await eventually(async () => {
      expect(outcomeOf(await client.query('{ me { id } }'))).toBe('AUTH-006 401');
      expect(await tryKey(graph.url, secret)).toBe(notValid);
    }, forgottenMs);
    expect((await refresh(graph, tokens.refresh_token)).code).toBe('AUTH-006');
    const again = { email, password: newcomersPassword };
    expect((await graph.nobody.rest('POST', '/v1/auth/login', again)).body.error?.code).toBe('AUTH-001');
  });

  const left = await accepted(anna.rest('GET', `/v1/crm/tasks/${task}`));
  expect(left).toMatchObject({ title: 'Count the flour', status: 'OPEN', assignee: { user_id: me } });
  await nora.end({
    'Friday, 1 May': {
      events: ['user.invited', 'user.joined'],
      audit: ['Anna Becker: user.invited', 'Nora Winter: user.joined'],
      heard: { 'Nora Winter': [] },
    },
    'Monday, 4 May': {
      events: ['user.signed_in', 'user.updated'],
      audit: ['Nora Winter: user.signed_in', 'Anna Becker: user.updated'],
      heard: { 'Nora Winter': [] },
    },
    'Tuesday, 5 May': {
      events: ['api_key.created', 'task.created'],
      audit: ['Nora Winter: api_key.created', 'Nora Winter: task.created'],
      heard: { 'Ben Krause': ['task.created'] },
    },
    'Friday, 29 May': {
      events: ['user.updated'],
      audit: ['Anna Becker: user.updated'],
      heard: { 'Nora Winter': [] },
    },
  });
});

test('a partner’s key adds customers, a webhook tells of them, until the key is revoked', async () => {
  await using partner = await story(graph);
  const anna = partner.owner;
  const ben = await partner.enter(acmeStaff);

  const { key, endpoint } = await partner.day('Monday, 1 June', async () => ({
    key: await makeKey(anna, { name: 'Farm shop', scopes: ['crm.view', 'crm.edit'] }),
    endpoint: await makeEndpoint(anna, receiver.url, ['customer.created']),
  }));
  const shop = new Client(graph.url, key.secret);
  const customer = await partner.day('Tuesday, 2 June', async () => {
    const person = { name: 'Ole Petersen', email: 'ole@farm.example' };
    const { customer_id } = await createdBy(shop, '/v1/crm/customers', person);
    const [{ body, headers }] = (await receiver.awaitCount(1)) as [ReceivedWebhook];
    expect(new Webhook(endpoint.secret).verify(body, headers)).toMatchObject({
      type: 'customer.created',
      business_id: acme.id,
      data: { object: { customer_id, ...person } },
    });
    await accepted(ben.rest('PATCH', `/v1/crm/customers/${customer_id}`, { tags: ['farm'] }));
    return customer_id;
  });
  await partner.day('Wednesday, 3 June', async () => {
    await accepted(anna.rest('DELETE', `/v1/business/api-keys/${key.id}`));
    await eventually(async () => expect(await tryKey(graph.url, key.secret)).toBe(notValid), forgottenMs);
    const late = await shop.rest('POST', '/v1/crm/customers', { name: 'Too late' });
    expect([late.status, late.body.error?.code]).toEqual([401, 'AUTH-004']);
  });

  expect(receiver.received.map(({ payload }) => payload.data.object.customer_id)).toEqual([customer]);
  await partner.end({
    'Monday, 1 June': {
      events: ['api_key.created', 'webhook_endpoint.created'],
      audit: ['Anna Becker: api_key.created', 'Anna Becker: webhook_endpoint.created'],
      heard: { 'Ben Krause': [] },
    },
    'Tuesday, 2 June': {
      events: ['customer.created', 'customer.updated'],
      audit: ['Farm shop: customer.created', 'Ben Krause: customer.updated'],
    },
    'Wednesday, 3 June': {
      events: ['api_key.revoked'],
      audit: ['Anna Becker: api_key.revoked'],
      heard: { 'Ben Krause': [] },
    },
  });
});
