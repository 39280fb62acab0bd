import { alphabetically } from '../../../shared/postgres/collation.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';
import { migration } from '../../../shared/schema/migration.js';

const counters = ['paid', 'credited', 'discounted', 'written_off', 'credit_noted', 'refunded'].map(
  (name) => `${name}_minor`,
);
const most = '1000000000000000';

/** The columns of both kinds are sorted by the same expressions as their lists. */
const sorted: Readonly<Record<string, string>> = {
  creation: 'created_at',
  update: 'updated_at',
  issue_date: "(case when issue_date is null then date '9999-12-31' else issue_date end)",
  due_date: "(case when due_date is null then date '9999-12-31' else due_date end)",
  number: `(${alphabetically("(case when number is null then '' else number end)")})`,
  total: 'total_minor',
};

/**
 * Invoices and credit notes. A draft has its lines in `draft`; they become rows when it is issued. Counters say what
 * settled it and are moved by triggers of allocations and refunds; what is left is generated from them.
 */
export const documents = migration(
  'billing/030-documents',
  `
  create table billing.documents (
    business_id uuid not null,
    id uuid not null,
    kind text not null check (kind in ('invoice', 'credit_note')),
    status text not null check (status in ('draft', 'finalized', 'paid', 'void')),
    party_kind text not null check (party_kind in ('customer', 'business')),
    customer_id uuid,
    party_id uuid,
    deal_id uuid,
    warehouse_id uuid,
    credited_document_id uuid,
    source_type text check (source_type ~ '^[a-z_]{1,40}$'),
    source_id uuid,
    draft jsonb,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    price_mode text not null check (price_mode in ('net', 'gross')),
    tax_rounding text not null check (tax_rounding in ('document', 'line')),
    vat_method text check (vat_method in ('accrual', 'cash')),
    issue_date date check (issue_date between date '1970-01-01' and date '2200-12-31'),
    supply_from date check (supply_from between date '1970-01-01' and date '2200-12-31'),
    supply_to date check (supply_to between date '1970-01-01' and date '2200-12-31'),
    due_date date check (due_date between date '1970-01-01' and date '2200-12-31'),
    discount_until date,
    discount_percent_e4 integer check (discount_percent_e4 between 1 and 1000000),
    reference text check (char_length(reference) between 1 and 200),
    notes text check (char_length(notes) between 1 and 10000),
    seller jsonb,
    buyer jsonb,
    series_id uuid,
    year integer,
    sequence integer,
    number text check (char_length(number) between 1 and 100),
    payment_reference text,
    discount_minor bigint not null default 0 check (discount_minor >= 0),
    net_minor bigint not null default 0,
    tax_minor bigint not null default 0,
    total_minor bigint not null default 0,
    rate_from text,
    rate_to text,
    rate numeric(24, 12) check (rate > 0),
    rate_on date,
    base_net_minor bigint,
    base_tax_minor bigint,
    base_total_minor bigint,
    ${counters.map((counter) => `${counter} bigint not null default 0 check (${counter} >= 0),`).join('\n    ')}
    residual_minor bigint not null generated always as (case
      when status in ('draft', 'void') then 0
      when kind = 'invoice'
        then total_minor - paid_minor - credited_minor - discounted_minor - written_off_minor
      else total_minor - credited_minor - refunded_minor end) stored,
    einvoice_sha256 bytea check (octet_length(einvoice_sha256) = 32),
    version integer not null default 1,
    created_by uuid,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    issued_by uuid,
    issued_at timestamptz(3),
    sent_at timestamptz(3),
    voided_at timestamptz(3),
    erased_at timestamptz(3),
    primary key (business_id, id),
    constraint documents_source_unique unique (business_id, source_type, source_id),
    constraint documents_sequence_unique unique (business_id, series_id, year, sequence),
    constraint documents_number_unique unique (business_id, kind, number),
    foreign key (business_id, credited_document_id) references billing.documents (business_id, id),
    constraint documents_party check (
      (party_kind = 'customer') = (customer_id is not null) and (party_kind = 'business') = (party_id is not null)),
    constraint documents_source_whole check ((source_type is null) = (source_id is null)),
    constraint documents_total check (
      total_minor = net_minor + tax_minor and total_minor between 0 and ${most}),
    constraint documents_base_total check (
      base_total_minor = base_net_minor + base_tax_minor and base_total_minor between 0 and ${most}),
    constraint documents_rate_whole check (num_nonnulls(rate_from, rate_to, rate, rate_on) in (0, 4)),
    constraint documents_supply_in_order check (supply_from <= supply_to),
    constraint documents_due_after_issue check (due_date >= issue_date),
    constraint documents_early_payment_whole check ((discount_until is null) = (discount_percent_e4 is null)),
    constraint documents_draft_or_issued check (
      (status = 'draft') = (issued_at is null) and (status = 'draft') = (draft is not null)),
    constraint documents_draft_without_number check (
      status <> 'draft' or num_nonnulls(series_id, year, sequence, number, seller, buyer, base_total_minor) = 0),
    constraint documents_issued_whole check (
      status = 'draft' or num_nulls(series_id, year, sequence, number, seller, buyer, vat_method, issue_date,
        base_net_minor, base_tax_minor, base_total_minor) = 0),
    constraint documents_invoice_due check (status = 'draft' or kind = 'credit_note' or due_date is not null),
    constraint documents_credit_note_of check (
      kind = 'invoice' and credited_document_id is null and refunded_minor = 0
      or kind = 'credit_note' and credited_document_id is not null and status <> 'void'
        and paid_minor + discounted_minor + written_off_minor + credit_noted_minor = 0),
    constraint documents_counters_of_issued check (
      status in ('finalized', 'paid') or ${counters.join(' + ')} = 0),
    constraint documents_residual check (residual_minor >= 0),
    constraint documents_credit_noted check (credit_noted_minor <= total_minor),
    constraint documents_paid_when_settled check (
      status in ('draft', 'void') or (status = 'paid') = (residual_minor = 0)),
    constraint documents_void_once check ((status = 'void') = (voided_at is not null))
  );
  ${Object.entries(sorted)
    .map(
      ([name, expression]) =>
        `create index documents_by_${name} on billing.documents (business_id, kind, ${expression}, id);`,
    )
    .join('\n  ')}
  create index documents_by_customer on billing.documents (business_id, customer_id, issue_date, id);
  create index documents_of_customer on billing.documents (business_id, customer_id, created_at, id);
  create index documents_of_deal on billing.documents (business_id, deal_id, created_at, id)
    where deal_id is not null;
  create index documents_by_credited on billing.documents (business_id, credited_document_id, id)
    where credited_document_id is not null;
  create index documents_open on billing.documents (business_id, due_date, id) where residual_minor > 0;
  create index documents_with_credit on billing.documents (business_id, customer_id, issue_date, id)
    where kind = 'credit_note' and residual_minor > 0;

  create table billing.document_lines (
    business_id uuid not null,
    id uuid not null,
    document_id uuid not null,
    position integer not null check (position between 1 and 1000),
    description text not null check (char_length(description) between 1 and 2000),
    unit_code text check (char_length(unit_code) between 1 and 3),
    quantity_e6 bigint not null,
    unit_price_e6 bigint not null check (unit_price_e6 >= 0),
    discount_percent_e4 integer not null check (discount_percent_e4 between 0 and 1000000),
    discount_minor bigint not null check (discount_minor >= 0),
    amount_minor bigint not null,
    share_minor bigint not null check (share_minor >= 0),
    net_minor bigint not null,
    base_net_minor bigint not null,
    tax_code_id uuid not null,
    tax_group integer not null check (tax_group between 0 and 999),
    account_id uuid not null,
    product_id uuid,
    stock_source jsonb,
    restock boolean not null default false,
    period_from date,
    period_to date,
    credited_line_id uuid,
    primary key (business_id, id),
    unique (business_id, document_id, position),
    foreign key (business_id, document_id) references billing.documents (business_id, id),
    foreign key (business_id, account_id) references billing.ledger_accounts (business_id, id),
    foreign key (business_id, credited_line_id) references billing.document_lines (business_id, id),
    constraint document_lines_quantity check (quantity_e6 <> 0 or credited_line_id is not null),
    constraint document_lines_period_in_order check (period_from <= period_to)
  );
  create index document_lines_by_credited on billing.document_lines (business_id, credited_line_id)
    where credited_line_id is not null;

  create table billing.document_taxes (
    business_id uuid not null,
    id uuid not null,
    document_id uuid not null,
    tax_group integer not null check (tax_group between 0 and 999),
    position integer not null check (position between 1 and 3),
    component_id uuid not null,
    category text not null check (category in ('s', 'z', 'e', 'ae', 'k', 'g', 'o')),
    name text not null,
    rate_e4 integer not null check (rate_e4 between 0 and 1000000),
    taxable_minor bigint not null check (taxable_minor >= 0),
    tax_minor bigint not null check (tax_minor >= 0),
    base_taxable_minor bigint not null,
    base_tax_minor bigint not null check (base_tax_minor >= 0),
    exemption_code text,
    exemption_text text,
    primary key (business_id, id),
    constraint document_taxes_position_unique unique (business_id, document_id, tax_group, position),
    foreign key (business_id, document_id) references billing.documents (business_id, id),
    constraint document_taxes_none_unless_standard check (category = 's' or (rate_e4 = 0 and tax_minor = 0))
  );

  ${tenantTable('billing.documents', ['select', 'insert', 'update', 'delete'])}
  ${tenantTable('billing.document_lines', ['select', 'insert'])}
  ${tenantTable('billing.document_taxes', ['select', 'insert'])}

  -- The two kinds as lists have them. Read by the rights of whoever asks.
  create view billing.invoices with (security_invoker = true) as
    select * from billing.documents where kind = 'invoice';
  create view billing.credit_notes with (security_invoker = true) as
    select * from billing.documents where kind = 'credit_note';
  grant select on billing.invoices, billing.credit_notes to braiflow_app;
  `,
);
