import { Conditions } from '../../../shared/postgres/conditions.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { pageOf, type Page } from '../../../shared/records/connection.js';
import { decodeCursor } from '../../../shared/records/cursor.js';
import type { PageArguments } from '../../../shared/records/page-arguments.js';
import { pageLimit } from '../../../shared/records/page-limit.js';

/** A key as reads return it: nothing of its secret. */
export interface ApiKeyRow {
  readonly businessId: string;
  readonly id: string;
  readonly name: string;
  readonly mode: 'live' | 'test';
  readonly scopes: string[];
  readonly allowedAddresses: string[];
  readonly createdBy: string;
  readonly createdAt: string | Date;
  readonly expiresAt: string | Date;
  readonly lastUsedAt: string | Date | null;
  readonly previousSecretUntil: string | Date | null;
  readonly revokedAt: string | Date | null;
}

const columns = `business_id as "businessId", id, name, mode, scopes, allowed_addresses as "allowedAddresses",
  created_by as "createdBy", created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
  previous_secret_until as "previousSecretUntil", revoked_at as "revokedAt"`;

const newestFirst = 'created_at:desc';

/** A page of the keys of the business, revoked and expired ones included, newest first. Throws PAGE-001 for a bad cursor. */
export async function findApiKeys(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  { first, after }: PageArguments,
): Promise<Page<ApiKeyRow>> {
  const where = new Conditions().add('business_id = ?', businessId);
  if (after) {
    const { value, id } = decodeCursor(after, newestFirst, 'time');
    where.add('(created_at, id) < (?::timestamptz, ?::uuid)', value, id);
  }
  const text = `select ${columns} from identity.api_keys where ${where}
    order by created_at desc, id desc ${pageLimit(first, where)}`;
  const rows = await database.rows<ApiKeyRow>(businessId, text, where.values);
  return pageOf(rows, first, newestFirst, ({ createdAt, id }) => ({ value: String(createdAt), id }));
}

const byId = `select ${columns} from identity.api_keys where business_id = $1 and id = $2`;

/** One key of the business. */
export async function findApiKeyById(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  id: string,
): Promise<ApiKeyRow | undefined> {
  const [row] = await database.rows<ApiKeyRow>(businessId, byId, [businessId, id]);
  return row;
}
