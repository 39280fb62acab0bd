import type { Database } from '../changes/database.js';

/** An audit row without what was changed: that may be personal, and the trail has it. */
const auditRows = `
  select audit_id as "id", action, table_name as "table", record_id as "recordId", user_id as "userId",
    api_key_id as "apiKeyId", "timestamp"
  from kernel.audit_log where business_id = $1 and request_id = $2 order by audit_id limit 200`;

/** What was done in a business by a request. */
export function findAuditRows(database: Database, businessId: string, requestId: string): Promise<object[]> {
  return database.rows(businessId, auditRows, [businessId, requestId]);
}

/** Every event has an audit row about the same record; the trail is indexed by request, the log by record. */
const eventRows = `
  select e.event_id as "id", e.event_type as "type", e.record_id as "recordId", e.created_at as "createdAt"
  from kernel.event_log e where e.business_id = $1 and e.request_id = $2 and e.record_id in (
    select a.record_id from kernel.audit_log a where a.business_id = $1 and a.request_id = $2)
  order by e.event_id limit 200`;

/** What a request published in a business. */
export function findEventRows(
  database: Database,
  businessId: string,
  requestId: string,
): Promise<{ readonly id: string }[]> {
  return database.rows(businessId, eventRows, [businessId, requestId]);
}
