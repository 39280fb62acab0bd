import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Page } from '../../../shared/records/connection.js';
import type { PageArguments } from '../../../shared/records/page-arguments.js';
import { addSought } from '../../../shared/records/filters/sought.js';
import { SortDirection } from '../../../shared/records/sort-direction.js';
import { tableReader, type TablePage } from '../../../shared/records/table-reader.js';
import type { PermissionOverrides } from './user.entity.js';
import type { UserFilter } from './users.args.js';

/** A user as reads return it. */
export interface UserRow {
  readonly id: string;
  readonly businessId: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly overrides: PermissionOverrides;
  readonly status: 'active' | 'deactivated';
  readonly lastLoginAt: string | null;
  readonly createdAt: string;
}

const users = tableReader<UserRow>({
  table: 'identity.users',
  columns: {
    id: 'id',
    businessId: 'business_id',
    name: 'name',
    email: 'email',
    role: 'role',
    overrides: 'permissions',
    status: 'status',
    lastLoginAt: 'last_login_at',
    createdAt: 'created_at',
  },
  needs: {
    business: ['businessId'],
    permissions: ['role', 'overrides'],
    grants: ['overrides'],
    denials: ['overrides'],
  },
  order: { by: 'name', type: 'text', direction: SortDirection.ASC },
});

/** Users of the business by id; ids of others are left out. */
export const findUsersByIds = users.byIds;

export interface FindUsers extends PageArguments {
  readonly filter?: UserFilter | null;
}

/** A page of the members of the business, by name; only the columns that `fields` need. Throws PAGE-001 for a bad cursor. */
export async function findUsers(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  { first, after, filter }: FindUsers,
  fields?: ReadonlySet<string>,
): Promise<Page<UserRow>> {
  const narrow: TablePage['narrow'] = (where) => {
    addSought(where, 'role', filter?.role, { sqlType: 'text' });
    addSought(where, 'status', filter?.status, { sqlType: 'text' });
  };
  return users.page(kernel, businessId, { first, after, narrow }, fields);
}
