import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { conflict, invalidFields } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { exchangeRateSet } from '../events.js';
import { faultsOfRates, keyOf, readRate, type SentRate } from './exchange-rate.rules.js';
import type { ExchangeRateRow } from './exchange-rates.reader.js';

const insert = `insert into billing.exchange_rates
    (business_id, id, from_currency, to_currency, on_date, rate, source, created_by, created_at)
  select ?::uuid, r.id, r.from_currency, r.to_currency, r.on_date, r.rate, r.source, ?::uuid, ?::timestamptz
  from jsonb_to_recordset(?::jsonb) as r (id uuid, from_currency text, to_currency text, on_date date, rate numeric,
    source text)
  order by r.from_currency, r.to_currency, r.on_date
  on conflict (business_id, from_currency, to_currency, on_date) do nothing returning id`;

const stored = `select e.id, e.from_currency as "from", e.to_currency as "to", e.on_date::text as "on",
    trim_scale(e.rate)::text as rate, e.source, e.created_by as "createdBy", e.created_at as "createdAt"
  from billing.exchange_rates e
  join jsonb_to_recordset(?::jsonb) as r (from_currency text, to_currency text, on_date date)
    on r.from_currency = e.from_currency and r.to_currency = e.to_currency and r.on_date = e.on_date
  where e.business_id = ?`;

/**
 * Sets rates of days; answers them in the order in which they were sent. One that is there already stays as it is. VAL-001
 * with every fault, CONFLICT-001 for another rate of a day that has one.
 */
export function setExchangeRates(
  { database }: Kernel,
  actor: UserActor,
  sent: readonly SentRate[],
): Promise<ExchangeRateRow[]> {
  const rates = sent.map(readRate);
  const faults = faultsOfRates(rates);
  if (faults.length > 0) throw invalidFields(faults);
  return database.write(actor, async (unit) => {
    const rows = rates.map((rate) => ({ ...rate, id: unit.newId() }));
    const sentRows = JSON.stringify(
      rows.map(({ id, from, to, on, rate, source }) => ({
        ...{ id, from_currency: from, to_currency: to, on_date: on, rate, source },
      })),
    );
    const values = [actor.businessId, actor.userId, unit.now(), sentRows];
    const added = new Set((await unit.execute<{ id: string }>(insert, values)).map(({ id }) => id));
    const found = await unit.execute<ExchangeRateRow>(stored, [sentRows, actor.businessId]);
    const byKey = new Map(found.map((rate) => [keyOf(rate), rate]));
    const set = rows.map((row) => {
      const rate = byKey.get(keyOf(row))!;
      if (rate.rate !== row.rate) throw anotherRate(rate);
      return rate;
    });
    publish(
      unit,
      set.filter(({ id }) => added.has(id)),
    );
    return set;
  });
}

function anotherRate({ from, to, on, rate }: ExchangeRateRow): DomainError {
  const message = `One ${from} is ${rate} ${to} on ${on} already; rates never change.`;
  return new DomainError(conflict, message, [{ field: 'rates', code: 'conflicting', message }]);
}

function publish(unit: UnitOfWork, rates: readonly ExchangeRateRow[]): void {
  if (rates.length === 0) return;
  unit.recordAll(
    exchangeRateSet,
    rates.map(({ id, from, to, on, rate }) => {
      const payload = { exchange_rate_id: id, from, to, on, rate };
      return { payload, table: 'billing.exchange_rates', recordId: id, before: null, after: payload };
    }),
  );
}
