import type { UnitOfWork } from '../changes/unit-of-work.js';

const lockedBy = `select currency from kernel.business_profiles
  where business_id = ? and currency_locked_by @> array[?::text]`;

const lock = `update kernel.business_profiles
  set locked_currency = currency, currency_locked_by =
    case when currency_locked_by @> array[?::text] then currency_locked_by else currency_locked_by || ?::text end
  where business_id = ? returning currency`;

interface Row {
  readonly currency: string;
}

/**
 * Locks the currency of the business for good, since the module begins to keep books in it; answers the currency. To be
 * called by whatever books an amount, in its transaction: where a change of the currency is just under way, this waits
 * for its end and answers the new one.
 */
export async function lockCurrency(unit: UnitOfWork, module: string): Promise<string> {
  const { businessId } = unit.actor;
  // Nothing takes a lock back, so those that come later need not wait for each other.
  const [found] = await unit.execute<Row>(lockedBy, [businessId, module]);
  const [row] = found ? [found] : await unit.execute<Row>(lock, [module, module, businessId]);
  if (row) return row.currency;
  throw new Error(`Business ${businessId} has no profile: identity writes one with each business.`);
}
