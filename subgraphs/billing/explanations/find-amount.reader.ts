import type { Kernel } from '../../../shared/kernel/kernel.js';

/** What an id is of: a row with amounts, and the document that it belongs to. */
export interface FoundAmount {
  readonly type: 'document_line' | 'document_tax';
  readonly documentId: string;
}

const rows = `
  select 'document_line' as type, document_id as "documentId" from billing.document_lines
  where business_id = $1 and id = $2::uuid
  union all
  select 'document_tax', document_id from billing.document_taxes where business_id = $1 and id = $2::uuid`;

/** Drafts are few: they have an index of their own. */
const drafts = `select 'document_line' as type, id as "documentId" from billing.documents
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
