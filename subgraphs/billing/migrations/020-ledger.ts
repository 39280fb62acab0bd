import { tenantTable } from '../../../shared/postgres/tenant-table.js';
import { migration } from '../../../shared/schema/migration.js';

/** Double entry: what is posted is never changed or deleted, since the application has no right to. */
export const ledger = migration(
  'billing/020-ledger',
  `
  create table billing.ledger_accounts (
    business_id uuid not null,
    id uuid not null,
    code text not null check (char_length(code) between 1 and 20),
    name text not null check (char_length(name) between 1 and 200),
    type text not null check (type in ('asset', 'liability', 'equity', 'income', 'expense')),
    kind text not null check (kind in
      ('cash', 'bank', 'clearing', 'receivable', 'payable', 'tax', 'inventory', 'financing', 'other')),
    role text check (role ~ '^[a-z_]{1,40}$'),
    archived_at timestamptz(3),
    version integer not null default 1,
    created_by uuid,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, id),
    constraint ledger_accounts_code_unique unique (business_id, code),
    constraint ledger_accounts_role_unique unique (business_id, role),
    constraint ledger_accounts_role_in_use check (role is null or archived_at is null)
  );
  create index ledger_accounts_by_creation on billing.ledger_accounts (business_id, created_at, id);

  create table billing.ledger_periods (
    business_id uuid not null,
    month date not null check (extract(day from month) = 1),
    status text not null check (status in ('open', 'closed', 'locked')),
    changed_by uuid,
    changed_at timestamptz(3) not null,
    primary key (business_id, month)
  );

  create table billing.ledger_entries (
    business_id uuid not null,
    id uuid not null,
    entry_date date not null check (entry_date between date '1970-01-01' and date '2200-12-31'),
    month date not null check (
      month = make_date(extract(year from entry_date)::int, extract(month from entry_date)::int, 1)),
    document_date date,
    description text not null check (char_length(description) <= 500),
    source_type text not null check (source_type ~ '^[a-z_]{1,40}$'),
    source_id uuid not null,
    purpose text not null check (purpose ~ '^[a-z_]{1,40}$'),
    reverses_id uuid,
    line_count integer not null check (line_count >= 2),
    created_by uuid,
    created_at timestamptz(3) not null,
    primary key (business_id, id),
    constraint ledger_entries_source_unique unique (business_id, source_type, source_id, purpose),
    constraint ledger_entries_reverses_unique unique (business_id, reverses_id),
    foreign key (business_id, month) references billing.ledger_periods (business_id, month),
    foreign key (business_id, reverses_id) references billing.ledger_entries (business_id, id)
  );
  create index ledger_entries_by_date on billing.ledger_entries (business_id, entry_date, id);

  create table billing.ledger_lines (
    business_id uuid not null,
    id uuid not null,
    entry_id uuid not null,
    position integer not null check (position between 1 and 2000),
    account_id uuid not null,
    debit_minor bigint not null check (debit_minor >= 0),
    credit_minor bigint not null check (credit_minor >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    foreign_minor bigint not null,
    document_id uuid,
    payment_id uuid,
    memo text check (char_length(memo) between 1 and 500),
    primary key (business_id, id),
    unique (business_id, entry_id, position),
    constraint ledger_lines_one_side check ((debit_minor > 0) <> (credit_minor > 0)),
    foreign key (business_id, entry_id) references billing.ledger_entries (business_id, id),
    foreign key (business_id, account_id) references billing.ledger_accounts (business_id, id)
  );
  create index ledger_lines_by_account on billing.ledger_lines (business_id, account_id, entry_id);

  create table billing.ledger_tax_lines (
    business_id uuid not null,
    id uuid not null,
    entry_id uuid not null,
    position integer not null,
    component_id uuid not null,
    category text not null,
    direction text not null check (direction in ('output', 'input')),
    is_credit boolean not null,
    base_minor bigint not null,
    tax_minor bigint not null,
    primary key (business_id, id),
    unique (business_id, entry_id, position),
    foreign key (business_id, entry_id) references billing.ledger_entries (business_id, id)
  );

  create table billing.ledger_balances (
    business_id uuid not null,
    account_id uuid not null,
    month date not null,
    shard smallint not null check (shard between 0 and 7),
    debit_minor bigint not null check (debit_minor >= 0),
    credit_minor bigint not null check (credit_minor >= 0),
    primary key (business_id, account_id, month, shard),
    foreign key (business_id, account_id) references billing.ledger_accounts (business_id, id)
  );

  create table billing.ledger_chain (
    business_id uuid not null,
    seq bigint not null check (seq >= 1),
    entry_id uuid not null,
    hash bytea not null check (octet_length(hash) = 32),
    sealed_at timestamptz(3) not null,
    primary key (business_id, seq),
    unique (business_id, entry_id),
    foreign key (business_id, entry_id) references billing.ledger_entries (business_id, id)
  );

  ${tenantTable('billing.ledger_accounts', ['select', 'insert', 'update'])}
  ${tenantTable('billing.ledger_periods', ['select', 'insert', 'update'])}
  ${tenantTable('billing.ledger_entries', ['select', 'insert'])}
  ${tenantTable('billing.ledger_lines', ['select', 'insert'])}
  ${tenantTable('billing.ledger_tax_lines', ['select', 'insert'])}
  ${tenantTable('billing.ledger_balances', ['select', 'insert', 'update'])}
  ${tenantTable('billing.ledger_chain', ['select', 'insert'])}
  `,
);
