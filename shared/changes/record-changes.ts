/** A change, its event and its audit row, as `recordChanges` reads them. */
export interface ChangeRow {
  readonly record_id: string;
  readonly event_id: string;
  readonly audit_id: string;
  readonly payload: object;
  readonly previous: object | null;
  readonly before: object | null;
  /** Absent when it is the payload, which is then sent once; a record that is gone has none. */
  readonly after?: object | null;
  readonly is_gone: boolean;
}

/** What all of the changes have in common. */
export interface ChangeAuthor {
  readonly businessId: string;
  readonly userId: string | null;
  readonly apiKeyId: string | null;
  readonly homeBusinessId?: string;
  readonly requestId: string;
  readonly address: string | null;
}

/**
 * Events, audit rows and outbox entries of many changes in one statement: as entities they would cost more
 * than the changes themselves. Its values: `valuesOfChanges`.
 */
export const recordChanges = `
  with change as materialized (
    select c.place, r.* from jsonb_array_elements(?::jsonb) with ordinality as c(change, place),
      jsonb_to_record(c.change) as r(record_id uuid, event_id uuid, audit_id uuid, payload jsonb,
        previous jsonb, before jsonb, after jsonb, is_gone boolean)),
  author as (
    select business_id, user_id, api_key_id, home_id, request_id, address, at, type, version, table_name
    from jsonb_to_record(?::jsonb) as a(business_id uuid, user_id uuid, api_key_id uuid, home_id uuid, request_id text,
      address text, at timestamptz, type text, version int, table_name text)),
  event as (
    insert into kernel.event_log (business_id, event_id, event_type, version, user_id, record_id, payload,
      previous_attributes, request_id, created_at)
    select business_id, event_id, type, version, user_id, record_id, payload, previous, request_id, at
    from change, author),
  trail as (
    insert into kernel.audit_log (business_id, audit_id, user_id, api_key_id, actor_business_id, action,
      table_name, record_id, before_state, after_state, request_id, address, "timestamp")
    select business_id, audit_id, user_id, api_key_id, home_id, type, table_name, record_id, before,
      case when not is_gone then coalesce(after, payload) end, request_id, address, at
    from change, author)
  insert into kernel.outbox (business_id, event_id, audit_id)
  select business_id, event_id, audit_id from change, author order by place`;

/** The parameters of `recordChanges`. */
export function valuesOfChanges(
  author: ChangeAuthor,
  { type, version }: { type: string; version: number },
  table: string,
  at: Date,
  changes: readonly ChangeRow[],
): string[] {
  const { businessId, userId, apiKeyId, homeBusinessId, requestId, address } = author;
  return [
    JSON.stringify(changes),
    JSON.stringify({
      business_id: businessId,
      user_id: userId,
      api_key_id: apiKeyId,
      home_id: homeBusinessId ?? null,
      request_id: requestId,
      address,
      at,
      type,
      version,
      table_name: table,
    }),
  ];
}
