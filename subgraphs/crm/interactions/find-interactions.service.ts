import { Conditions } from '../../../shared/database/conditions.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import { decodeCursor } from '../../../shared/pagination/cursor.js';
import { addDateTimeFilter } from '../../../shared/pagination/date-time-filter.js';
import { pageOf, type Page } from '../../../shared/pagination/connection.js';
import type { PageArguments } from '../../../shared/pagination/page-arguments.js';
import { addCustomerFilter } from '../customers/meant-customer.js';
import type { InteractionFilter } from './interaction.input.js';

/** An interaction as reads return it. */
export interface InteractionRow {
  readonly id: string;
  readonly customerId: string;
  readonly createdBy: string;
  readonly createdAt: string;
}

export const interactionColumns = `id, customer_id as "customerId", type, channel, notes, version,
  created_by as "createdBy", created_at as "createdAt", updated_at as "updatedAt"`;

/** Interactions are read newest first, everywhere. */
export const newestInteractionsFirst = 'created_at:desc';

const byIds = `select ${interactionColumns} from crm.interactions where business_id = $1 and id = any($2::uuid[])`;

/** Interactions of the business by id; ids of others are left out. */
export function findInteractionsByIds(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<InteractionRow[]> {
  return database.rows(businessId, byIds, [businessId, ids]);
}

/** A page of interactions, newest first. Throws PAGE-001 for a bad cursor. */
export async function findInteractions(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  { first, after, filter }: PageArguments & { filter?: InteractionFilter | null },
): Promise<Page<InteractionRow>> {
  const where = new Conditions().add('business_id = ?', businessId).addIf('type = ?', filter?.type?.eq);
  addCustomerFilter(where, businessId, filter?.customerId);
  addDateTimeFilter(where, 'created_at', filter?.createdAt);
  if (after) {
    const { value, id } = decodeCursor(after, newestInteractionsFirst, 'time');
    where.add('(created_at, id) < (?::timestamptz, ?::uuid)', value, id);
  }
  const text = `select ${interactionColumns} from crm.interactions where ${where}
    order by created_at desc, id desc limit ${where.value(first + 1)}`;
  const rows = await database.rows<InteractionRow>(businessId, text, where.values);
  return pageOfInteractions(rows, first);
}

/** Cuts rows that were read newest first to a page. */
export function pageOfInteractions(rows: readonly InteractionRow[], first: number): Page<InteractionRow> {
  return pageOf(rows, first, newestInteractionsFirst, ({ createdAt, id }) => ({ value: createdAt, id }));
}
