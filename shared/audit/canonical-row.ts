/**
 * SQL for the text of the audit row `a` that its link's hash covers. The columns are named one by one,
 * since a column that a later migration adds must not change the text of rows that are sealed already;
 * the time is in milliseconds since 1970, since timestamps print in the time zone of the connection.
 */
export const canonicalRow = `jsonb_build_object(
  'business_id', a.business_id, 'audit_id', a.audit_id, 'user_id', a.user_id,
  'api_key_id', a.api_key_id, 'subject_user_id', a.subject_user_id,
  'actor_business_id', a.actor_business_id, 'action', a.action,
  'table_name', a.table_name, 'record_id', a.record_id, 'before_state', a.before_state,
  'after_state', a.after_state, 'request_id', a.request_id, 'address', a.address,
  'timestamp', (extract(epoch from a."timestamp") * 1000)::bigint)::text`;
