import type { Client } from './client.js';
import { eventually } from './eventually.js';

/** Customers in every state that a person can be in. */
export interface Persons {
  /** Two that are suggested as duplicates. */
  readonly twinIds: readonly [string, string];
  readonly personId: string;
  readonly mergeId: string;
  readonly erasureId: string;
}

/** Adds two that may be the same, two that were merged, one that was erased and one that is there. */
export async function makePersons(client: Client, mark: string): Promise<Persons> {
  const add = async (name: string, phone?: string): Promise<string> => {
    const { body } = await client.rest('POST', '/v1/crm/customers', { name: `${mark} ${name}`, phone });
    return (body.data as { customer_id: string }).customer_id;
  };
  const email = (local: string) => `${local}@${mark.toLowerCase()}.example`;
  const ids: string[] = [];
  for (const local of ['tina.twin', 'tinatwin']) {
    const input = { name: `${mark} Tina Twin`, email: email(local) };
    const { body } = await client.rest('POST', '/v1/crm/customers', input);
    ids.push((body.data as { customer_id: string }).customer_id);
  }
  const twinIds = [ids[0]!, ids[1]!] as const;
  const [survivor, merged] = [await add('Sara Survivor'), await add('Mara Merged')];
  const merge = await client.rest('POST', `/v1/crm/customers/${survivor}/merge`, { merged_id: merged });
  const erased = await client.rest('POST', `/v1/crm/customers/${await add('Erik Erased')}/erase`);
  const personId = await add('Paul Person');
  await eventually(async () => {
    const { data } = await client.query(
      'query ($id: ID!) { customer(id: $id) { duplicates { customer { id } } } }',
      { id: twinIds[0] },
    );
    if (data.customer.duplicates.length === 0) throw new Error('The twins are not compared.');
  });
  return {
    twinIds,
    personId,
    mergeId: (merge.body.data as any).merge.customer_merge_id,
    erasureId: (erased.body.data as any).customer_erasure_id,
  };
}
