import { tenantTable } from '../../postgres/tenant-table.js';
import { migration } from '../migration.js';

/** Which rows a merge gave to the survivor, so that an undo finds them; forgotten with the merge. */
export const referenceMoves = migration(
  'kernel/035-reference-moves',
  `
  create table kernel.reference_moves (
    business_id uuid not null,
    merge_id uuid not null,
    table_name text not null,
    column_name text not null,
    record_id uuid not null,
    moved_at timestamptz(3) not null,
    primary key (business_id, merge_id, table_name, column_name, record_id)
  );
  create index reference_moves_by_age on kernel.reference_moves (business_id, moved_at);
  ${tenantTable('kernel.reference_moves', ['select', 'insert', 'delete'])}
  `,
);
