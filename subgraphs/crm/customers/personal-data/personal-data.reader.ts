import type { Database } from '../../../../shared/changes/database.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { ResidualData } from '../../../../shared/records/references/find-residual-data.js';
import { gatherHistory } from '../../../../shared/records/references/gather-history.js';
import { type GatheredPart, gatherRecords } from '../../../../shared/records/references/gather-records.js';
import { customerReference } from '../customers/customers.reader.js';

export interface GatheredPerson {
  readonly customerId: string;
  readonly formerIds: readonly string[];
  readonly gatheredAt: Date;
  readonly parts: readonly GatheredPart[];
}

const formerIds = `select old_id as id from crm.customer_aliases where business_id = $1 and customer_id = $2
  order by old_id`;

/** Everything that the platform has about a customer, from every subgraph that declares it. Throws NOT-FOUND-001. */
export async function gatherPersonalData(
  kernel: Kernel,
  businessId: string,
  id: string,
): Promise<GatheredPerson> {
  const { database, catalogue, clock } = kernel;
  const customer = (await customerReference.loader.load(kernel, businessId, [id])).get(id);
  if (!customer) throw recordNotFound('customer', id);
  const former = await database.rows<{ id: string }>(businessId, formerIds, [businessId, customer.id]);
  const ids = [customer.id, ...former.map((row) => row.id)];
  const declared = catalogue.recordReferences.filter(({ typename }) => typename === 'Customer');
  const [records, history, refused] = await Promise.all([
    gatherRecords(database, declared, businessId, ids),
    gatherHistory(database, businessId, ids),
    gatherRefusedRows(database, businessId, customer),
  ]);
  return {
    customerId: customer.id,
    formerIds: ids.slice(1),
    gatheredAt: clock.now(),
    parts: [...records, refused, ...history],
  };
}

const refused = `select to_jsonb(e) - 'business_id' as record from crm.import_errors e
  where business_id = $1 and exists (
    select from unnest($2::text[]) as known(value) where position(lower(known.value) in lower(original)) > 0)
  order by import_id, line`;

/**
 * Rows of a person that imports refused: they name no customer. By e-mail and phone alone, since a name is others' too,
 * whom a copy for this person must not tell of.
 */
async function gatherRefusedRows(
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

/** An erasure as reads return it. */
export interface ErasureRow {
  readonly id: string;
  readonly customerId: string;
  readonly status: string;
  readonly blankedEntries: number;
  readonly searchedValues: number | null;
  /** What was found, what a law retains among it. */
  readonly remains: readonly ResidualData[];
  readonly requestedBy: string;
  readonly requestedAt: Date | string;
  readonly provedAt: Date | string | null;
}

const byId = `select id, customer_id as "customerId", status, blanked_entries as "blankedEntries",
    searched_values as "searchedValues", remains, requested_by as "requestedBy",
    requested_at as "requestedAt", proved_at as "provedAt"
  from crm.customer_erasures where business_id = $1 and id = $2`;

/** An erasure of the business. */
export async function findErasure(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  id: string,
): Promise<ErasureRow | undefined> {
  return (await database.rows<ErasureRow>(businessId, byId, [businessId, id]))[0];
}
