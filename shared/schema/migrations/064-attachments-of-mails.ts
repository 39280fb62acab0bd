import { platformTable } from '../../postgres/tenant-table.js';
import { migration } from '../migration.js';

/** Files of development's mailbox; they go with their message. */
export const attachmentsOfMails = migration(
  'kernel/064-attachments-of-mails',
  `
  create table kernel.mailbox_attachments (
    mail_id bigint not null references kernel.mailbox (id) on delete cascade,
    position integer not null,
    name text not null,
    media_type text not null,
    content bytea not null,
    primary key (mail_id, position)
  );
  ${platformTable('kernel.mailbox_attachments', ['select', 'insert'])}
  `,
);
