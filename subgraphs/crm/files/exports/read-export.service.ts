import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { RecordPage } from '../../../../shared/records/record-reader.js';
import { SortDirection } from '../../../../shared/records/sort-direction.js';
import { type CustomFields, readCustomFields } from '../../customers/custom-fields/custom-fields.reader.js';
import type { CustomerRow } from '../../customers/customers/customer.record.js';
import type { CustomerOrder } from '../../customers/customers/customer.type.js';
import { findCustomers } from '../../customers/customers/customers.reader.js';
import { csvHeader, csvLines } from '../../../../shared/values/csv-lines.js';
import type { FilePart } from '../../../../shared/records/file-part.type.js';
import { cellsOf, type ExportedCustomer, ExportFormat, headerOf, objectOf } from './export.rules.js';

const customersOfPart = 1_000;
const oldestFirst: CustomerOrder = { field: 'created_at', direction: SortDirection.ASC };

const byId = `select format, filter, sort_order as "orderBy", created_at as "createdAt" from crm.exports
  where business_id = $1 and id = $2 and created_by = $3 and expires_at > $4`;

const companiesOf = `select c.id as "customerId", o.id, o.name from crm.customers c
  join crm.companies o on o.business_id = c.business_id and o.id = c.company_id
  where c.business_id = $1 and c.id = any($2::uuid[])`;

interface CompanyOf {
  readonly customerId: string;
  readonly id: string;
  readonly name: string;
}

interface Asked {
  readonly format: ExportFormat;
  readonly filter: RecordPage['filter'];
  readonly orderBy: CustomerOrder | null;
  readonly createdAt: string;
}

/**
 * A part of an export: up to 1,000 customers as they are by now. Throws NOT-FOUND-001 for an export that somebody
 * else made or whose hour is over, PAGE-001 for a bad cursor.
 */
export async function readExport(
  kernel: Pick<Kernel, 'database' | 'clock'>,
  { businessId, userId }: { businessId: string; userId: string },
  id: string,
  after: string | null | undefined,
): Promise<FilePart> {
  const values = [businessId, id, userId, kernel.clock.now()];
  const [asked] = await kernel.database.rows<Asked>(businessId, byId, values);
  if (!asked) throw recordNotFound('export', id);
  const { format, filter, orderBy } = asked;
  const page = { first: customersOfPart, after, filter, orderBy: orderBy ?? oldestFirst };
  const [{ nodes, pageInfo }, fields] = await Promise.all([
    findCustomers(kernel, { businessId, userId }, page),
    readCustomFields(kernel, businessId),
  ]);
  const isCsv = format === 'csv';
  const customers = await withCompanies(kernel, businessId, nodes);
  return {
    name: `customers-${asked.createdAt.slice(0, 10)}.${isCsv ? 'csv' : 'jsonl'}`,
    mediaType: isCsv ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
    encoding: 'text' as const,
    bytes: null,
    content: isCsv ? csvOf(customers, fields, !after) : linesOf(customers, fields),
    nextCursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

async function withCompanies(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  customers: readonly CustomerRow[],
): Promise<ExportedCustomer[]> {
  const ids = customers.map(({ id }) => id);
  const rows = await database.rows<CompanyOf>(businessId, companiesOf, [businessId, ids]);
  const byCustomer = new Map(rows.map(({ customerId, ...company }) => [customerId, company]));
  return customers.map((customer) => ({ ...customer, company: byCustomer.get(customer.id) ?? null }));
}

function csvOf(customers: readonly ExportedCustomer[], fields: CustomFields, isFirst: boolean): string {
  const rows = customers.map((customer) => cellsOf(customer, fields));
  return isFirst ? csvHeader(headerOf(fields)) + csvLines(rows) : csvLines(rows);
}

function linesOf(customers: readonly ExportedCustomer[], fields: CustomFields): string {
  return customers.map((customer) => `${JSON.stringify(objectOf(customer, fields))}\n`).join('');
}
