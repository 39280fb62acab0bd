import { platformTable } from '../../postgres/tenant-table.js';
import { migration } from '../migration.js';

/** Messages of development's mailbox; empty wherever a mail server is configured. */
export const mailbox = migration(
  'kernel/003-mailbox',
  `
  create table kernel.mailbox (
    id bigint generated always as identity primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    sent_at timestamptz(3) not null default now()
  );
  ${platformTable('kernel.mailbox', ['select', 'insert', 'delete'])}
  `,
);
