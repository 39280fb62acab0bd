import { acme, acmeOwner } from '../cast/cast.js';
import { partOf } from '../kit/access-tokens.js';
import type { Client } from '../kit/client.js';
import { keptRequest } from '../kit/kept-request.js';
import { makeDocuments } from '../kit/documents.js';
import { makeInvoicing } from '../kit/invoicing.js';
import { makeLedger } from '../kit/ledger.js';
import { makePayments } from '../kit/payments.js';
import { makePersons } from '../kit/persons.js';
import { tokensOf } from '../kit/sign-in.js';
import type { Graph } from '../kit/start-graph.js';
import type { WebhookReceiver } from '../kit/webhook-receiver.js';
import { makeDeliveredWebhook } from '../kit/webhooks.js';
import type { Records } from './outcomes.js';

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

/** Makes one record of Acme's of each kind that a root field names. */
export async function makeTableRecords(
  graph: Graph,
  owner: Client,
  receiver: WebhookReceiver,
): Promise<Records> {
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
  const { data } = await owner.query(
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
  const webhook = await makeDeliveredWebhook(owner, receiver);
  const { access_token: elsewhere } = await tokensOf(graph, acmeOwner.email);
  const [sales] = await graph.sql<SalesRecords>(salesRecords, [acme.id]);
  return {
    ...(await makePersons(owner, 'Acme')),
    ...sales!,
    ...(await makeLedger(graph, owner, acme)),
    ...(await makePayments(graph, owner, acme)),
    ...(await makeInvoicing(graph, owner, acme)),
    ...(await makeDocuments(graph, owner, acme)),
    sessionId: partOf(elsewhere, 1).sid,
    businessId: acme.id,
    leaverId: leaver!.id,
    invitationId: data.inviteUser.invitation.id,
    apiKeyId: data.createApiKey.apiKey.id,
    requestId: await keptRequest(graph, owner),
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
}
