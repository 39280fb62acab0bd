import { Conditions } from '../../../shared/postgres/conditions.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { pageOf, type Page } from '../../../shared/records/connection.js';
import { decodeCursor } from '../../../shared/records/cursor.js';
import { addDateTimeFilter } from '../../../shared/records/date-time-filter.js';
import type { PageArguments } from '../../../shared/records/page-arguments.js';
import { pageLimit } from '../../../shared/records/page-limit.js';
import type { AuditFilter } from './audit-trail.args.js';

/** An entry as reads return it. */
export interface AuditEntryRow {
  readonly id: string;
  /** Whose trail it is in; never shown. */
  readonly businessId: string;
  readonly timestamp: string;
  /** The record's table, with its schema. */
  readonly table: string;
  readonly before: object | null;
  readonly after: object | null;
  readonly userId: string | null;
  readonly subjectUserId: string | null;
  readonly isByStaff: boolean;
}

const entries = `
  select a.audit_id as id, a.business_id as "businessId", a.action, a.table_name as table,
    a.record_id as "recordId", a.before_state as before, a.after_state as after, a.request_id as "requestId",
    a.address, a."timestamp", a.user_id as "userId", a.api_key_id as "apiKeyId",
    a.subject_user_id as "subjectUserId", a.actor_business_id is not null as "isByStaff", c.seq::int as seq, encode(c.hash, 'hex') as hash
  from kernel.audit_log a
  left join kernel.audit_chain c on c.business_id = a.business_id and c.audit_id = a.audit_id`;

const byIds = `${entries} where a.business_id = $1 and a.audit_id = any($2::uuid[])`;

/** Entries of the business by id; ids of others are left out. */
export function findAuditEntriesByIds(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<AuditEntryRow[]> {
  return database.rows(businessId, byIds, [businessId, ids]);
}

const newestFirst = 'timestamp:desc';

/** A page of a business's audit trail, newest first. Throws PAGE-001 for a bad cursor. */
export async function findAuditEntries(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  { first, after, filter }: PageArguments & { filter?: AuditFilter | null },
): Promise<Page<AuditEntryRow>> {
  const where = conditionsOf(businessId, filter);
  if (after) {
    const { value, id } = decodeCursor(after, newestFirst, 'time');
    where.add('(a."timestamp", a.audit_id) < (?::timestamptz, ?::uuid)', value, id);
  }
  const text = `${entries} where ${where}
    order by a."timestamp" desc, a.audit_id desc ${pageLimit(first, where)}`;
  const rows = await database.rows<AuditEntryRow>(businessId, text, where.values);
  return pageOf(rows, first, newestFirst, ({ timestamp, id }) => ({ value: timestamp, id }));
}

function conditionsOf(businessId: string, filter: AuditFilter | null | undefined): Conditions {
  const where = new Conditions()
    .add('a.business_id = ?', businessId)
    .addIf('a.action = ?', filter?.action?.eq)
    .addIf('a.record_id = ?', filter?.recordId)
    .addIf('a.user_id = ?', filter?.userId)
    .addIf('a.request_id = ?', filter?.requestId?.eq);
  addDateTimeFilter(where, 'a."timestamp"', filter?.timestamp);
  return where;
}
