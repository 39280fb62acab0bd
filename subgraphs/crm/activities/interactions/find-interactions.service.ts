import { Columns } from '../../../../shared/records/columns.js';
import { Conditions } from '../../../../shared/postgres/conditions.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { decodeCursor } from '../../../../shared/records/cursor.js';
import { addDateTimeFilter } from '../../../../shared/records/date-time-filter.js';
import { pageOf, type Page } from '../../../../shared/records/connection.js';
import type { PageArguments } from '../../../../shared/records/page-arguments.js';
import { pageLimit } from '../../../../shared/records/page-limit.js';
import { addCustomerFilter } from '../../customers/customers/customer-aliases.js';
import type { InteractionFilter } from './interaction.input.js';

/** An interaction as reads return it. */
export interface InteractionRow {
  readonly id: string;
  readonly customerId: string;
  readonly createdBy: string;
  readonly createdAt: string;
}

/** The columns of a row. */
export const interactionColumns = new Columns({
  expressions: {
    id: 'id',
    customerId: 'customer_id',
    type: 'type',
    channel: 'channel',
    notes: 'notes',
    version: 'version',
    createdBy: 'created_by',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  always: ['id'],
  needs: { customer: ['customerId'], pageInfo: ['createdAt'] },
});

const newestFirst = 'created_at:desc';

const byIds = `select ${interactionColumns.all.sql} from crm.interactions where business_id = $1 and id = any($2::uuid[])`;

/** Interactions of the business by id; ids of others are left out. */
export function findInteractionsByIds(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<InteractionRow[]> {
  return database.rows(businessId, byIds, [businessId, ids]);
}

export interface FindInteractions extends PageArguments {
  readonly filter?: InteractionFilter | null;
  /** Which of an interaction's fields are asked for; all of them unless given. */
  readonly fields?: ReadonlySet<string>;
}

/** A page of interactions, newest first. Throws PAGE-001 for a bad cursor. */
export async function findInteractions(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  { first, after, filter, fields }: FindInteractions,
): Promise<Page<InteractionRow>> {
  const where = new Conditions().add('business_id = ?', businessId).addIf('type = ?', filter?.type?.eq);
  addCustomerFilter(where, businessId, filter?.customerId);
  addDateTimeFilter(where, 'created_at', filter?.createdAt);
  if (after) {
    const { value, id } = decodeCursor(after, newestFirst, 'time');
    where.add('(created_at, id) < (?::timestamptz, ?::uuid)', value, id);
  }
  const text = `select ${interactionColumns.listFor(fields).sql} from crm.interactions where ${where}
    order by created_at desc, id desc ${pageLimit(first, where)}`;
  const rows = await database.rows<InteractionRow>(businessId, text, where.values);
  return pageOf(rows, first, newestFirst, ({ createdAt, id }) => ({ value: createdAt, id }));
}
