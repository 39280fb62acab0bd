import { migration } from '../migration.js';
import { platformTable } from '../../postgres/tenant-table.js';

/** Consumers that were asked to work a moment ago, and have more to do: the relay asks again soon. */
export const delayedWakes = migration(
  'kernel/056-delayed-wakes',
  `
  create table kernel.delayed_wakes (
    business_id uuid not null,
    consumer text not null,
    primary key (business_id, consumer)
  );
  ${platformTable('kernel.delayed_wakes', ['select', 'insert', 'update', 'delete'])}
  `,
);
