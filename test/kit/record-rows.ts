import { acme, acmeStaff } from '../cast/cast.js';
import type { Json } from './served-records.js';
import type { Graph } from './start-graph.js';
import { publishedAll } from './tenant-tables.js';

/** What was published of a record of Acme, and what the audit trail says of it. */
export async function eventsOf(graph: Graph, id: string) {
  await publishedAll(graph);
  return graph.sql<{ type: string; payload: Json; state: Json | null }>(
    `select e.event_type as type, e.payload, a.after_state as state
     from kernel.event_log e left join kernel.audit_log a
       on a.business_id = e.business_id and a.record_id = e.record_id and a.action = e.event_type
     where e.business_id = $1 and e.record_id = $2 order by e.event_id`,
    [acme.id, id],
  );
}

/** The id of a record of Acme that the field can name. */
export async function idFor(graph: Graph, field: string): Promise<string> {
  if (field === 'owner_id' || field === 'assignee_id') return acmeStaff.id;
  const table = `crm.${field.replace(/_id$/, '').replace(/y$/, 'ie')}s`;
  const [row] = await graph.sql<{ id: string }>(
    `select id from ${table} where business_id = $1 order by id desc limit 1`,
    [acme.id],
  );
  return row!.id;
}
