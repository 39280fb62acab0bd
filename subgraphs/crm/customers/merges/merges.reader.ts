import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { invalidField, recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';
import {
  countReferences,
  type ReferenceCount,
} from '../../../../shared/records/references/count-references.js';
import { lockCustomers } from '../customers/customer-aliases.reader.js';
import { type CustomerRow, customerRows, type CustomerState } from '../customers/customer.record.js';
import { fieldsOf, type MergeField } from './merge.rules.js';

/** A merge as reads and writes answer it. */
export interface MergeRow {
  readonly id: string;
  readonly survivorId: string;
  readonly mergedId: string;
  readonly mergedBy: string;
  readonly mergedAt: Date | string;
  readonly undoneAt: Date | string | null;
  /** Whether what it takes to undo it was forgotten. */
  readonly isForgotten: boolean;
}

const columns = `id, survivor_id as "survivorId", merged_id as "mergedId", merged_by as "mergedBy",
  merged_at as "mergedAt", undone_at as "undoneAt", states is null as "isForgotten"`;
const byId = `select ${columns} from crm.customer_merges where business_id = $1 and id = $2`;

/** A merge of the business. */
export async function findMerge(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  id: string,
): Promise<MergeRow | undefined> {
  return (await database.rows<MergeRow>(businessId, byId, [businessId, id]))[0];
}

const newestMerges = `select m.* from unnest($2::uuid[]) as survivor(id)
  cross join lateral (
    select ${columns} from crm.customer_merges where business_id = $1 and survivor_id = survivor.id
    order by merged_at desc, id desc limit 20) m`;

/** The last 20 merges that a customer survived, newest first, for many customers in one statement. */
export const mergesOfCustomer: Loader<string, MergeRow[]> = {
  async load({ database }, businessId, customerIds) {
    const rows = await database.rows<MergeRow>(businessId, newestMerges, [businessId, customerIds]);
    return Map.groupBy(rows, ({ survivorId }) => survivorId);
  },
};

/** Customers by exactly these ids, locked until the transaction ends. */
export async function lockPair(
  unit: UnitOfWork,
  businessId: string,
  ids: readonly string[],
): Promise<Map<string, CustomerState>> {
  const customers = await lockCustomers(unit, businessId, ids);
  return new Map(customers.filter(({ id }) => ids.includes(id)).map((customer) => [customer.id, customer]));
}

/** What a merge would do. */
export interface MergePreview {
  readonly survivor: CustomerRow;
  readonly merged: CustomerRow;
  readonly fields: readonly MergeField[];
  /** What would be given to the survivor, over all subgraphs. */
  readonly references: readonly ReferenceCount[];
}

/** What a merge would do, without doing it. Throws NOT-FOUND-001, VAL-001 for one customer named twice. */
export async function previewMerge(
  kernel: Pick<Kernel, 'database' | 'catalogue'>,
  businessId: string,
  survivorId: string,
  mergedId: string,
): Promise<MergePreview> {
  const ids = [survivorId, mergedId];
  const declared = kernel.catalogue.recordReferences.filter(({ typename }) => typename === 'Customer');
  const [rows, references] = await Promise.all([
    customerRows.byIds(kernel, businessId, ids),
    countReferences(kernel.database, declared, businessId, mergedId),
  ]);
  const [survivor, merged] = ids.map((id) => {
    const row = rows.find((each) => each.id === id);
    if (!row) throw recordNotFound('customer', id);
    return row;
  }) as [CustomerRow, CustomerRow];
  if (survivorId === mergedId)
    throw invalidField('mergedId', 'conflicting', 'A customer cannot be merged with itself.');
  return { survivor, merged, fields: fieldsOf(survivor, merged), references };
}
