import type { Kernel } from '../../../shared/kernel/kernel.js';
import { Conditions } from '../../../shared/postgres/conditions.js';
import { decodeCursor } from '../../../shared/records/cursor.js';
import { pageOf, type Page } from '../../../shared/records/connection.js';
import type { PageArguments } from '../../../shared/records/page-arguments.js';
import { pageLimit } from '../../../shared/records/page-limit.js';

/** An invitation as reads return it. */
export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly status: 'pending' | 'accepted' | 'revoked' | 'expired';
  readonly invitedBy: string;
  readonly createdAt: string;
}

type Needed = Pick<Kernel, 'database' | 'clock'>;

const newestFirst = 'created_at:desc';

/** A page of invitations, newest first. Throws PAGE-001 for a bad cursor. */
export async function findInvitations(
  kernel: Needed,
  businessId: string,
  { first, after }: PageArguments,
): Promise<Page<InvitationRow>> {
  const where = new Conditions();
  const columns = columnsAt(where.value(kernel.clock.now()));
  where.add('business_id = ?', businessId);
  if (after) {
    const { value, id } = decodeCursor(after, newestFirst, 'time');
    where.add('(created_at, id) < (?::timestamptz, ?::uuid)', value, id);
  }
  const text = `select ${columns} from identity.invitations where ${where}
    order by created_at desc, id desc ${pageLimit(first, where)}`;
  const rows = await kernel.database.rows<InvitationRow>(businessId, text, where.values);
  return pageOf(rows, first, newestFirst, ({ createdAt, id }) => ({ value: createdAt, id }));
}

const byId = `select ${columnsAt('$1')} from identity.invitations where business_id = $2 and id = $3`;

/** An invitation of the business; undefined for any other id. */
export async function findInvitation(
  { database, clock }: Needed,
  businessId: string,
  id: string,
): Promise<InvitationRow | undefined> {
  const [row] = await database.rows<InvitationRow>(businessId, byId, [clock.now(), businessId, id]);
  return row;
}

function columnsAt(now: string): string {
  return `id, email, role, invited_by as "invitedBy", created_at as "createdAt", expires_at as "expiresAt",
    case when accepted_at is not null then 'accepted' when revoked_at is not null then 'revoked'
         when expires_at <= ${now}::timestamptz then 'expired' else 'pending' end as status`;
}
