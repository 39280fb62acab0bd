import { invalidField, recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import {
  countReferences,
  type ReferenceCount,
} from '../../../../shared/records/references/count-references.js';
import { fieldsOf, type MergeField } from './merge.rules.js';
import { customerRows, type CustomerRow, type CustomerState } from '../customers/customer.record.js';

/** What a merge would do. */
export interface MergePreview {
  readonly survivor: CustomerRow;
  readonly merged: CustomerRow;
  readonly fields: readonly MergeField[];
  /** What would be given to the survivor, over all subgraphs. */
  readonly references: readonly ReferenceCount[];
}

const companies =
  'select id, company_id as "companyId" from crm.customers where business_id = $1 and id = any($2::uuid[])';

/** What a merge would do, without doing it. Throws NOT-FOUND-001, VAL-001 for one customer named twice. */
export async function previewMerge(
  kernel: Pick<Kernel, 'database' | 'catalogue'>,
  businessId: string,
  survivorId: string,
  mergedId: string,
): Promise<MergePreview> {
  const ids = [survivorId, mergedId];
  const declared = kernel.catalogue.recordReferences.filter(({ typename }) => typename === 'Customer');
  const [rows, companyRows, references] = await Promise.all([
    customerRows.byIds(kernel, businessId, ids),
    kernel.database.rows<{ id: string; companyId: string | null }>(businessId, companies, [businessId, ids]),
    countReferences(kernel.database, declared, businessId, mergedId),
  ]);
  const [survivor, merged] = ids.map((id) => {
    const row = rows.find((each) => each.id === id);
    if (!row) throw recordNotFound('customer', id);
    const companyId = companyRows.find((each) => each.id === id)?.companyId ?? null;
    return { ...row, companyId } as CustomerRow & CustomerState;
  }) as [CustomerRow & CustomerState, CustomerRow & CustomerState];
  if (survivorId === mergedId)
    throw invalidField('mergedId', 'same', 'A customer cannot be merged with itself.');
  return { survivor, merged, fields: fieldsOf(survivor, merged), references };
}
