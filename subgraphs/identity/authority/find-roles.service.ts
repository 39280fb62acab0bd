import { alphabetically } from '../../../shared/postgres/collation.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Loader } from '../../../shared/kernel/loaders.js';
import type { CustomRoles } from './effective-permissions.rules.js';

/** A role of the business as reads return it. */
export interface RoleRow {
  readonly name: string;
  readonly description: string;
  readonly permissions: string[];
}

const all = `select name, description, permissions from identity.roles where business_id = $1
  order by ${alphabetically('name')}`;
const byNames = `
  select name, description, permissions from identity.roles where business_id = $1 and name = any($2::text[])`;

/** The roles that the business defined, by name. */
export function findRoles({ database }: Pick<Kernel, 'database'>, businessId: string): Promise<RoleRow[]> {
  return database.rows(businessId, all, [businessId]);
}

/** Roles that the business defined, by name; a name that it did not define is left out. */
export const rolesByName: Loader<string, RoleRow> = {
  load: async ({ database }, businessId, names) => {
    const rows = await database.rows<RoleRow>(businessId, byNames, [businessId, names]);
    return new Map(rows.map((row) => [row.name, row]));
  },
};

/** What the roles stand for. */
export function toCustomRoles(rows: readonly (RoleRow | undefined)[]): CustomRoles {
  return new Map(rows.flatMap((row) => (row ? [[row.name, row.permissions] as const] : [])));
}
