import { alphabetically } from '../../../shared/postgres/collation.js';
import { Conditions } from '../../../shared/postgres/conditions.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { decodeCursor } from '../../../shared/records/cursor.js';
import { pageOf, type Page } from '../../../shared/records/connection.js';
import type { PageArguments } from '../../../shared/records/page-arguments.js';
import { pageLimit } from '../../../shared/records/page-limit.js';
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
}

const columns = `id, business_id as "businessId", name, email, role, permissions as overrides, status,
  last_login_at as "lastLoginAt", created_at as "createdAt"`;

const byIds = `select ${columns} from identity.users where business_id = $1 and id = any($2::uuid[])`;

/** Users of the business by id; ids of others are left out. */
export function findUsersByIds(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<UserRow[]> {
  return database.rows(businessId, byIds, [businessId, ids]);
}

export interface FindUsers extends PageArguments {
  readonly filter?: UserFilter | null;
}

const byName = 'name:asc';
const sorted = alphabetically('name');

/** A page of the members of the business, by name. Throws PAGE-001 for a bad cursor. */
export async function findUsers(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  { first, after, filter }: FindUsers,
): Promise<Page<UserRow>> {
  const where = new Conditions()
    .add('business_id = ?', businessId)
    .addIf('role = ?', filter?.role?.eq)
    .addIf('status = ?', filter?.status?.eq);
  if (after) {
    const { value, id } = decodeCursor(after, byName, 'text');
    where.add(`(${sorted}, id) > (?, ?::uuid)`, value, id);
  }
  const text = `select ${columns} from identity.users where ${where}
    order by ${sorted}, id ${pageLimit(first, where)}`;
  const rows = await database.rows<UserRow>(businessId, text, where.values);
  return pageOf(rows, first, byName, ({ name, id }) => ({ value: name, id }));
}
