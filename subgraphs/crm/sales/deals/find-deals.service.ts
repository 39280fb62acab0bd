import { Conditions } from '../../../../shared/postgres/conditions.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { addAmountFilter } from '../../../../shared/records/amount-filter.js';
import type { Page } from '../../../../shared/records/connection.js';
import { addDateFilter } from '../../../../shared/records/date-filter.js';
import { addDateTimeFilter } from '../../../../shared/records/date-time-filter.js';
import { findPage } from '../../../../shared/records/find-page.js';
import { addCustomerFilter } from '../../customers/customers/customer-aliases.js';
import { dealSortColumns, newestDealsFirst } from './deal-order.js';
import { dealColumns, type DealRow } from './deal-row.js';
import type { DealFilter, DealsArguments } from './deals.args.js';

const byIds = `select ${dealColumns.all.sql} from crm.deals where business_id = $1 and id = any($2::uuid[])`;

/** Deals of the business by id; ids of others are left out. */
export function findDealsByIds(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<DealRow[]> {
  return database.rows(businessId, byIds, [businessId, ids]);
}

/** A page of deals, newest first unless `orderBy` says otherwise. Throws PAGE-001 for a bad cursor. */
export function findDeals(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  { filter, orderBy, first, after }: DealsArguments,
): Promise<Page<DealRow>> {
  const { field, direction } = orderBy ?? newestDealsFirst;
  return findPage<DealRow>(kernel, businessId, {
    table: 'crm.deals',
    columns: dealColumns.all.sql,
    where: conditionsOf(businessId, filter),
    ...{ field, direction, column: dealSortColumns[field], first, after },
  });
}

function conditionsOf(businessId: string, filter: DealFilter | null | undefined): Conditions {
  const where = new Conditions()
    .add('business_id = ?', businessId)
    .addIf('pipeline_id = ?', filter?.pipelineId)
    .addIf('stage_id = ?', filter?.stageId)
    .addIf('owner_id = ?', filter?.ownerId)
    .addIf('company_id = ?', filter?.companyId)
    .addIf('status = ?', filter?.status)
    .addIf('currency = upper(?)', filter?.currency?.eq);
  addCustomerFilter(where, businessId, filter?.customerId);
  addAmountFilter(where, 'amount_minor', filter?.amountMinor);
  addDateFilter(where, 'expected_close_date', filter?.expectedCloseDate);
  addDateTimeFilter(where, 'created_at', filter?.createdAt);
  addDateTimeFilter(where, 'updated_at', filter?.updatedAt);
  addDateTimeFilter(where, 'closed_at', filter?.closedAt);
  return where;
}
