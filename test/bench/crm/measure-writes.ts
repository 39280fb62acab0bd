import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/requests/actor.js';
import { upsertCustomers } from '../../../subgraphs/crm/customers/customers/upsert-customers.service.js';
import { businessId } from './load-customers.js';
import type { Person } from './people.js';

const written = 10_000;
const atOnce = 500;

/** Rows a second of bulk upserts into an empty business: new customers, the same again, and all of them renamed. */
export async function measureWrites(kernel: Kernel, people: readonly Person[]): Promise<object[]> {
  const business = businessId(99);
  const actor: UserActor = {
    businessId: business,
    userId: business,
    apiKeyId: null,
    requestId: `req_${business}`,
    address: null,
  };
  const rows = people.slice(0, written);
  const renamed = rows.map((row, index) => ({ ...row, name: rows[(index + 1) % rows.length]!.name }));
  const results: object[] = [];
  for (const [what, sent] of [
    ['new', rows],
    ['the same again', rows],
    ['renamed', renamed],
  ] as const) {
    const startMs = performance.now();
    for (let from = 0; from < sent.length; from += atOnce)
      await upsertCustomers(kernel, actor, sent.slice(from, from + atOnce));
    const rowsPerSecond = Math.round(sent.length / ((performance.now() - startMs) / 1_000));
    results.push({ 'rows, 500 at once': what, 'rows/s': rowsPerSecond });
  }
  return results;
}
