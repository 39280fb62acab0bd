import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { StatementRunner } from '../../../../shared/postgres/transaction.js';
import type { OfferedPrice } from './offer.rules.js';
import type { PlanInterval } from './tier.rules.js';

/** A few dozen rows of the platform's own, which are never changed. */
const all = `select p.id, t.code as tier, t.name as "tierName", t.rank, p.interval, p.currency, p.version,
    p.amount_minor::text as amount, p.available_from::text as "availableFrom",
    p.available_until::text as "availableUntil"
  from billing.tier_prices p join billing.tiers t on t.code = p.tier_code
  order by t.rank, p.currency collate "C", p.interval collate "C", p.version`;

interface Row extends Omit<OfferedPrice, 'amountMinor' | 'interval'> {
  readonly interval: PlanInterval;
  readonly amount: string;
}

/** Every price there ever was, by rank, as the transaction sees them. */
export async function readTierPrices(runner: StatementRunner): Promise<OfferedPrice[]> {
  return (await runner.execute<Row>(all)).map(fromRow);
}

/** Every price there ever was, by rank. */
export async function findTierPrices({ database }: Pick<Kernel, 'database'>): Promise<OfferedPrice[]> {
  return (await database.platformRows<Row>(all)).map(fromRow);
}

function fromRow({ amount, ...row }: Row): OfferedPrice {
  return { ...row, amountMinor: BigInt(amount) };
}
