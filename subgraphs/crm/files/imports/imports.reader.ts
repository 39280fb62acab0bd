import { Conditions } from '../../../../shared/postgres/conditions.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { decodeCursor } from '../../../../shared/records/cursor.js';
import { pageOf, type Page } from '../../../../shared/records/connection.js';
import type { PageArguments } from '../../../../shared/records/page-arguments.js';
import { pageLimit } from '../../../../shared/records/page-limit.js';
import { importColumns, type ImportState } from './import.rules.js';

const newestFirst = 'created_at:desc';
const byIds = `select ${importColumns} from crm.imports where business_id = $1 and id = any($2::uuid[])`;

/** Imports of the business by id; ids of others are left out. */
export function findImportsByIds(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<ImportState[]> {
  return database.rows(businessId, byIds, [businessId, ids]);
}

/** One import; undefined when there is none. */
export async function readImport(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  id: string,
): Promise<ImportState | undefined> {
  return (await findImportsByIds(kernel, businessId, [id]))[0];
}

/** A page of imports, newest first. Throws PAGE-001 for a bad cursor. */
export async function findImports(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  { first, after }: PageArguments,
): Promise<Page<ImportState>> {
  const where = new Conditions().add('business_id = ?', businessId);
  if (after) {
    const { value, id } = decodeCursor(after, newestFirst, 'time');
    where.add('(created_at, id) < (?::timestamptz, ?::uuid)', value, id);
  }
  const text = `select ${importColumns} from crm.imports where ${where}
    order by created_at desc, id desc ${pageLimit(first, where)}`;
  const rows = await database.rows<ImportState>(businessId, text, where.values);
  return pageOf(rows, first, newestFirst, ({ createdAt, id }) => ({ value: createdAt, id }));
}
