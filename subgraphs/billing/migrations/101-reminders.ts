import { tenantTable } from '../../../shared/postgres/tenant-table.js';
import { migration } from '../../../shared/schema/migration.js';

/** Which reminders of an invoice were sent; each of them once. */
export const reminders = migration(
  'billing/101-reminders',
  `
  create table billing.reminders (
    business_id uuid not null,
    document_id uuid not null,
    level integer not null check (level between 1 and 10),
    sent_at timestamptz(3) not null,
    primary key (business_id, document_id, level),
    foreign key (business_id, document_id) references billing.documents (business_id, id)
  );
  ${tenantTable('billing.reminders', ['select', 'insert'])}
  create index documents_to_remind on billing.documents (business_id, due_date, id)
    where residual_minor > 0 and kind = 'invoice' and sent_at is not null;
  `,
);
