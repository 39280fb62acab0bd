import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/**
 * A deal without a date or an amount sorts as one of the last day or below zero: the indexes and the kinds of its
 * fields name the same expressions.
 */
export const deals = migration(
  'crm/023-deals',
  `
  create table crm.deals (
    business_id uuid not null,
    id uuid not null,
    title text not null check (char_length(title) between 1 and 200),
    customer_id uuid,
    company_id uuid,
    pipeline_id uuid not null,
    stage_id uuid not null,
    stage_entered_at timestamptz(3) not null,
    status text not null check (status in ('open', 'won', 'lost')),
    close_reason text check (char_length(close_reason) between 1 and 500),
    closed_at timestamptz(3),
    amount_minor bigint check (amount_minor >= 0),
    currency text check (currency ~ '^[A-Z]{3}$'),
    owner_id uuid not null,
    expected_close_date date,
    version integer not null default 1,
    created_by uuid not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, id),
    foreign key (business_id, customer_id) references crm.customers (business_id, id)
      on delete set null (customer_id),
    foreign key (business_id, company_id) references crm.companies (business_id, id)
      on delete set null (company_id),
    foreign key (business_id, pipeline_id, stage_id) references crm.stages (business_id, pipeline_id, id),
    check ((amount_minor is null) = (currency is null)),
    check ((status = 'open') = (closed_at is null)),
    check (status <> 'open' or close_reason is null)
  );
  create index deals_by_creation on crm.deals (business_id, created_at, id);
  create index deals_by_update on crm.deals (business_id, updated_at, id);
  create index deals_by_title on crm.deals (business_id, title, id);
  create index deals_by_close_date on crm.deals
    (business_id, coalesce(expected_close_date, date '9999-12-31'), id);
  create index deals_by_amount on crm.deals (business_id, coalesce(amount_minor, '-1'::bigint), id);
  create index deals_by_stage on crm.deals (business_id, stage_id, created_at, id);
  create index deals_by_pipeline on crm.deals (business_id, pipeline_id, created_at, id);
  create index deals_by_owner on crm.deals (business_id, owner_id, created_at, id);
  create index deals_by_customer on crm.deals (business_id, customer_id, created_at, id);
  create index deals_by_company on crm.deals (business_id, company_id, created_at, id);
  ${tenantTable('crm.deals', ['select', 'insert', 'update', 'delete'])}

  create table crm.deal_stage_changes (
    business_id uuid not null,
    id uuid not null,
    deal_id uuid not null,
    from_stage_id uuid,
    to_stage_id uuid not null,
    seconds_in_stage integer check (seconds_in_stage >= 0),
    changed_by uuid,
    changed_at timestamptz(3) not null,
    primary key (business_id, id),
    foreign key (business_id, deal_id) references crm.deals (business_id, id) on delete cascade,
    foreign key (business_id, from_stage_id) references crm.stages (business_id, id),
    foreign key (business_id, to_stage_id) references crm.stages (business_id, id),
    check ((from_stage_id is null) = (seconds_in_stage is null))
  );
  create index deal_stage_changes_by_deal on crm.deal_stage_changes (business_id, deal_id, changed_at, id);
  ${tenantTable('crm.deal_stage_changes', ['select', 'insert'])}
  `,
);
