import type { Actor } from '../requests/actor.js';
import { bothFor, RowSource } from '../postgres/row-source.js';
import type { Transaction } from '../postgres/transaction.js';

/** An event as the log keeps it. */
export interface EventRow {
  readonly event_id: string;
  readonly event_type: string;
  readonly version: number;
  readonly record_id: string;
  readonly payload: object;
  readonly previous_attributes: object | null;
}

/** What the audit trail keeps of a change; the relay seals it. */
export interface AuditRow {
  readonly audit_id: string;
  readonly action: string;
  readonly table_name: string;
  readonly record_id: string;
  readonly before_state: object | null;
  readonly after_state: object | null;
}

/** A change with the event that it published, if it is worth one. */
export interface ChangeRow {
  readonly event: EventRow | null;
  readonly audit: AuditRow;
}

const events = new RowSource({
  ...{ event_id: 'uuid', event_type: 'text', version: 'int', record_id: 'uuid' },
  ...{ payload: 'jsonb', previous_attributes: 'jsonb' },
});
const insertEvents = bothFor(
  events,
  (source) => `
  insert into kernel.event_log (business_id, event_id, event_type, version, user_id, record_id, payload,
    previous_attributes, request_id, created_at)
  select ?::uuid, event_id, event_type, version, ?::uuid, record_id, payload, previous_attributes, ?::text, ?::timestamptz
  from ${source}`,
);

const audits = new RowSource({
  ...{ audit_id: 'uuid', action: 'text', table_name: 'text', record_id: 'uuid' },
  ...{ before_state: 'jsonb', after_state: 'jsonb' },
});
const insertAudits = bothFor(
  audits,
  (source) => `
  insert into kernel.audit_log (business_id, audit_id, user_id, api_key_id, actor_business_id, action, table_name,
    record_id, before_state, after_state, request_id, address, "timestamp")
  select ?::uuid, audit_id, ?::uuid, ?::uuid, ?::uuid, action, table_name, record_id, before_state, after_state,
    ?::text, ?::text, ?::timestamptz
  from ${source}`,
);

/** In their order, which is that of the numbers that the relay gives. */
const insertEntries = `
  insert into kernel.outbox (business_id, event_id, event_type, audit_id)
  select ?::uuid, event_id, event_type, audit_id
  from unnest(?::uuid[], ?::text[], ?::uuid[]) with ordinality as r(event_id, event_type, audit_id, place)
  order by place`;

/** Writes changes, their events and their entries in the outbox; nobody waits for it before the commit. */
export function sendChanges(
  transaction: Transaction,
  { businessId, userId, apiKeyId, homeBusinessId, requestId, address }: Actor,
  at: Date,
  changes: readonly ChangeRow[],
): void {
  if (changes.length === 0) return;
  const published = changes.flatMap(({ event }) => event ?? []);
  if (published.length > 0) {
    const values = [businessId, userId, requestId, at, ...events.valuesOf(published)];
    transaction.send(insertEvents(published.length), values);
  }
  const written = changes.map(({ audit }) => audit);
  const author = [businessId, userId, apiKeyId, homeBusinessId ?? null, requestId, address, at];
  transaction.send(insertAudits(written.length), [...author, ...audits.valuesOf(written)]);
  const eventIds = changes.map(({ event }) => event?.event_id ?? null);
  const types = changes.map(({ event }) => event?.event_type ?? null);
  transaction.send(insertEntries, [businessId, eventIds, types, written.map(({ audit_id: id }) => id)]);
}
