import type { UnitOfWork } from '../../../shared/database/unit-of-work.js';
import type { CustomerState } from '../customers/customer-state.js';
import { lockIdentified, type Identities } from '../customers/lock-customers.js';

interface Target {
  readonly unit: UnitOfWork;
  readonly businessId: string;
  readonly importId: string;
}

const given = 'any(array(select jsonb_array_elements_text(?::jsonb)))';

/** By identity, and those of the customers found, whose draft may have another. */
const find = `select state from crm.import_drafts where business_id = ? and import_id = ?
  and (email = ${given} or phone = ${given} or external_reference = ${given}
    or customer_id = any(array(select jsonb_array_elements_text(?::jsonb)::uuid)))`;

const store = `insert into crm.import_drafts
    (business_id, import_id, customer_id, is_new, email, phone, external_reference, state)
  select ?, ?, (state ->> 'id')::uuid, is_new, state ->> 'email', state ->> 'phone', state ->> 'externalReference', state
  from jsonb_to_recordset(?::jsonb) as r(is_new boolean, state jsonb)
  on conflict (business_id, import_id, customer_id) do update set
    email = excluded.email, phone = excluded.phone, external_reference = excluded.external_reference, state = excluded.state`;

/** Customers with one of the identities, as they would be after what the dry run has read so far. */
export async function findDrafted(
  { unit, businessId, importId }: Target,
  identities: Identities,
): Promise<CustomerState[]> {
  const stored = await lockIdentified(unit, businessId, identities);
  const { emails, phones, references } = identities;
  const lists = [emails, phones, references, stored.map(({ id }) => id)].map((list) => JSON.stringify(list));
  const drafts = await unit.entities.execute<{ state: CustomerState }[]>(find, [
    businessId,
    importId,
    ...lists,
  ]);
  const byId = new Map(stored.map((customer) => [customer.id, customer]));
  for (const { state } of drafts) byId.set(state.id, state);
  return [...byId.values()];
}

/** Keeps what rows would make of customers, for the rows that follow. */
export async function storeDrafts(
  { unit, businessId, importId }: Target,
  drafts: readonly { readonly isNew: boolean; readonly state: CustomerState }[],
): Promise<void> {
  if (drafts.length === 0) return;
  const rows = drafts.map(({ isNew, state }) => ({ is_new: isNew, state }));
  await unit.entities.execute(store, [businessId, importId, JSON.stringify(rows)]);
}
