import { tenantTable } from '../../../shared/postgres/tenant-table.js';
import { migration } from '../../../shared/schema/migration.js';

/** Where money comes in and goes out; each is an account of the books. */
export const bankAccounts = migration(
  'billing/040-bank-accounts',
  `
  create table billing.bank_accounts (
    business_id uuid not null,
    id uuid not null,
    name text not null check (char_length(name) between 1 and 200),
    iban text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
    qr_iban text check (qr_iban ~ '^(CH|LI)[0-9]{2}3[01][0-9]{3}[A-Z0-9]{12}$'),
    bic text check (bic ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    ledger_account_id uuid not null,
    version integer not null default 1,
    created_by uuid not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, id),
    constraint bank_accounts_iban_unique unique (business_id, iban),
    foreign key (business_id, ledger_account_id) references billing.ledger_accounts (business_id, id)
  );
  create index bank_accounts_by_creation on billing.bank_accounts (business_id, created_at, id);
  create index bank_accounts_by_update on billing.bank_accounts (business_id, updated_at, id);
  ${tenantTable('billing.bank_accounts', ['select', 'insert', 'update'])}
  `,
);
