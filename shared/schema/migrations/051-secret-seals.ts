import { platformTable } from '../../postgres/tenant-table.js';
import { migration } from '../migration.js';

/** A word that each secret of the deployment sealed at the first start. Only the owner takes one away. */
export const secretSeals = migration(
  'kernel/051-secret-seals',
  `
  create table kernel.secret_seals (
    setting text primary key,
    seal text not null
  );
  ${platformTable('kernel.secret_seals', ['select', 'insert'])}
  `,
);
