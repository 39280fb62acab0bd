import type { UnitOfWork } from '../../../shared/database/unit-of-work.js';
import type { CustomerState } from './customer-state.js';

const columns = `id, name, email, phone, external_reference as "externalReference", tags, custom, version,
  last_activity_at as "lastActivityAt", created_by as "createdBy", created_at as "createdAt", updated_at as "updatedAt"`;

/** In the order of ids, so that two writers never wait for each other. */
const lockByIds = `select ${columns} from crm.customers
  where business_id = ? and id in (select i::uuid from jsonb_array_elements_text(?::jsonb) i)
  order by id for update`;

const lockByIdentity = `select ${columns} from crm.customers
  where business_id = ? and id in (
    select c.id from crm.customers c join jsonb_array_elements_text(?::jsonb) v on c.email = v where c.business_id = ?
    union all
    select c.id from crm.customers c join jsonb_array_elements_text(?::jsonb) v on c.phone = v where c.business_id = ?
    union all
    select c.id from crm.customers c join jsonb_array_elements_text(?::jsonb) v on c.external_reference = v
      where c.business_id = ?)
  order by id for update`;

/** Customers of the business by id, locked until the transaction ends. Ids of others are left out. */
export async function lockCustomers(
  { entities }: UnitOfWork,
  businessId: string,
  ids: readonly string[],
): Promise<CustomerState[]> {
  return (await entities.execute(lockByIds, [businessId, JSON.stringify(ids)])) as CustomerState[];
}

/** What may identify customers, normalised. */
export interface Identities {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly references: readonly string[];
}

/** Customers that have one of these, locked until the transaction ends. */
export async function lockIdentified(
  { entities }: UnitOfWork,
  businessId: string,
  { emails, phones, references }: Identities,
): Promise<CustomerState[]> {
  const [byEmail, byPhone, byReference] = [emails, phones, references].map((list) => JSON.stringify(list));
  const values = [businessId, byEmail, businessId, byPhone, businessId, byReference, businessId];
  return (await entities.execute(lockByIdentity, values)) as CustomerState[];
}
