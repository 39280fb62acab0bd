import type { CastBusiness } from '../../shared/config/cast.js';
import type { Client } from '../kit/client.js';
import { keptRequest } from '../kit/kept-request.js';
import type { Graph } from '../kit/start-graph.js';
import type { WebhookReceiver } from '../kit/webhook-receiver.js';
import { makeDocuments } from '../kit/documents.js';
import { makeInvoicing } from '../kit/invoicing.js';
import { makeLedger } from '../kit/ledger.js';
import { makePayments } from '../kit/payments.js';
import { makePersons } from '../kit/persons.js';
import { makeDeliveredWebhook } from '../kit/webhooks.js';

/** Records that the cast's businesses lack, so that each kind has some whose ids can be asked for. */
export async function addRecords(
  graph: Graph,
  owner: Client,
  receiver: WebhookReceiver,
  business: CastBusiness,
): Promise<void> {
  const { id, name } = business;
  const email = `newcomer@${name.split(' ')[0]!.toLowerCase()}.example`;
  // A request id is a text of the caller's choice: this one is among the ids that are asked for.
  await keptRequest(graph, owner, id);
  await owner.query(
    'mutation ($label: String!) { createCustomField(input: { key: "segment", label: $label, type: CHOICE, options: ["intruder"] }) { customField { id } } }',
    { label: `${name} segment` },
  );
  await owner.query('mutation { createApiKey(input: { name: "Shop", scopes: ["crm.view"] }) { secret } }');
  await owner.query(
    'mutation ($email: String!) { inviteUser(input: { email: $email, role: "staff" }) { invitation { id } } }',
    { email },
  );
  await owner.query(
    'mutation ($fileName: String!) { createImport(input: { fileName: $fileName }) { import { id } } createExport(input: {}) { export { id } } }',
    { fileName: `${name}.csv` },
  );
  await makePersons(owner, name.split(' ')[0]!);
  await makeLedger(graph, owner, business);
  await makePayments(graph, owner, business);
  await makeInvoicing(graph, owner, business);
  await makeDocuments(graph, owner, business);
  // Three: one for each way to delete one, and one that stays.
  for (let count = 0; count < 3; count += 1) await makeDeliveredWebhook(owner, receiver);
}

/** The cast's customers have the same names in both businesses: one gets names of its own. */
export async function makeUnmistakable(graph: Graph, { id, name }: CastBusiness): Promise<void> {
  const mark = `${name.split(' ')[0]} `;
  await graph.sql('update crm.customers set name = $2 || name where business_id = $1', [id, mark]);
  await graph.sql('update crm.interactions set notes = $2 || notes where business_id = $1', [id, mark]);
  await graph.sql('update crm.companies set name = $2 || name where business_id = $1', [id, mark]);
  await graph.sql('update crm.deals set title = $2 || title where business_id = $1', [id, mark]);
  await graph.sql('update crm.tasks set title = $2 || title where business_id = $1', [id, mark]);
  await graph.sql('update crm.stages set name = $2 || name where business_id = $1', [id, mark]);
  // A stage without deals, which can be archived as it is.
  await graph.sql(
    `update crm.deals d set stage_id = first.id from crm.stages first, crm.stages second
     where d.business_id = $1 and second.id = d.stage_id and second.position = 1
       and first.pipeline_id = second.pipeline_id and first.position = 0`,
    [id],
  );
}

/** Entities that subgraphs answer for, by their names. */
export const knownEntities: Readonly<Record<string, string[]>> = {
  identity: ['Business', 'User'],
  crm: [
    'Business',
    'Customer',
    'Interaction',
    'CustomField',
    'Company',
    'Pipeline',
    'Stage',
    'Deal',
    'Task',
    'Import',
  ],
  notifications: ['Customer'],
  billing: [
    'LedgerAccount',
    'LedgerEntry',
    'Customer',
    'CustomerProfile',
    'NumberSeries',
    'TaxCode',
    'Invoice',
    'BankAccount',
    'BankStatement',
    'BankTransaction',
    'Payment',
    'Refund',
    'CreditNote',
  ],
  admin: ['AuditEntry'],
};

/** Whom the ids of merged customers lead to. */
export async function survivorsOf(graph: Graph, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await graph.sql<{ id: string; to: string }>(
    'select old_id as id, customer_id as to from crm.customer_aliases where old_id = any($1)',
    [ids],
  );
  return new Map(rows.map(({ id, to }) => [id, to]));
}
