import type { SchemaMigration } from '../../../shared/schema/migration.js';
import { apiRequests } from './001-api-requests.js';

/** The schema of admin, in order. The audit trail is the kernel's, since every subgraph writes it. */
export const adminMigrations: SchemaMigration[] = [apiRequests];
