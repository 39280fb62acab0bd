import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ServerResponse } from 'node:http';
import type { CastMember } from '../../../shared/config/cast.js';
import { acme, acmeOwner } from '../../cast/cast.js';
import { addMember } from '../../kit/add-member.js';
import { makeKey, tryKey } from '../../kit/api-keys.js';
import { Client } from '../../kit/client.js';
import { eventually, forgottenMs } from '../../kit/eventually.js';
import { holdCustomer } from '../../kit/hold-row.js';
import { analyzeRecords, endOf, makeImport } from '../../kit/imports.js';
import { acceptInvitation, inviteByMail } from '../../kit/invitations.js';
import { awaitMail, tokenIn } from '../../kit/mail.js';
import { refresh, tokensOf } from '../../kit/sign-in.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { publishedAll } from '../../kit/tenant-tables.js';
import { startReceiver, type WebhookReceiver } from '../../kit/webhook-receiver.js';
import { awaitTries, deliveriesTo, hurry, makeCustomer, makeEndpoint } from '../../kit/webhooks.js';

const everything = ['crm.*', 'webhooks.*', 'users.*', 'api_keys.*'];

let graph: Graph;
let owner: Client;
let receiver: WebhookReceiver;
beforeAll(async () => {
  graph = await leaseGraph();
  await analyzeRecords(graph);
  owner = await graph.signIn(acmeOwner);
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver?.close();
  await graph?.stop();
});

const member = (name: string) => addMember(graph, acme, { name, role: 'staff', grants: everything });
const change = (verb: string, { id }: CastMember) =>
  owner.query(`mutation { ${verb}User(input: { id: "${id}" }) { user { id } } }`);
const updateUser = ({ id }: CastMember, input: object) =>
  owner.query('mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { id } } }', {
    input: { id, ...input },
  });
const endpoint = async (id: string) =>
  (await owner.query(`{ webhookEndpoint(id: "${id}") { status disabledReason eventTypes } }`)).data
    .webhookEndpoint;
/** The next try waits for an hour. */
const busy = (response: ServerResponse) => void response.writeHead(503, { 'retry-after': '3600' }).end();
const namesReceived = () => receiver.received.map(({ payload }) => payload.data.object.name);

/** An import of 2,500 rows that waits in the middle of its second thousand; `release` lets it go on. */
async function startHeld(by: Client, mark: string) {
  const emailOf = (row: number) => `p${row}@${mark}.example`;
  await owner.rest('POST', '/v1/crm/customers', { name: 'Held', email: emailOf(1_500) });
  await publishedAll(graph);
  const held = await holdCustomer(graph.applicationUrl, acme.id, emailOf(1_500));
  const rows = Array.from({ length: 2_500 }, (_, row) => `Person ${row},${emailOf(row)}`);
  const id = await makeImport(graph.url, by, ['name,email', ...rows].join('\n'));
  await by.rest('POST', `/v1/crm/imports/${id}/start`, {});
  await eventually(async () => {
    const waiting = await graph.sql(
      'select from pg_stat_activity where $1::int = any(pg_blocking_pids(pid))',
      [held.pid],
    );
    expect(waiting).toHaveLength(1);
  });
  return { id, release: held.release };
}

test('nothing that a member made goes on once they are deactivated, and the owners are told', async () => {
  const leaver = await member('Lea Leaver');
  const tokens = await tokensOf(graph, leaver.email);
  const lea = new Client(graph.url, tokens.access_token);
  // First, so that the endpoint does not hear of its rows.
  const held = await startHeld(lea, 'lea');
  const { id: hook } = await makeEndpoint(lea, receiver.url, ['customer.*']);
  const { secret } = await makeKey(lea);
  const invitation = await inviteByMail(graph, lea, 'friend@lea.example');
  const exported = await lea.rest('POST', '/v1/crm/exports', {});
  await graph.nobody.rest('POST', '/v1/auth/password-reset', { email: leaver.email });
  const link = tokenIn(await awaitMail(graph, leaver.email));
  await makeCustomer(owner, 'Before');
  await eventually(async () => expect(namesReceived()).toEqual(['Before']));
  receiver.answer(busy);
  await makeCustomer(owner, 'Retried');
  await eventually(async () => expect(namesReceived()).toEqual(['Before', 'Retried']));
  await awaitTries(owner, hook, 1);
  receiver.answer((response) => response.writeHead(204).end());

  await change('deactivate', leaver);
  await eventually(async () => expect((await endpoint(hook)).status).toBe('DISABLED'));
  await makeCustomer(owner, 'After');
  await hurry(graph);
  await held.release();

  expect(await endpoint(hook)).toMatchObject({ status: 'DISABLED', disabledReason: 'GUARANTOR_LEFT' });
  expect((await awaitMail(graph, acmeOwner.email)).text).toContain(
    'The member who answered for it was deactivated.',
  );
  const ended = await endOf(owner, held.id);
  expect([ended.status, ended.row_count, ended.failure]).toEqual([
    'FAILED',
    2_000,
    expect.stringMatching(/^Whoever started it may not change customers any more\./),
  ]);
  await eventually(async () => {
    const [last] = await deliveriesTo(owner, hook);
    expect([last!.status, last!.failure]).toEqual(['FAILED', 'ENDPOINT_DISABLED']);
  });
  expect(new Set(namesReceived())).toEqual(new Set(['Before', 'Retried']));
  await eventually(async () => expect(await tryKey(graph.url, secret)).toMatch(/^401 AUTH-004/), forgottenMs);
  expect((await refresh(graph, tokens.refresh_token)).code).toBe('AUTH-006');
  expect((await acceptInvitation(graph, invitation.token)).errors![0]!.extensions.code).toBe('AUTH-005');
  const reset = { token: link, new_password: 'thirsty-giraffe-left' };
  expect((await graph.nobody.rest('POST', '/v1/auth/password-reset/confirm', reset)).body.error!.code).toBe(
    'AUTH-005',
  );
  const exportId = (exported.body.data as { export_id: string }).export_id;
  expect((await owner.rest('GET', `/v1/crm/exports/${exportId}/content`)).status).toBe(404);
});

test('a colleague who activates the endpoint answers for it, and it goes on', async () => {
  const leaver = await member('Lew Leaver');
  const { id } = await makeEndpoint(await graph.signIn(leaver), receiver.url, ['customer.*']);
  await change('deactivate', leaver);
  await eventually(async () => expect((await endpoint(id)).status).toBe('DISABLED'));

  await owner.query(
    `mutation { updateWebhookEndpoint(input: { id: "${id}", status: ACTIVE }) { webhookEndpoint { id } } }`,
  );
  await makeCustomer(owner, 'Adopted');

  await eventually(async () => expect(namesReceived()).toContain('Adopted'));
  await owner.query(`mutation { deleteWebhookEndpoint(input: { id: "${id}" }) { deletedId } }`);
});

test('an endpoint hears of what its maker may see by now, also in deliveries that wait', async () => {
  const demoted = await member('Dan Demoted');
  const { id } = await makeEndpoint(await graph.signIn(demoted), receiver.url, [
    'customer.*',
    'user.updated',
  ]);
  receiver.answer(busy);
  await makeCustomer(owner, 'Waiting');
  await awaitTries(owner, id, 1);
  receiver.answer((response) => response.writeHead(204).end());
  const before = receiver.received.length;

  await updateUser(demoted, { denials: ['crm.*'] });
  await makeCustomer(owner, 'Unseen');
  await hurry(graph);
  await updateUser(demoted, { name: 'Dan Denied' });

  await eventually(async () => {
    const types = receiver.received
      .slice(before)
      .map(({ payload }) => [payload.type, payload.data.object.name]);
    expect(types).toEqual([
      ['user.updated', 'Dan Demoted'],
      ['user.updated', 'Dan Denied'],
    ]);
  });
  await eventually(async () => {
    const outcomes = (await deliveriesTo(owner, id)).map(({ status, failure }) => [status, failure]);
    expect(outcomes).toEqual([
      ['DELIVERED', null],
      ['DELIVERED', null],
      ['FAILED', 'NOT_PERMITTED'],
    ]);
  });
  expect((await endpoint(id)).status).toBe('ACTIVE');
});

test('an import stops when the key that started it is void', async () => {
  const { id: keyId, secret } = await makeKey(owner, { scopes: ['crm.view', 'crm.edit'] });
  const held = await startHeld(new Client(graph.url, secret), 'key');

  await owner.query(`mutation { revokeApiKey(input: { id: "${keyId}" }) { apiKey { id } } }`);
  await held.release();

  const { status, row_count } = await endOf(owner, held.id);
  expect([status, row_count]).toEqual(['FAILED', 2_000]);
});
