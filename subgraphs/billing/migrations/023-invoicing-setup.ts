import { tenantTable } from '../../../shared/postgres/tenant-table.js';
import { migration } from '../../../shared/schema/migration.js';

/** The address of a seller or buyer, a column for each part. */
const addressColumns = `
    street text check (char_length(street) <= 200),
    postal_code text check (char_length(postal_code) <= 20),
    city text check (char_length(city) <= 100),
    region text check (char_length(region) <= 100),
    country text check (country ~ '^[A-Z]{2}$'),`;

/** What the law and the other side's programs know a seller or buyer by. */
const identityColumns = `
    legal_name text check (char_length(legal_name) between 1 and 200),
    vat_id text check (vat_id ~ '^[A-Z0-9+*]{4,16}$'),
    registration_id text check (char_length(registration_id) between 1 and 50),
    electronic_address text check (char_length(electronic_address) between 1 and 200),
    electronic_scheme text check (char_length(electronic_scheme) between 1 and 10),`;

/** What documents are made with: the seller, its customers, and taxes. */
export const invoicingSetup = migration(
  'billing/023-invoicing-setup',
  `
  create table billing.settings (
    business_id uuid primary key,
    ${identityColumns}
    ${addressColumns}
    tax_number text check (char_length(tax_number) between 1 and 50),
    email text check (char_length(email) <= 254),
    phone text check (char_length(phone) <= 40),
    fiscal_year_start_month integer not null default 1 check (fiscal_year_start_month between 1 and 12),
    vat_method text not null default 'accrual' check (vat_method in ('accrual', 'cash')),
    tax_rounding text not null default 'document' check (tax_rounding in ('document', 'line')),
    price_mode text not null default 'net' check (price_mode in ('net', 'gross')),
    terms_kind text not null default 'net_days' check (terms_kind in ('net_days', 'end_of_month')),
    terms_days integer not null default 14 check (terms_days between 0 and 365),
    discount_percent_e4 integer check (discount_percent_e4 between 1 and 1000000),
    discount_days integer check (discount_days between 0 and 365),
    is_open_credit_applied boolean not null default false,
    can_void_sent boolean not null default false,
    is_confirmed_vat_id_needed boolean not null default false,
    reminder_days integer[] not null default '{3,10,20}' check (cardinality(reminder_days) <= 10),
    is_test boolean not null default false,
    version integer not null default 1,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint settings_whole_discount check ((discount_percent_e4 is null) = (discount_days is null))
  );

  -- A customer that was merged with another stays as the way to it, without its name.
  create table billing.customers (
    business_id uuid not null,
    customer_id uuid not null,
    name text,
    email text,
    phone text,
    company_id uuid,
    survivor_id uuid,
    primary key (business_id, customer_id),
    check ((name is null) = (survivor_id is not null))
  );
  create index customers_by_survivor on billing.customers (business_id, survivor_id) where survivor_id is not null;

  create table billing.companies (
    business_id uuid not null,
    company_id uuid not null,
    name text not null,
    primary key (business_id, company_id)
  );

  create table billing.customer_profiles (
    business_id uuid not null,
    id uuid not null,
    customer_id uuid not null,
    kind text not null check (kind in ('person', 'company')),
    ${identityColumns}
    ${addressColumns}
    vat_id_state text not null check
      (vat_id_state in ('unchecked', 'format_valid', 'confirmed', 'unconfirmed', 'invalid')),
    vat_id_checked_at timestamptz(3),
    vat_id_evidence text check (char_length(vat_id_evidence) <= 200),
    buyer_reference text check (char_length(buyer_reference) between 1 and 200),
    currency text check (currency ~ '^[A-Z]{3}$'),
    language text check (char_length(language) between 1 and 35),
    price_mode text check (price_mode in ('net', 'gross')),
    terms_kind text check (terms_kind in ('net_days', 'end_of_month')),
    terms_days integer check (terms_days between 0 and 365),
    discount_percent_e4 integer check (discount_percent_e4 between 1 and 1000000),
    discount_days integer check (discount_days between 0 and 365),
    tax_treatment text not null check (tax_treatment in ('automatic', 'standard', 'exempt')),
    is_reminder_exempt boolean not null,
    version integer not null default 1,
    created_by uuid not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, id),
    constraint customer_profiles_customer_unique unique (business_id, customer_id),
    constraint customer_profiles_vat_id_state check (vat_id is not null or vat_id_state = 'unchecked'),
    constraint customer_profiles_whole_terms check ((terms_kind is null) = (terms_days is null)),
    constraint customer_profiles_whole_discount check ((discount_percent_e4 is null) = (discount_days is null))
  );
  create index customer_profiles_by_creation on billing.customer_profiles (business_id, created_at, id);

  create table billing.tax_codes (
    business_id uuid not null,
    id uuid not null,
    code text not null check (char_length(code) between 1 and 20),
    name text not null check (char_length(name) between 1 and 200),
    category text not null check (category in ('s', 'z', 'e', 'ae', 'k', 'g', 'o')),
    exemption_code text check (char_length(exemption_code) between 1 and 50),
    exemption_text text check (char_length(exemption_text) between 1 and 500),
    archived_at timestamptz(3),
    version integer not null default 1,
    created_by uuid not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, id),
    constraint tax_codes_code_unique unique (business_id, code)
  );
  create index tax_codes_by_creation on billing.tax_codes (business_id, created_at, id);

  create table billing.tax_components (
    business_id uuid not null,
    id uuid not null,
    tax_code_id uuid not null,
    position integer not null check (position between 1 and 3),
    name text not null check (char_length(name) between 1 and 100),
    rate_e4 integer not null check (rate_e4 between 0 and 1000000),
    valid_from date not null check (valid_from between date '1970-01-01' and date '2200-12-31'),
    tax_account_id uuid not null,
    pending_account_id uuid not null,
    return_box text check (char_length(return_box) between 1 and 20),
    created_by uuid not null,
    created_at timestamptz(3) not null,
    primary key (business_id, id),
    constraint tax_components_day_unique unique (business_id, tax_code_id, position, valid_from),
    foreign key (business_id, tax_code_id) references billing.tax_codes (business_id, id),
    foreign key (business_id, tax_account_id) references billing.ledger_accounts (business_id, id),
    foreign key (business_id, pending_account_id) references billing.ledger_accounts (business_id, id)
  );

  ${tenantTable('billing.settings', ['select', 'insert', 'update'])}
  ${tenantTable('billing.customers', ['select', 'insert', 'update', 'delete'])}
  ${tenantTable('billing.companies', ['select', 'insert', 'update', 'delete'])}
  ${tenantTable('billing.customer_profiles', ['select', 'insert', 'update', 'delete'])}
  ${tenantTable('billing.tax_codes', ['select', 'insert', 'update'])}
  ${tenantTable('billing.tax_components', ['select', 'insert'])}

  create function billing.refuse_taxed_exemption() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if new.rate_e4 > 0 and not exists (
      select from billing.tax_codes c
      where c.business_id = new.business_id and c.id = new.tax_code_id and c.category = 's')
    then
      raise exception 'only the standard category has a rate above zero'
        using errcode = '23514', constraint = 'tax_components_standard_rate';
    end if;
    return new;
  end $$;
  create trigger refuse_taxed_exemption before insert on billing.tax_components
    for each row execute function billing.refuse_taxed_exemption();

  -- What issued documents say of a tax goes by its category.
  create function billing.freeze_tax_codes() returns trigger language plpgsql
    security invoker set search_path = pg_catalog as $$
  begin
    if (new.code, new.category) is distinct from (old.code, old.category) then
      raise exception 'a tax code keeps its code and category'
        using errcode = '23514', constraint = 'tax_codes_frozen';
    end if;
    return new;
  end $$;
  create trigger freeze_tax_codes before update on billing.tax_codes
    for each row execute function billing.freeze_tax_codes();
  `,
);
