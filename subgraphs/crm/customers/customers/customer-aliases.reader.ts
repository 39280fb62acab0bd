import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { FieldFilter } from '../../../../shared/records/field.js';
import { addExists, type Sought } from '../../../../shared/records/filters/sought.js';
import { type CustomerRow, customerRows, type CustomerState } from './customer.record.js';

/**
 * SQL for the id of the customer that an id means: the survivor's for that of a merged one. Takes the business id
 * as a value, then those that `id` takes, twice.
 */
export function aliasedCustomerId(id: string): string {
  return `coalesce((select customer_id from crm.customer_aliases where business_id = ? and old_id = ${id}), ${id})`;
}

const byAlias = aliasedCustomerId('?::uuid');
const lockKey = `select id from crm.customers where business_id = ? and id = ${byAlias} for key share`;

/**
 * The id of the customer that an id means, who stays until the transaction ends. Throws NOT-FOUND-001 when the
 * business has none.
 */
export async function lockCustomerKey(unit: UnitOfWork, businessId: string, id: string): Promise<string> {
  const values = [businessId, businessId, id, id];
  const look = async () => (await unit.execute<{ id: string }>(lockKey, values))[0]?.id;
  // The first look may have waited for a merge of this customer; the second sees to whom the id leads since.
  const customerId = (await look()) ?? (await look());
  if (!customerId) throw recordNotFound('customer', id);
  return customerId;
}

const byAliases = `array(select coalesce(a.customer_id, sought.id) from unnest(?::uuid[]) sought (id)
  left join crm.customer_aliases a on a.business_id = ? and a.old_id = sought.id)`;

/** The filter of lists by customer: an id means the customer that it leads to. */
export const byCustomer: FieldFilter['add'] = (where, column, sought: Sought<string>, { businessId }) => {
  const { eq: id, in: ids } = sought;
  if (id !== undefined) where.add(`${column} = ${byAlias}`, businessId, id, id);
  if (ids) where.add(`${column} = any(${byAliases})`, ids, businessId);
  addExists(where, column, sought);
};

const byOldIds = `select a.old_id as "oldId", c.* from crm.customer_aliases a
  cross join lateral (select ${customerRows.columns.all.sql} from crm.customers
    where business_id = a.business_id and id = a.customer_id) c
  where a.business_id = $1 and a.old_id = any($2::uuid[])`;

/** The survivors of merges, by the ids of the customers that they were merged with. */
export async function findSurvivors(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<Map<string, CustomerRow>> {
  const rows = await database.rows<CustomerRow & { oldId: string }>(businessId, byOldIds, [businessId, ids]);
  return new Map(rows.map(({ oldId, ...customer }) => [oldId, customer]));
}

const survivorIds = `select old_id as "oldId", customer_id as "customerId" from crm.customer_aliases
  where business_id = ? and old_id = any(?::uuid[])`;

/** The ids of the survivors of merges, by those of the customers that they were merged with. */
export async function survivorIdsOf(
  unit: UnitOfWork,
  businessId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows: { oldId: string; customerId: string }[] = await unit.execute(survivorIds, [
    businessId,
    `{${ids.join(',')}}`,
  ]);
  return new Map(rows.map(({ oldId, customerId }) => [oldId, customerId]));
}

const formerIds = `select old_id as id from crm.customer_aliases where business_id = ? and customer_id = ?
  order by old_id`;

/** The ids that lead to a customer since they were merged with it. */
export async function formerIdsOf(
  unit: UnitOfWork,
  businessId: string,
  customerId: string,
): Promise<string[]> {
  const rows: { id: string }[] = await unit.execute(formerIds, [businessId, customerId]);
  return rows.map(({ id }) => id);
}

const columns = customerRows.columns.all.sql;

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
  unit: UnitOfWork,
  businessId: string,
  ids: readonly string[],
): Promise<CustomerState[]> {
  return (await unit.execute(lockByIds, [businessId, businessId, JSON.stringify(ids)])) as CustomerState[];
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
  unit: UnitOfWork,
  businessId: string,
  { ids, emails, phones, references }: Identities,
): Promise<CustomerState[]> {
  const lists = [emails, phones, references].flatMap((list) => [JSON.stringify(list), businessId]);
  const values = [businessId, ...lists, businessId, JSON.stringify(ids)];
  return (await unit.execute(lockByIdentity, values)) as CustomerState[];
}
