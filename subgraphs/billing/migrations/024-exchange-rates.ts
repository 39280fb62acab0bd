import { tenantTable } from '../../../shared/postgres/tenant-table.js';
import { migration } from '../../../shared/schema/migration.js';

/** Rates as they were published: one unit of `from_currency` is `rate` of `to_currency`. */
export const exchangeRates = migration(
  'billing/024-exchange-rates',
  `
  create table billing.exchange_rates (
    business_id uuid not null,
    id uuid not null,
    from_currency text not null check (from_currency ~ '^[A-Z]{3}$'),
    to_currency text not null check (to_currency ~ '^[A-Z]{3}$'),
    on_date date not null check (on_date between date '1970-01-01' and date '2200-12-31'),
    rate numeric(24, 12) not null check (rate > 0),
    source text check (char_length(source) between 1 and 50),
    created_by uuid not null,
    created_at timestamptz(3) not null,
    primary key (business_id, id),
    constraint exchange_rates_day_unique unique (business_id, from_currency, to_currency, on_date),
    check (from_currency <> to_currency)
  );
  create index exchange_rates_by_day on billing.exchange_rates (business_id, on_date, id);
  ${tenantTable('billing.exchange_rates', ['select', 'insert'])}
  `,
);
