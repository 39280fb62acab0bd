import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { entityReference } from '../../../../shared/records/reference.js';
import { addUnreadCustomer } from './customers.store.js';
import { toUnreadCustomer, unreadCustomers, type UnreadRow } from './unread-customers.reader.js';

/** A customer as crm's events say. */
export interface CustomerRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly companyName: string | null;
}

/** The customer that an id means: the survivor for that of a merged one. */
const columns = `c.customer_id as id, c.name, c.email, c.phone,
  (select o.name from billing.companies o
    where o.business_id = c.business_id and o.company_id = c.company_id) as "companyName"`;

const lock = `select ${columns} from billing.customers m
  join billing.customers c on c.business_id = m.business_id
    and c.customer_id = case when m.survivor_id is null then m.customer_id else m.survivor_id end
  where m.business_id = ? and m.customer_id = ? for key share of c`;

/**
 * The customer that an id means, who stays until the transaction ends; the id of a merged one means the survivor.
 * NOT-FOUND-001.
 */
export async function lockCustomer(unit: UnitOfWork, id: string): Promise<CustomerRow> {
  const found = await lockCustomerIfThere(unit, id);
  if (!found) throw recordNotFound('customer', id);
  return found;
}

/** As `lockCustomer`; undefined for one that is not there, such as an erased one. */
export async function lockCustomerIfThere(unit: UnitOfWork, id: string): Promise<CustomerRow | undefined> {
  const { businessId } = unit.actor;
  const find = async () => (await unit.execute<CustomerRow>(lock, [businessId, id]))[0];
  return (await find()) ?? ((await addUnread(unit, id)) ? await find() : undefined);
}

/** Whether the customer is one of whom billing had not read yet. */
async function addUnread(unit: UnitOfWork, id: string): Promise<boolean> {
  const [unread] = await unit.execute<UnreadRow>(unreadCustomers('?', '?'), [unit.actor.businessId, [id]]);
  if (unread) addUnreadCustomer(unit, toUnreadCustomer(unread));
  return unread !== undefined;
}

const byIds = `select ${columns} from billing.customers c
  where c.business_id = $1 and c.customer_id = any($2::uuid[]) and c.survivor_id is null`;

/** Customers of the business by id; those of others, and merged ones, are left out. */
export async function findCustomers(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<CustomerRow[]> {
  const rows = await database.rows<CustomerRow>(businessId, byIds, [businessId, ids]);
  const missing = ids.filter((id) => !rows.some((row) => row.id === id));
  if (missing.length === 0) return rows;
  const unread = await database.rows<UnreadRow>(businessId, unreadCustomers('$1', '$2'), [
    businessId,
    missing,
  ]);
  return [...rows, ...unread.map(toUnreadRow)];
}

function toUnreadRow(row: UnreadRow): CustomerRow {
  const { customer_id, name, email, phone } = toUnreadCustomer(row);
  return { id: customer_id, name, email, phone, companyName: null };
}

const byMergedIds = `select m.customer_id as "mergedId", ${columns}
  from billing.customers m join billing.customers c on c.business_id = $1 and c.customer_id = m.survivor_id
  where m.business_id = $1 and m.customer_id = any($2::uuid[])`;

/** Survivors by the ids of those that were merged with them. */
async function findSurvivors(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<Map<string, CustomerRow>> {
  type Merged = CustomerRow & { readonly mergedId: string };
  const rows = await database.rows<Merged>(businessId, byMergedIds, [businessId, ids]);
  return new Map(rows.map(({ mergedId, ...row }) => [mergedId, row]));
}

/** `Customer` by id, for what billing has of it; by the id of a merged one the survivor. */
export const customerReference = entityReference<CustomerRow>('Customer', findCustomers, findSurvivors);
