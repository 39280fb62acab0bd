import type { Kernel } from '../../../shared/kernel/kernel.js';

/** What an id is of: a row with amounts, and the document, entry or allocation that it belongs to. */
export interface FoundAmount {
  readonly type: 'document_line' | 'document_tax' | 'ledger_line' | 'allocation';
  readonly ownerId: string;
}

const rows = `
  select 'document_line' as type, document_id as "ownerId" from billing.document_lines
  where business_id = $1 and id = $2::uuid
  union all
  select 'document_tax', document_id from billing.document_taxes where business_id = $1 and id = $2::uuid
  union all
  select 'ledger_line', entry_id from billing.ledger_lines where business_id = $1 and id = $2::uuid
  union all
  select 'allocation', id from billing.allocations where business_id = $1 and id = $2::uuid`;

/** Drafts are few: they have an index of their own. */
const drafts = `select 'document_line' as type, id as "ownerId" from billing.documents
  where business_id = $1 and draft is not null
    and draft @> jsonb_build_object('lines', jsonb_build_array(jsonb_build_object('id', $2::text)))`;

/** The row of an id; undefined for one that the business does not have. */
export async function findAmount(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  id: string,
): Promise<FoundAmount | undefined> {
  const [row] = await database.rows<FoundAmount>(businessId, rows, [businessId, id]);
  if (row) return row;
  const [draft] = await database.rows<FoundAmount>(businessId, drafts, [businessId, id]);
  return draft;
}
