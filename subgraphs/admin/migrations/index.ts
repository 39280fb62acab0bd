import type { SchemaMigration } from '../../../shared/database/migration.js';

/** admin has no tables: the audit trail is the kernel's, since every subgraph writes it. */
export const adminMigrations: SchemaMigration[] = [];
