import type { Client } from './client.js';
import type { Graph } from './start-graph.js';

/** A customer, and the records about it. */
export interface BusyCustomer {
  readonly id: string;
  readonly email: string;
  readonly notes: string;
  readonly interactionId: string;
  readonly dealId: string;
  readonly taskId: string;
}

let made = 0;

/** What a POST answers; throws when nothing was created. */
export async function createdBy(client: Client, path: string, body: object): Promise<any> {
  const answer = await client.rest('POST', path, body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.data;
}

/** A customer with an interaction, a deal and a task. */
export async function busyCustomer(client: Client, details: object = {}): Promise<BusyCustomer> {
  const email = `busy${(made += 1)}@example.org`;
  const input = { name: `Maria ${made}`, email, ...details };
  const { customer_id } = await createdBy(client, '/v1/crm/customers', input);
  const notes = `They like marzipan${made}.`;
  const log = { customer_id, type: 'call', channel: 'phone', notes };
  const interaction = await createdBy(client, '/v1/crm/interactions', log);
  const deal = await createdBy(client, '/v1/crm/deals', { title: 'Cake', customer_id });
  const task = await createdBy(client, '/v1/crm/tasks', { title: 'Ask', customer_id });
  return {
    id: customer_id,
    email,
    notes,
    interactionId: interaction.interaction_id,
    dealId: deal.deal_id,
    taskId: task.task_id,
  };
}

/** Whose the records of a customer are by now: interaction, deal, task, and the words of the notes. */
export async function holdersOf(
  graph: Graph,
  { interactionId, dealId, taskId }: BusyCustomer,
): Promise<(string | null)[]> {
  const [row] = await graph.sql<{ holders: string[] }>(
    `select array[(select customer_id from crm.interactions where id = $1),
       (select customer_id from crm.deals where id = $2), (select customer_id from crm.tasks where id = $3),
       (select customer_id from crm.search_postings where source_id = $1 limit 1)]::text[] as holders`,
    [interactionId, dealId, taskId],
  );
  return row!.holders;
}
