import type { Database } from '../../changes/database.js';
import type { GatheredPart } from './gather-records.js';

const events = `select jsonb_build_object('event_id', event_id, 'type', event_type, 'occurred_at', created_at,
    'record_id', record_id, 'payload', payload, 'previous_attributes', previous_attributes) as record
  from kernel.event_log where business_id = $1 and (customer_id = any($2::uuid[]) or record_id = any($2::uuid[]))
  order by event_id`;

const entries = `select jsonb_build_object('audit_id', audit_id, 'action', action, 'occurred_at', "timestamp",
    'table', table_name, 'record_id', record_id, 'before', before_state, 'after', after_state) as record
  from kernel.audit_log where business_id = $1
    and (customer_id = any($2::uuid[]) or previous_customer_id = any($2::uuid[]) or record_id = any($2::uuid[]))
  order by audit_id`;

/** What the logs of the platform say of customers: their events, and the audit entries of their changes. */
export async function gatherHistory(
  database: Database,
  businessId: string,
  ids: readonly string[],
): Promise<GatheredPart[]> {
  const read = (text: string) =>
    database.rows<{ record: Record<string, unknown> }>(businessId, text, [businessId, ids]);
  const [eventRows, entryRows] = await Promise.all([read(events), read(entries)]);
  const part = (label: string, rows: typeof eventRows): GatheredPart => ({
    subgraph: 'kernel',
    label,
    records: rows.map(({ record }) => record),
  });
  return [part('events', eventRows), part('audit entries', entryRows)];
}
