import { subgraphSchema } from '../../../shared/postgres/tenant-table.js';
import { migration } from '../../../shared/schema/migration.js';

export const schema = migration('billing/001-schema', subgraphSchema('billing'));
