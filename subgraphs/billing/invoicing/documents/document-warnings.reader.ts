import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';
import type { WarningBasis } from './document-warnings.rules.js';

/** A void document is nobody's concern any more. */
const bases = `select d.id,
    case when d.issued_at is null then p.vat_id else d.buyer->>'vatId' end as "vatId",
    case when d.issued_at is null then p.vat_id_state else d.buyer->>'vatIdState' end as "vatIdState",
    array(select t.category from billing.document_taxes t
      where t.business_id = d.business_id and t.document_id = d.id
      union select t.tax->>'category' from jsonb_array_elements(d.draft->'computed'->'taxes') as t (tax)) as categories
  from billing.documents d
  left join billing.customer_profiles p on p.business_id = d.business_id and p.customer_id = d.customer_id
  where d.business_id = $1 and d.id = any($2::uuid[]) and d.status <> 'void'`;

/** What the warnings of many documents depend on, in one statement. */
export const warningBasisOfDocument: Loader<string, WarningBasis> = {
  async load({ database }: Pick<Kernel, 'database'>, businessId, ids) {
    const rows = await database.rows<WarningBasis & { id: string }>(businessId, bases, [businessId, ids]);
    return new Map(rows.map((row) => [row.id, row]));
  },
};
