import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { SortDirection } from '../../../../shared/records/sort-direction.js';
import { tableReader } from '../../../../shared/records/table-reader.js';
import { type ExchangeRate, oldestRateDays, rateOn as chooseRate } from '../../money/convert.rules.js';
import { rateMissing } from '../errors.js';

/** A rate as reads return it: one unit of `from` is `rate` of `to`. */
export interface ExchangeRateRow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The day of its publication. */
  readonly on: string;
  /** A decimal above zero, without zeros at its end. */
  readonly rate: string;
  readonly source: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
}

/** Rates, the latest day first. */
export const exchangeRateReader = tableReader<ExchangeRateRow>({
  table: 'billing.exchange_rates',
  columns: {
    id: 'id',
    from: 'from_currency',
    to: 'to_currency',
    on: 'on_date',
    rate: 'trim_scale(rate)::text',
    source: 'source',
    createdBy: 'created_by',
    createdAt: 'created_at',
  },
  order: { by: 'on', type: 'date', direction: SortDirection.DESC },
});

const published = (from: string, to: string) => `select from_currency as "from", to_currency as "to",
    on_date::text as "on", trim_scale(rate)::text as rate
  from billing.exchange_rates
  where business_id = ? and from_currency = ${from} and to_currency = ${to}
    and on_date between ?::date - ${oldestRateDays} and ?::date`;
const eitherWay = `${published('?', '?')} union all ${published('?', '?')}`;

/**
 * The rate of a day between two currencies, for `convert`: the newest that was published either way on or before it, at
 * most ten days old. Null for one currency. FX-001 when there is none.
 */
export async function rateOn(
  unit: UnitOfWork,
  from: string,
  to: string,
  day: string,
): Promise<ExchangeRate | null> {
  if (from === to) return null;
  const { businessId } = unit.actor;
  const values = [businessId, from, to, day, day, businessId, to, from, day, day];
  const found = chooseRate(await unit.execute<ExchangeRate>(eitherWay, values), from, to, day);
  if (found) return found;
  const message = `There is no exchange rate between ${from} and ${to} of ${day} or the ${oldestRateDays} days before.`;
  throw new DomainError(rateMissing, message);
}
