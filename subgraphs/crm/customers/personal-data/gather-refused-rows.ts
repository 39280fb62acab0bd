import type { Database } from '../../../../shared/changes/database.js';
import type { GatheredPart } from '../../../../shared/records/references/gather-records.js';

const refused = `select to_jsonb(e) - 'business_id' as record from crm.import_errors e
  where business_id = $1 and exists (
    select from unnest($2::text[]) as known(value) where position(lower(known.value) in lower(original)) > 0)
  order by import_id, line`;

/**
 * Rows of a person that imports refused: they name no customer. By e-mail and phone alone, since a name is others' too,
 * whom a copy for this person must not tell of.
 */
export async function gatherRefusedRows(
  database: Pick<Database, 'rows'>,
  businessId: string,
  { email, phone }: { readonly email: string | null; readonly phone: string | null },
): Promise<GatheredPart> {
  const texts = [email, phone].filter((text) => text !== null);
  const rows =
    texts.length > 0
      ? await database.rows<{ record: Record<string, unknown> }>(businessId, refused, [businessId, texts])
      : [];
  return {
    subgraph: 'crm',
    label: 'refused rows of imports',
    records: rows.map(({ record }) => record),
  };
}
