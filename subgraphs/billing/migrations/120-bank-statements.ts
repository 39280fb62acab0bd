import { tenantTable } from '../../../shared/postgres/tenant-table.js';
import { migration } from '../../../shared/schema/migration.js';

const days = "between date '1970-01-01' and date '2200-12-31'";
const largest = '1000000000000000';
const within = `between -${largest} and ${largest}`;

/**
 * What banks tell: statements, each of a part of a file, their bookings, and what the bookings are. A booking is there once,
 * however many files have it; what it is, is a row, and what takes that back is another one.
 */
export const bankStatements = migration(
  'billing/120-bank-statements',
  `
  alter table billing.bank_accounts
    add column csv_profile jsonb not null default '{}' check (jsonb_typeof(csv_profile) = 'object');

  -- Parts of a file that is larger than one request, until it is imported.
  create table billing.bank_statement_parts (
    business_id uuid not null,
    upload_id uuid not null,
    start_byte integer not null check (start_byte >= 0),
    bank_account_id uuid not null,
    content bytea not null check (octet_length(content) between 1 and 524288),
    created_at timestamptz(3) not null,
    primary key (business_id, upload_id, start_byte),
    foreign key (business_id, bank_account_id) references billing.bank_accounts (business_id, id)
  );

  create table billing.bank_statements (
    business_id uuid not null,
    id uuid not null,
    bank_account_id uuid not null,
    format text not null check (format in ('camt053', 'camt052', 'camt054', 'mt940', 'ofx', 'csv')),
    file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    position integer not null check (position >= 1),
    statement_reference text check (char_length(statement_reference) between 1 and 200),
    from_date date check (from_date ${days}),
    to_date date check (to_date ${days}),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    opening_minor bigint check (opening_minor ${within}),
    closing_minor bigint check (closing_minor ${within}),
    added_count integer not null check (added_count >= 0),
    known_count integer not null check (known_count >= 0),
    fault_count integer not null check (fault_count >= 0),
    warnings jsonb not null default '[]' check (jsonb_typeof(warnings) = 'array'),
    faults jsonb not null default '[]' check (jsonb_typeof(faults) = 'array'),
    version integer not null default 1,
    created_by uuid,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, id),
    constraint bank_statements_file_unique unique (business_id, bank_account_id, file_sha256, position),
    foreign key (business_id, bank_account_id) references billing.bank_accounts (business_id, id)
  );
  create index bank_statements_by_creation on billing.bank_statements (business_id, created_at, id);
  create index bank_statements_by_account on billing.bank_statements (business_id, bank_account_id, created_at, id);
  create index bank_statements_by_day on billing.bank_statements (business_id, bank_account_id, to_date, id);

  create table billing.bank_transactions (
    business_id uuid not null,
    id uuid not null,
    bank_account_id uuid not null,
    statement_id uuid not null,
    booked_on date not null check (booked_on ${days}),
    value_on date not null check (value_on ${days}),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    amount_minor bigint not null check (amount_minor <> 0 and amount_minor ${within}),
    matched_minor bigint not null default 0,
    state text not null default 'unmatched' check (state in ('unmatched', 'matched', 'ignored')),
    bank_reference text check (char_length(bank_reference) between 1 and 200),
    end_to_end_id text check (char_length(end_to_end_id) between 1 and 200),
    counterparty text check (char_length(counterparty) between 1 and 200),
    counterparty_iban text check (counterparty_iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
    remittance text check (char_length(remittance) between 1 and 2000),
    creditor_reference text check (char_length(creditor_reference) between 1 and 200),
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    batch_fingerprint text check (batch_fingerprint ~ '^[0-9a-f]{64}$'),
    occurrence integer not null check (occurrence >= 1),
    version integer not null default 1,
    created_by uuid,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    erased_at timestamptz(3),
    primary key (business_id, id),
    constraint bank_transactions_unique unique (business_id, bank_account_id, fingerprint, occurrence),
    constraint bank_transactions_state check (matched_minor = case state when 'matched' then amount_minor else 0 end),
    foreign key (business_id, bank_account_id) references billing.bank_accounts (business_id, id),
    foreign key (business_id, statement_id) references billing.bank_statements (business_id, id)
  );
  create index bank_transactions_by_creation on billing.bank_transactions (business_id, created_at, id);
  create index bank_transactions_by_update on billing.bank_transactions (business_id, updated_at, id);
  create index bank_transactions_by_day on billing.bank_transactions (business_id, booked_on, id);
  create index bank_transactions_by_amount on billing.bank_transactions (business_id, amount_minor, id);
  create index bank_transactions_by_state on billing.bank_transactions (business_id, state, booked_on, id);
  create index bank_transactions_by_account on billing.bank_transactions (business_id, bank_account_id, created_at, id);
  create index bank_transactions_by_statement on billing.bank_transactions (business_id, statement_id, created_at, id);
  create index bank_transactions_by_batch
    on billing.bank_transactions (business_id, bank_account_id, batch_fingerprint) where batch_fingerprint is not null;
  create index bank_transactions_by_counterparty
    on billing.bank_transactions (business_id, counterparty_iban, id) where counterparty_iban is not null;

  create table billing.bank_matches (
    business_id uuid not null,
    id uuid not null,
    bank_transaction_id uuid not null,
    target text not null check (target in ('payment', 'refund', 'payout', 'ledger')),
    target_id uuid not null,
    amount_minor bigint not null check (amount_minor <> 0 and amount_minor ${within}),
    is_made boolean not null,
    rule text check (rule in ('creditor_reference', 'document_number')),
    reverses_id uuid,
    created_by uuid,
    created_at timestamptz(3) not null,
    primary key (business_id, id),
    constraint bank_matches_reverses_unique unique (business_id, reverses_id),
    foreign key (business_id, bank_transaction_id) references billing.bank_transactions (business_id, id),
    foreign key (business_id, reverses_id) references billing.bank_matches (business_id, id)
  );
  create index bank_matches_by_transaction on billing.bank_matches (business_id, bank_transaction_id, created_at, id);
  create index bank_matches_by_target on billing.bank_matches (business_id, target_id, id);

  -- What a payment names is what a bank tells of it.
  create index documents_by_payment_reference on billing.documents (business_id, payment_reference)
    where payment_reference is not null;
  create index documents_open_by_amount on billing.documents (business_id, residual_minor, id)
    where kind = 'invoice' and residual_minor > 0;

  ${tenantTable('billing.bank_statement_parts', ['select', 'insert', 'delete'])}
  ${tenantTable('billing.bank_statements', ['select', 'insert'])}
  ${tenantTable('billing.bank_transactions', ['select', 'insert', 'update'])}
  ${tenantTable('billing.bank_matches', ['select', 'insert'])}
  `,
);
