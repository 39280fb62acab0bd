import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { PeriodRow } from './ledger-period.rules.js';

const from = `select month::text, status from billing.ledger_periods
  where business_id = ? and month >= ?::date order by month`;

/** The months from this one on that have a row, in order, as the transaction sees them. */
export function readPeriodsFrom(unit: UnitOfWork, month: string): Promise<PeriodRow[]> {
  return unit.execute<PeriodRow>(from, [unit.actor.businessId, month]);
}

/** A month as reads return it. */
export interface PeriodOfYear extends PeriodRow {
  readonly changedBy: string | null;
  /** Null for a month that nobody has posted in or closed. */
  readonly changedAt: string | null;
}

const ofBusiness = `select month::text, status, changed_by as "changedBy", changed_at as "changedAt"
  from billing.ledger_periods where business_id = $1 and month >= $2::date order by month`;

/** The months from this one on that have a row, in order. */
export function findPeriodsFrom(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  month: string,
): Promise<PeriodOfYear[]> {
  return database.rows(businessId, ofBusiness, [businessId, month]);
}
