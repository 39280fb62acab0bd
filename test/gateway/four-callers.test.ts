import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../cast/cast.js';
import { partOf } from '../kit/access-tokens.js';
import { apiSchemaOf } from '../kit/api-schema.js';
import type { Client } from '../kit/client.js';
import { keptRequest } from '../kit/kept-request.js';
import { makePersons } from '../kit/persons.js';
import { tokensOf } from '../kit/sign-in.js';
import { permit } from '../kit/permit.js';
import { startGraph, type Graph } from '../kit/start-graph.js';
import { footprint } from '../kit/tenant-tables.js';
import { startReceiver, type WebhookReceiver } from '../kit/webhook-receiver.js';
import { makeDeliveredWebhook } from '../kit/webhooks.js';
import type { Records } from './outcomes.js';
import { rootFields } from './root-fields.js';

type SalesRecords = Pick<
  Records,
  'companyId' | 'pipelineId' | 'stageId' | 'nextStageId' | 'dealId' | 'taskId'
>;

const salesRecords = `
  select p.id as "pipelineId", s.id as "stageId", n.id as "nextStageId",
    (select min(id::text) from crm.companies where business_id = $1) as "companyId",
    (select min(id::text) from crm.deals where business_id = $1 and stage_id = s.id) as "dealId",
    (select min(id::text) from crm.tasks where business_id = $1) as "taskId"
  from crm.pipelines p
  join crm.stages s on s.pipeline_id = p.id and s.position = 0
  join crm.stages n on n.pipeline_id = p.id and n.position = 1
  where p.business_id = $1`;

const callers = ['nobody', 'stranger', 'unpermitted', 'permitted'] as const;

const people = { stranger: globexOwner, unpermitted: acmeStaff, permitted: acmeOwner };

let graph: Graph;
let clients: Record<(typeof callers)[number], Client>;
let records: Records;
let receiver: WebhookReceiver;

beforeAll(async () => {
  graph = await startGraph();
  await permit(graph, acmeStaff, [], ['*']);
  clients = {
    nobody: graph.nobody,
    stranger: await graph.signIn(globexOwner),
    unpermitted: await graph.signIn(acmeStaff),
    permitted: await graph.signIn(acmeOwner),
  };
  const [customer, erasable] = await graph.sql<{
    id: string;
    email: string;
    interactionId: string;
    erasableInteractionId: string;
  }>(
    `select c.id, c.email, (select min(i.id::text) from crm.interactions i where i.customer_id = c.id) as "interactionId",
       (select max(i.id::text) from crm.interactions i where i.customer_id = c.id) as "erasableInteractionId"
     from crm.customers c where business_id = $1 order by id limit 2`,
    [acme.id],
  );
  const [leaver] = await graph.sql<{ id: string }>(
    `insert into identity.users (business_id, id, name, email, role, status, created_at, updated_at)
     values ($1, gen_random_uuid(), 'Lena Leaver', 'leaver@acme.example', 'staff', 'active', now(), now()) returning id`,
    [acme.id],
  );
  const roleName = 'acme_only';
  const { data } = await clients.permitted.query(
    `mutation ($email: String!, $roleName: String!) {
      inviteUser(input: { email: $email, role: "staff" }) { invitation { id } }
      createApiKey(input: { name: "Acme's", scopes: ["crm.view"] }) { apiKey { id } }
      createCustomField(input: { key: "segment", label: "Acme's", type: TEXT }) { customField { id } }
      createImport(input: { fileName: "acme.csv" }) { import { id } }
      createExport(input: {}) { export { id } }
      defineRole(input: { name: $roleName, description: "x", permissions: [] }) { role { name } }
    }`,
    { email: 'invited@acme.example', roleName },
  );
  receiver = await startReceiver();
  const webhook = await makeDeliveredWebhook(clients.permitted, receiver);
  const { access_token: elsewhere } = await tokensOf(graph, acmeOwner.email);
  const [sales] = await graph.sql<SalesRecords>(salesRecords, [acme.id]);
  records = {
    ...(await makePersons(clients.permitted, 'Acme')),
    ...sales!,
    sessionId: partOf(elsewhere, 1).sid,
    businessId: acme.id,
    leaverId: leaver!.id,
    invitationId: data.inviteUser.invitation.id,
    apiKeyId: data.createApiKey.apiKey.id,
    requestId: await keptRequest(graph, clients.permitted),
    webhookEndpointId: webhook.endpointId,
    webhookDeliveryId: webhook.deliveryId,
    roleName,
    customerId: customer!.id,
    interactionId: customer!.interactionId,
    erasableInteractionId: customer!.erasableInteractionId,
    customFieldId: data.createCustomField.customField.id,
    importId: data.createImport.import.id,
    exportId: data.createExport.export.id,
    erasableId: erasable!.id,
    userId: acmeOwner.id,
    email: acmeOwner.email,
  };
});
afterAll(async () => {
  await graph?.stop();
  await receiver?.close();
});

test('every root field of the served schema is in the table, and no other', async () => {
  const schema = await apiSchemaOf(graph);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];

  const served = roots.flatMap((root) =>
    Object.keys(root?.getFields() ?? {}).map((name) => `${root!.name}.${name}`),
  );

  expect(Object.keys(rootFields).sort()).toEqual(served.sort());
});

describe.each(Object.entries(rootFields))('%s', (name, field) => {
  // In this order the record that the permitted caller changes or deletes is still there for the others.
  test.each(callers)(`to %s`, async (caller) => {
    const expected = field[caller];
    const isRefused = expected !== 'answered';
    const isStranger = caller === 'stranger' && name !== 'Mutation.login';
    // What a stranger may do is done to the stranger's own business.
    const watch = () => footprint(graph, isRefused ? undefined : acme.id);
    const before = (isRefused || isStranger) && (await watch());

    const { data, errors } = await clients[caller].query(field.operation, field.variables?.(records));

    if (field.endsSession && !errors && caller !== 'nobody')
      clients[caller] = await graph.signIn(people[caller]);
    const outcome = errors ? `${errors[0]!.extensions.code} ${errors[0]!.extensions.httpStatus}` : 'answered';
    expect(outcome).toBe(expected);
    if (isRefused) expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    if (isStranger) expect(JSON.stringify({ data, errors })).not.toContain('acme.example');
    if (before) expect(await watch()).toEqual(before);
  });
});
