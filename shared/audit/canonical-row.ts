const columns = `'business_id', a.business_id, 'audit_id', a.audit_id, 'user_id', a.user_id,
  'api_key_id', a.api_key_id, 'subject_user_id', a.subject_user_id,
  'actor_business_id', a.actor_business_id, 'action', a.action,
  'table_name', a.table_name, 'record_id', a.record_id, 'request_id', a.request_id, 'address', a.address,
  'timestamp', (extract(epoch from a."timestamp") * 1000)::bigint`;

/**
 * SQL for the text of the audit row `a` that the hash of its link `c` covers. The columns are named one by one,
 * since a column that a later migration adds must not change the text of rows that are sealed already;
 * the time is in milliseconds since 1970, since timestamps print in the time zone of the connection. The
 * states of the record stand in it by their digest, so that they can be erased; links from before had the
 * states themselves.
 */
export const canonicalRow = `case when c.states_digest is null
  then jsonb_build_object(${columns}, 'before_state', a.before_state, 'after_state', a.after_state)
  else jsonb_build_object(${columns}, 'states_digest', encode(c.states_digest, 'hex')) end::text`;

/** SQL for the digest of the states of the audit row `a`: the salt keeps anybody from guessing what was erased. */
export function statesDigest(salt: string): string {
  return `sha256(${salt} || convert_to(jsonb_build_array(a.before_state, a.after_state)::text, 'UTF8'))`;
}
