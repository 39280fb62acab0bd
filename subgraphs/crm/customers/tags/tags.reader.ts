import { Conditions } from '../../../../shared/postgres/conditions.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { badPage } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { cutPage, type Page } from '../../../../shared/records/connection.js';
import type { PageArguments } from '../../../../shared/records/page-arguments.js';
import { pageLimit } from '../../../../shared/records/page-limit.js';

/** A tag, and how many customers carry it. */
export interface TagRow {
  readonly name: string;
  readonly customerCount: number;
}

/** A page of the tags that customers carry, by name. A cursor is the last name seen; PAGE-001 for none of ours. */
export async function findTags(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  { first, after }: PageArguments,
): Promise<Page<TagRow>> {
  const where = new Conditions().add('business_id = ?', businessId);
  if (after) where.add('tag > ?', readCursor(after));
  const text = `select tag as name, count(*)::int as "customerCount" from crm.customer_tags where ${where}
    group by tag order by tag ${pageLimit(first, where)}`;
  const rows = await database.rows<TagRow>(businessId, text, where.values);
  return cutPage(rows, { first, after }, writeCursor);
}

function writeCursor({ name }: TagRow): string {
  return Buffer.from(`tag:${name}`).toString('base64url');
}

function readCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (text.startsWith('tag:') && !text.includes('\0')) return text.slice('tag:'.length);
  throw new DomainError(badPage, 'The cursor is malformed; use one that a page answered.');
}
