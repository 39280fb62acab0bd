import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { customerRows, type CustomerState } from './customer.record.js';
import { aliasedCustomerId } from './customer-aliases.reader.js';

const columns = `${customerRows.columns.all.sql}, company_id as "companyId"`;

/** In the order of ids, so that two writers never wait for each other. */
const lockByIds = `select ${columns} from crm.customers where business_id = ? and id = any(array(
    select ${aliasedCustomerId('given.id::uuid')} from jsonb_array_elements_text(?::jsonb) as given(id)))
  order by id for update`;

/** Looked up one by one: of many values at once the planner makes a pass over the table. */
const having = (column: string) => `select found.id from jsonb_array_elements_text(?::jsonb) as given
  cross join lateral (select id from crm.customers where business_id = ? and ${column} = given offset 0) as found`;

const lockByIdentity = `select ${columns} from crm.customers where business_id = ? and id = any(array(
    ${having('email')} union ${having('phone')} union ${having('external_reference')}
    union select ${aliasedCustomerId('given.id::uuid')} from jsonb_array_elements_text(?::jsonb) as given(id)))
  order by id for no key update`;

/**
 * Customers of the business by id, locked until the transaction ends; the id of a merged one means the survivor.
 * Ids of others are left out.
 */
export async function lockCustomers(
  { entities }: UnitOfWork,
  businessId: string,
  ids: readonly string[],
): Promise<CustomerState[]> {
  return (await entities.execute(lockByIds, [
    businessId,
    businessId,
    JSON.stringify(ids),
  ])) as CustomerState[];
}

/** What may identify customers, normalised. */
export interface Identities {
  readonly ids: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly references: readonly string[];
}

/**
 * Customers that have one of these, locked against changes until the transaction ends; the id of a merged one means the
 * survivor. None is deleted then, so who only
 * refers to one, as the search for duplicates does, need not wait.
 */
export async function lockIdentified(
  { entities }: UnitOfWork,
  businessId: string,
  { ids, emails, phones, references }: Identities,
): Promise<CustomerState[]> {
  const lists = [emails, phones, references].flatMap((list) => [JSON.stringify(list), businessId]);
  const values = [businessId, ...lists, businessId, JSON.stringify(ids)];
  return (await entities.execute(lockByIdentity, values)) as CustomerState[];
}
