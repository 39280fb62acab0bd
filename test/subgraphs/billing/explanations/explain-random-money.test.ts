import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { isComputed } from './evaluate.js';
import { moveAtRandom } from '../payments/random-money.js';

let graph: Graph;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
});
afterAll(() => graph?.stop());

/** As many as an operation may name. */
const mostAliases = 15;

/** Of these ids, what is not as it is computed, and figures whose numbers do not come to them. */
async function differing(ids: readonly string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let at = 0; at < ids.length; at += mostAliases) {
    const fields = ids.slice(at, at + mostAliases).map(
      (id, index) => `a${index}: explainAmount(lineId: "${id}") { sourceType sourceId rule calculation
        exact amount { decimal } storedAmount { decimal } isConsistent
        figures { value rule exact calculation } }`,
    );
    const { data, errors } = await owner.query(`{ ${fields.join(' ')} }`);
    expect(errors).toBeUndefined();
    for (const { figures, ...whole } of Object.values<any>(data)) {
      const computed = [
        { ...whole, value: whole.amount.decimal },
        ...figures.filter(({ rule }: any) => rule),
      ];
      found.push(...(whole.isConsistent ? [] : [whole]), ...computed.filter((each) => !isComputed(each)));
    }
  }
  return found;
}

test('whatever moves at random, every line, tax, allocation and line of the books is as it is computed', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const clients = await Promise.all(Array.from({ length: 4 }, () => graph.signIn(acmeOwner)));
  expect([seed, await moveAtRandom(graph, clients, acme, { operations: 120, seed })]).toEqual([seed, []]);
  const tables = ['document_lines', 'document_taxes', 'allocations', 'ledger_lines'];
  const counts: Record<string, number> = {};

  for (const table of tables) {
    const rows = await graph.sql<{ id: string }>(`select id from billing.${table} where business_id = $1`, [
      acme.id,
    ]);
    counts[table] = rows.length;
    expect([seed, table, await differing(rows.map(({ id }) => id))]).toEqual([seed, table, []]);
  }

  expect(tables.filter((table) => counts[table]! < 10)).toEqual([]);
}, 120_000);
