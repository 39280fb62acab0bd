import { tenantTable } from '../../../shared/postgres/tenant-table.js';
import { migration } from '../../../shared/schema/migration.js';

const days = "between date '1970-01-01' and date '2200-12-31'";
const largest = '1000000000000000';

/**
 * Money that came in, what it settles and what went back. Counters say what is left of a payment; triggers of allocations
 * and refunds move them. Allocations are never changed: a release is a row of its own.
 */
export const payments = migration(
  'billing/041-payments',
  `
  create table billing.payments (
    business_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    status text not null check (status in ('pending', 'succeeded', 'failed', 'cancelled')),
    method text not null
      check (method in ('bank_transfer', 'direct_debit', 'card', 'cash', 'cheque', 'other')),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    amount_minor bigint not null check (amount_minor between 1 and ${largest}),
    base_minor bigint not null check (base_minor between 0 and ${largest}),
    bank_account_id uuid,
    bank_currency text not null check (bank_currency ~ '^[A-Z]{3}$'),
    bank_amount_minor bigint not null check (bank_amount_minor between 1 and ${largest}),
    value_date date not null check (value_date ${days}),
    external_reference text check (char_length(external_reference) between 1 and 200),
    allocated_minor bigint not null default 0 check (allocated_minor >= 0),
    credit_refunded_minor bigint not null default 0 check (credit_refunded_minor >= 0),
    refunded_minor bigint not null default 0,
    open_minor bigint not null generated always as (case
      when status = 'succeeded' then amount_minor - allocated_minor - credit_refunded_minor else 0 end) stored,
    version integer not null default 1,
    created_by uuid,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    erased_at timestamptz(3),
    primary key (business_id, id),
    foreign key (business_id, bank_account_id) references billing.bank_accounts (business_id, id),
    constraint payments_bank_amount check (bank_currency <> currency or bank_amount_minor = amount_minor),
    constraint payments_within_amount check (allocated_minor + credit_refunded_minor <= amount_minor),
    constraint payments_refunded check (refunded_minor between credit_refunded_minor and amount_minor),
    constraint payments_counters_of_succeeded check (
      status = 'succeeded' or allocated_minor + refunded_minor = 0)
  );
  create unique index payments_reference_unique
    on billing.payments (business_id, bank_account_id, external_reference) nulls not distinct
    where external_reference is not null;
  create index payments_by_creation on billing.payments (business_id, created_at, id);
  create index payments_by_update on billing.payments (business_id, updated_at, id);
  create index payments_by_amount on billing.payments (business_id, amount_minor, id);
  create index payments_by_value_date on billing.payments (business_id, value_date, id);
  create index payments_by_customer on billing.payments (business_id, customer_id, created_at, id);
  create index payments_with_credit on billing.payments (business_id, customer_id, value_date, id)
    where open_minor > 0;

  create table billing.allocations (
    business_id uuid not null,
    id uuid not null,
    source text not null check (source in ('payment', 'credit_note', 'discount', 'write_off')),
    payment_id uuid,
    credit_note_id uuid,
    invoice_id uuid not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    amount_minor bigint not null check (amount_minor <> 0),
    base_source_minor bigint not null,
    base_invoice_minor bigint not null,
    entry_date date not null check (entry_date ${days}),
    reverses_id uuid,
    created_by uuid,
    created_at timestamptz(3) not null,
    primary key (business_id, id),
    constraint allocations_reverses_unique unique (business_id, reverses_id),
    foreign key (business_id, payment_id) references billing.payments (business_id, id),
    foreign key (business_id, credit_note_id) references billing.documents (business_id, id),
    foreign key (business_id, invoice_id) references billing.documents (business_id, id),
    foreign key (business_id, reverses_id) references billing.allocations (business_id, id),
    constraint allocations_source check (
      (source = 'payment') = (payment_id is not null) and (source = 'credit_note') = (credit_note_id is not null)),
    constraint allocations_release_is_negative check ((amount_minor < 0) = (reverses_id is not null))
  );
  create index allocations_by_invoice on billing.allocations (business_id, invoice_id, created_at, id);
  create index allocations_by_payment on billing.allocations (business_id, payment_id, created_at, id)
    where payment_id is not null;
  create index allocations_by_credit_note on billing.allocations (business_id, credit_note_id, created_at, id)
    where credit_note_id is not null;

  create table billing.refunds (
    business_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('refund', 'chargeback')),
    payment_id uuid not null,
    credit_note_id uuid,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    amount_minor bigint not null check (amount_minor between 1 and ${largest}),
    base_source_minor bigint not null check (base_source_minor >= 0),
    base_paid_minor bigint not null check (base_paid_minor >= 0),
    fee_currency text check (fee_currency ~ '^[A-Z]{3}$'),
    fee_minor bigint check (fee_minor between 1 and ${largest}),
    status text not null check (status in ('pending', 'succeeded', 'failed')),
    paid_on date check (paid_on ${days}),
    reason text check (char_length(reason) between 1 and 500),
    version integer not null default 1,
    created_by uuid,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    erased_at timestamptz(3),
    primary key (business_id, id),
    foreign key (business_id, payment_id) references billing.payments (business_id, id),
    foreign key (business_id, credit_note_id) references billing.documents (business_id, id),
    constraint refunds_fee check (
      (fee_minor is null) = (fee_currency is null) and (fee_minor is null or kind = 'chargeback')),
    constraint refunds_paid_on check ((status = 'succeeded') = (paid_on is not null))
  );
  create index refunds_by_creation on billing.refunds (business_id, created_at, id);
  create index refunds_by_payment on billing.refunds (business_id, payment_id, created_at, id);
  create index refunds_by_credit_note on billing.refunds (business_id, credit_note_id, created_at, id)
    where credit_note_id is not null;

  ${tenantTable('billing.payments', ['select', 'insert', 'update'])}
  ${tenantTable('billing.allocations', ['select', 'insert'])}
  ${tenantTable('billing.refunds', ['select', 'insert', 'update'])}
  `,
);
