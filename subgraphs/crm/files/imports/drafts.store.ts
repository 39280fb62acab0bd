import { createHash } from 'node:crypto';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { type Identities, lockIdentified } from '../../customers/customers/customer-aliases.reader.js';
import type { CustomerState } from '../../customers/customers/customer.record.js';

interface Target {
  readonly unit: UnitOfWork;
  readonly businessId: string;
  readonly importId: string;
}

/** By the whole primary key, one by one: a new table has no statistics that would tell another index's worth. */
const having = (identities: string) => `select found.* from ${identities}
  cross join lateral (select customer_id, state from crm.import_drafts
    where business_id = ? and import_id = ? and identity = given.identity offset 0) as found`;

const find = `with meant as (${having('jsonb_array_elements_text(?::jsonb) as given(identity)')})
  ${having("(select distinct 'customer ' || customer_id as identity from meant) as given")}`;

const store = `insert into crm.import_drafts (business_id, import_id, identity, customer_id, state)
  select ?, ?, identity, customer_id, state
  from jsonb_to_recordset(?::jsonb) as r(identity text, customer_id uuid, state jsonb)
  on conflict (business_id, import_id, identity) do update set
    customer_id = excluded.customer_id, state = excluded.state`;

/** An id for what a dry run makes but does not store: the same for the same key (UUID version 8, RFC 9562). */
export function draftId(importId: string, key: string): string {
  const hex = createHash('sha256').update(`${importId} ${key}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Customers with one of the identities, as they would be after what the dry run has read so far. */
export async function findDrafted(
  { unit, businessId, importId }: Target,
  identities: Identities,
): Promise<CustomerState[]> {
  const stored = await lockIdentified(unit, businessId, identities);
  const { emails, phones, references } = identities;
  const given = [
    ...emails.map((email) => `email ${email}`),
    ...phones.map((phone) => `phone ${phone}`),
    ...references.map((reference) => `reference ${reference}`),
    ...stored.map(({ id }) => `customer ${id}`),
  ];
  const place = [businessId, importId];
  const drafts = await unit.execute<{ state: CustomerState }>(find, [
    ...[JSON.stringify(given), ...place],
    ...place,
  ]);
  const byId = new Map(stored.map((customer) => [customer.id, customer]));
  for (const { state } of drafts) byId.set(state.id, state);
  return [...byId.values()];
}

/** Keeps what rows would make of customers, for the rows that follow. */
export async function storeDrafts(
  { unit, businessId, importId }: Target,
  drafts: readonly CustomerState[],
): Promise<void> {
  // A customer can have taken over what another one had: the last one counts.
  const rows = new Map(drafts.flatMap(rowsOf).map((row) => [row.identity, row]));
  if (rows.size === 0) return;
  unit.send(store, [businessId, importId, JSON.stringify([...rows.values()])]);
}

function rowsOf(state: CustomerState) {
  const { id, email, phone, externalReference } = state;
  const place = { customer_id: id, state: null };
  return [
    { identity: `customer ${id}`, customer_id: id, state },
    ...(email ? [{ identity: `email ${email}`, ...place }] : []),
    ...(phone ? [{ identity: `phone ${phone}`, ...place }] : []),
    ...(externalReference ? [{ identity: `reference ${externalReference}`, ...place }] : []),
  ];
}
