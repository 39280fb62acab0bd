import { migration } from '../../../shared/schema/migration.js';
import { tenantTable } from '../../../shared/postgres/tenant-table.js';

/** A task without a due moment sorts as one that is due at the end of time: see `task-order.ts`. */
export const tasks = migration(
  'crm/024-tasks',
  `
  create table crm.tasks (
    business_id uuid not null,
    id uuid not null,
    title text not null check (char_length(title) between 1 and 200),
    notes text check (char_length(notes) <= 10000),
    due_at timestamptz(3),
    priority text not null check (priority in ('low', 'normal', 'high')),
    status text not null check (status in ('open', 'done', 'cancelled')),
    closed_at timestamptz(3),
    assignee_id uuid,
    customer_id uuid,
    company_id uuid,
    deal_id uuid,
    version integer not null default 1,
    created_by uuid not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (business_id, id),
    foreign key (business_id, customer_id) references crm.customers (business_id, id)
      on delete set null (customer_id),
    foreign key (business_id, company_id) references crm.companies (business_id, id)
      on delete set null (company_id),
    foreign key (business_id, deal_id) references crm.deals (business_id, id) on delete set null (deal_id),
    check (num_nonnulls(customer_id, company_id, deal_id) <= 1),
    check ((status = 'open') = (closed_at is null))
  );
  create index tasks_by_creation on crm.tasks (business_id, created_at, id);
  create index tasks_by_update on crm.tasks (business_id, updated_at, id);
  create index tasks_by_title on crm.tasks (business_id, title, id);
  create index tasks_by_due on crm.tasks
    (business_id, coalesce(due_at, timestamptz '9999-12-31 00:00:00+00'), id);
  create index tasks_by_assignee on crm.tasks (business_id, assignee_id, status, created_at, id);
  create index tasks_by_customer on crm.tasks (business_id, customer_id, created_at, id);
  create index tasks_by_company on crm.tasks (business_id, company_id, created_at, id);
  create index tasks_by_deal on crm.tasks (business_id, deal_id, created_at, id);
  ${tenantTable('crm.tasks', ['select', 'insert', 'update', 'delete'])}
  `,
);
