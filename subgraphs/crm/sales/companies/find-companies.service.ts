import { Conditions } from '../../../../shared/postgres/conditions.js';
import { readDomain } from '../../../../shared/values/domain.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Page } from '../../../../shared/records/connection.js';
import { addDateTimeFilter } from '../../../../shared/records/date-time-filter.js';
import { findPage, type SortColumn } from '../../../../shared/records/find-page.js';
import { SortDirection } from '../../../../shared/records/sort-direction.js';
import {
  CompanySortField,
  type CompaniesArguments,
  type CompanyFilter,
  type CompanyOrder,
} from './companies.args.js';

/** A company as reads return it. */
export interface CompanyRow {
  readonly id: string;
  readonly name: string;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const columns = `id, name, domain, phone, street, postal_code as "postalCode", city, region, country, version,
  created_by as "createdBy", created_at as "createdAt", updated_at as "updatedAt"`;

const byIds = `select ${columns} from crm.companies where business_id = $1 and id = any($2::uuid[])`;

/** Companies of the business by id; ids of others are left out. */
export function findCompaniesByIds(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  ids: readonly string[],
): Promise<CompanyRow[]> {
  return database.rows(businessId, byIds, [businessId, ids]);
}

const newestFirst: CompanyOrder = { field: CompanySortField.CREATED_AT, direction: SortDirection.DESC };

const sortColumns: Readonly<Record<CompanySortField, SortColumn<CompanyRow>>> = {
  [CompanySortField.CREATED_AT]: {
    expression: 'created_at',
    type: 'timestamptz',
    valueOf: ({ createdAt }) => createdAt,
  },
  [CompanySortField.UPDATED_AT]: {
    expression: 'updated_at',
    type: 'timestamptz',
    valueOf: ({ updatedAt }) => updatedAt,
  },
  [CompanySortField.NAME]: { expression: 'name', type: 'text', valueOf: ({ name }) => name },
};

/** A page of companies, newest first unless `orderBy` says otherwise. Throws PAGE-001 for a bad cursor. */
export function findCompanies(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
  { filter, orderBy, first, after }: CompaniesArguments,
): Promise<Page<CompanyRow>> {
  const { field, direction } = orderBy ?? newestFirst;
  return findPage<CompanyRow>(kernel, businessId, {
    table: 'crm.companies',
    columns,
    where: conditionsOf(businessId, filter),
    ...{ field, direction, column: sortColumns[field], first, after },
  });
}

function conditionsOf(businessId: string, filter: CompanyFilter | null | undefined): Conditions {
  const where = new Conditions()
    .add('business_id = ?', businessId)
    .addIf('domain = ?', filter?.domain && readDomain(filter.domain.eq));
  addDateTimeFilter(where, 'created_at', filter?.createdAt);
  addDateTimeFilter(where, 'updated_at', filter?.updatedAt);
  return where;
}
