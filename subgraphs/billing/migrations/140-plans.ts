import { platformTable, tenantTable } from '../../../shared/postgres/tenant-table.js';
import { enqueueForEachBusiness } from '../../../shared/schema/enqueue-in-migration.js';
import { migration } from '../../../shared/schema/migration.js';

const tiers = [
  ['starter', 'Starter', 0],
  ['entrepreneur', 'Entrepreneur', 1],
  ['growth', 'Growth', 2],
  ['scale', 'Scale', 3],
] as const;

/** By tier, currency and interval, in minor units. */
const prices = [
  ['starter', 'USD', 0, 0],
  ['entrepreneur', 'USD', 49_00, 490_00],
  ['growth', 'USD', 149_00, 1_490_00],
  ['scale', 'USD', 399_00, 3_990_00],
  ['starter', 'EUR', 0, 0],
  ['entrepreneur', 'EUR', 45_00, 450_00],
  ['growth', 'EUR', 139_00, 1_390_00],
  ['scale', 'EUR', 369_00, 3_690_00],
] as const;

const tierRows = tiers.map(([code, name, rank]) => `('${code}', '${name}', ${rank})`);
const priceRows = prices
  .flatMap(([tier, currency, month, year]) => [
    [tier, currency, 'month', month] as const,
    [tier, currency, 'year', year] as const,
  ])
  .map(([tier, currency, interval, amount], index) => {
    const id = `01940000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`;
    return `('${id}', '${tier}', '${currency}', '${interval}', 1, ${amount}, date '2026-01-01')`;
  });

/**
 * What the platform offers, and which of it each business has. Prices, periods and changes are never changed: another one
 * is another row.
 */
export const plans = migration(
  'billing/140-plans',
  `
  create table billing.tiers (
    code text primary key check (code ~ '^[a-z][a-z0-9_]{0,29}$'),
    name text not null check (char_length(name) between 1 and 100),
    rank integer not null unique check (rank >= 0)
  );
  ${platformTable('billing.tiers', ['select', 'insert'])}
  create table billing.tier_prices (
    id uuid primary key,
    tier_code text not null references billing.tiers (code),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    interval text not null check (interval in ('month', 'year')),
    version integer not null check (version > 0),
    amount_minor bigint not null check (amount_minor >= 0),
    available_from date not null,
    available_until date check (available_until > available_from),
    unique (tier_code, currency, interval, version)
  );
  ${platformTable('billing.tier_prices', ['select', 'insert'])}
  insert into billing.tiers (code, name, rank) values ${tierRows.join(', ')};
  insert into billing.tier_prices (id, tier_code, currency, interval, version, amount_minor, available_from)
  values ${priceRows.join(',\n    ')};

  create table billing.plans (
    business_id uuid not null primary key,
    tier_price_id uuid not null,
    status text not null check (status in ('trialing', 'active', 'ended')),
    anchor_date date not null,
    anchor_index integer not null check (anchor_index >= 0),
    timezone text not null,
    trial_end date,
    period_index integer not null check (period_index >= -1),
    period_start date not null,
    next_billing_date date not null,
    pending_price_id uuid,
    cancels_at_period_end boolean not null default false,
    version integer not null default 1,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint plans_period check (period_start < next_billing_date),
    constraint plans_trial check (
      (status = 'trialing') = (period_index = -1)
      and (status <> 'trialing' or (trial_end = next_billing_date and anchor_date = trial_end))),
    constraint plans_to_come check (
      (pending_price_id is null and not cancels_at_period_end)
      or (status <> 'ended' and (pending_price_id is null or not cancels_at_period_end)))
  );
  ${tenantTable('billing.plans', ['select', 'insert', 'update'])}

  create table billing.plan_periods (
    business_id uuid not null,
    period_index integer not null check (period_index >= 0),
    tier_price_id uuid not null,
    starts_on date not null,
    ends_on date not null check (ends_on > starts_on),
    primary key (business_id, period_index),
    foreign key (business_id) references billing.plans (business_id)
  );
  ${tenantTable('billing.plan_periods', ['select', 'insert'])}

  create function billing.net_of_plan_lines(lines jsonb) returns numeric language sql immutable
    set search_path = pg_catalog as
    $$ select coalesce(sum((line ->> 'amount_minor')::numeric), 0) from jsonb_array_elements(lines) as line $$;
  create table billing.plan_changes (
    business_id uuid not null,
    id uuid not null,
    kind text not null check (kind in
      ('trial', 'upgrade', 'interval', 'downgrade', 'restart', 'trial_end', 'renewal', 'ended')),
    from_price_id uuid not null,
    to_price_id uuid not null,
    changed_on date not null,
    lines jsonb not null,
    net_minor bigint not null,
    created_by uuid,
    created_at timestamptz(3) not null,
    primary key (business_id, id),
    foreign key (business_id) references billing.plans (business_id),
    constraint plan_changes_net check (net_minor = billing.net_of_plan_lines(lines))
  );
  ${tenantTable('billing.plan_changes', ['select', 'insert'])}
  ${enqueueForEachBusiness('kernel.business_profiles', { name: 'billing.start_plan', maxAttempts: 20, payload: {} })}
  `,
);
