import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import { lockCustomerIfThere } from '../../invoicing/customers/customers.reader.js';

/** Who pays. */
export interface Payer {
  readonly id: string;
  /** When the customer was erased; null for one that is there. */
  readonly erasedAt: string | null;
}

const erased = `select customer_id as id, erased_at as "erasedAt" from billing.documents
  where business_id = ? and customer_id = ? and erased_at is not null order by issue_date limit 1`;

/**
 * The customer that an id means, who stays until the transaction ends. An erased one pays as well: the law retains what was
 * issued to it, and so it is settled. NOT-FOUND-001.
 */
export async function lockPayer(unit: UnitOfWork, customerId: string): Promise<Payer> {
  const customer = await lockCustomerIfThere(unit, customerId);
  if (customer) return { id: customer.id, erasedAt: null };
  const [payer] = await unit.execute<Payer>(erased, [unit.actor.businessId, customerId]);
  if (!payer) throw recordNotFound('customer', customerId);
  return payer;
}

const present = `select customer_id as id from billing.customers
  where business_id = ? and customer_id = any(?::uuid[]) and survivor_id is null order by customer_id for key share`;

/** As `lockPayer`, for customers of documents: most are there, and are locked together. */
export async function lockPayers(
  unit: UnitOfWork,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, Payer>> {
  const sought = [...new Set(customerIds)];
  const rows = await unit.execute<{ id: string }>(present, [unit.actor.businessId, sought]);
  const payers = new Map<string, Payer>(rows.map(({ id }) => [id, { id, erasedAt: null }]));
  for (const id of sought) if (!payers.has(id)) payers.set(id, await lockPayer(unit, id));
  return payers;
}
