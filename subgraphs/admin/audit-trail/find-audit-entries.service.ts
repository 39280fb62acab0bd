import type { Conditions } from '../../../shared/postgres/conditions.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { Page } from '../../../shared/records/connection.js';
import { addSought } from '../../../shared/records/filters/sought.js';
import type { PageArguments } from '../../../shared/records/page-arguments.js';
import { SortDirection } from '../../../shared/records/sort-direction.js';
import { tableReader } from '../../../shared/records/table-reader.js';
import type { AuditFilter } from './audit-trail.args.js';

/** An entry as reads return it. */
export interface AuditEntryRow {
  readonly id: string;
  /** Whose trail it is in; never shown. */
  readonly businessId: string;
  readonly action: string;
  /** The record's table, with its schema. */
  readonly table: string;
  readonly recordId: string;
  readonly before: object | null;
  readonly after: object | null;
  readonly requestId: string;
  readonly address: string | null;
  readonly timestamp: string;
  readonly userId: string | null;
  readonly apiKeyId: string | null;
  readonly subjectUserId: string | null;
  readonly isByStaff: boolean;
  readonly seq: number | null;
  readonly hash: string | null;
}

const ofLink = (value: string) => `(select ${value} from kernel.audit_chain as link
  where link.business_id = entry.business_id and link.audit_id = entry.audit_id)`;

/** Who may see the states of an entry depends on all of these. */
const states = ['businessId', 'table', 'before', 'after'] as const;

const entries = tableReader<AuditEntryRow>({
  table: 'kernel.audit_log as entry',
  columns: {
    id: 'audit_id',
    businessId: 'business_id',
    action: 'action',
    table: 'table_name',
    recordId: 'record_id',
    before: 'before_state',
    after: 'after_state',
    requestId: 'request_id',
    address: 'address',
    timestamp: '"timestamp"',
    userId: 'user_id',
    apiKeyId: 'api_key_id',
    subjectUserId: 'subject_user_id',
    isByStaff: 'actor_business_id is not null',
    seq: ofLink('seq::float8'),
    hash: ofLink("encode(hash, 'hex')"),
  },
  needs: {
    before: states,
    after: states,
    missingPermission: states,
    actor: ['businessId', 'userId', 'isByStaff'],
    subject: ['businessId', 'subjectUserId'],
  },
  order: { by: 'timestamp', type: 'timestamptz', direction: SortDirection.DESC },
});

/** Entries of the business by id; ids of others are left out. */
export const findAuditEntriesByIds = entries.byIds;

/**
 * A page of a business's audit trail, newest first; only the columns that `fields` need. Throws PAGE-001 for a bad cursor.
 */
export async function findAuditEntries(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  { first, after, filter }: PageArguments & { filter?: AuditFilter | null },
  fields?: ReadonlySet<string>,
): Promise<Page<AuditEntryRow>> {
  const narrow = (where: Conditions) => addFilter(where, filter);
  return entries.page(kernel, businessId, { first, after, narrow }, fields);
}

function addFilter(where: Conditions, filter: AuditFilter | null | undefined): void {
  addSought(where, 'action', filter?.action, { sqlType: 'text' });
  addSought(where, 'record_id', filter?.recordId, { sqlType: 'uuid' });
  addSought(where, 'user_id', filter?.userId, { sqlType: 'uuid' });
  addSought(where, 'request_id', filter?.requestId, { sqlType: 'text' });
  addSought(where, '"timestamp"', filter?.timestamp, { sqlType: 'timestamptz' });
}
