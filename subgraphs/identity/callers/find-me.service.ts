import type { Kernel } from '../../../shared/kernel/kernel.js';
import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Principal } from '../../../shared/access/principal.js';
import type { BusinessRow } from '../businesses/find-businesses.service.js';
import { sessionRevoked } from '../errors.js';
import type { UserRow } from '../users/find-users.service.js';

/** The caller with their business, which almost every client asks for together. */
export interface MeRow extends UserRow {
  readonly business: BusinessRow;
}

const withBusiness = `
  select u.id, u.business_id as "businessId", u.name, u.email, u.role, u.permissions as overrides, u.status,
         u.last_login_at as "lastLoginAt", u.created_at as "createdAt",
         b.name as "businessName", b.category, b.industry, b.status as "businessStatus", b.currency,
         b.timezone, b.locale, b.version, b.created_at as "businessCreatedAt",
         array(select m.module_id from identity.module_activations m
               where m.business_id = $1 and m.status = 'active' order by m.module_id) as "activeModules"
  from identity.users u
  join identity.businesses b on b.business_id = u.business_id
  where u.business_id = $1 and u.id = $2`;

interface Row extends UserRow, Omit<BusinessRow, 'id' | 'name' | 'status'> {
  readonly businessName: string;
  readonly businessStatus: BusinessRow['status'];
  readonly businessCreatedAt: string;
}

/** The caller, in one statement. Their session was found open when the principal was resolved. */
export async function findMe(
  { database }: Pick<Kernel, 'database'>,
  { businessId, userId }: Principal,
): Promise<MeRow> {
  const [row] = await database.rows<Row>(businessId, withBusiness, [businessId, userId]);
  if (!row) throw new DomainError(sessionRevoked, 'The session was ended; sign in again.');
  const { businessName: name, businessStatus: status, businessCreatedAt: createdAt } = row;
  return { ...row, business: Object.assign({}, row, { id: businessId, name, status, createdAt }) };
}
