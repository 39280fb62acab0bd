import type { Database } from '../../../shared/changes/database.js';
import { alphabetically } from '../../../shared/postgres/collation.js';
import { encodeCursor } from '../../../shared/records/cursor.js';
import { systemClock } from '../../../shared/values/clock.js';
import { SortDirection } from '../../../shared/records/sort-direction.js';
import { recordSorts } from '../../../shared/records/record-sorts.js';
import { customer } from '../../../subgraphs/crm/customers/customers/customer.record.js';
import { findCustomers } from '../../../subgraphs/crm/customers/customers/customers.reader.js';
import { median } from '../measure/statistics.js';
import { businessId } from './load-customers.js';

const rounds = 60;

/** What the first page of a list takes, and one that lies `depth` customers further, in milliseconds. */
export async function measurePages(database: Database, depth: number): Promise<object[]> {
  const results: object[] = [];
  const sorted = Object.keys(recordSorts(customer));
  for (const field of sorted)
    for (const direction of [SortDirection.ASC, SortDirection.DESC]) {
      const orderBy = { field, direction };
      const after = await cursorAt(database, orderBy, depth);
      const [firstMs, deepMs]: number[][] = [[], []];
      // In turns, so that what else happens on the machine meets both.
      for (let count = 0; count < rounds; count += 1) {
        firstMs!.push(await timeOf(database, { orderBy }));
        deepMs!.push(await timeOf(database, { orderBy, after }));
      }
      const [first, deep] = [median(firstMs!), median(deepMs!)];
      results.push({
        order: `${field} ${direction}`,
        'first page ms': first.toFixed(2),
        'deep page ms': deep.toFixed(2),
        ratio: (deep / first).toFixed(2),
      });
    }
  return results;
}

interface Page {
  readonly orderBy: { readonly field: string; readonly direction: SortDirection };
  readonly after?: string;
}

async function timeOf(database: Database, page: Page): Promise<number> {
  const startMs = performance.now();
  const asking = { businessId: businessId(5), userId: businessId(5) };
  await findCustomers({ database, clock: systemClock }, asking, { first: 25, ...page });
  return performance.now() - startMs;
}

async function cursorAt(database: Database, orderBy: Page['orderBy'], depth: number): Promise<string> {
  const { field, direction } = orderBy;
  const { expression, type } = recordSorts(customer)[field]!;
  const value = type === 'text' ? alphabetically(expression) : expression;
  const [position] = await database.rows<{ value: string; id: string }>(
    businessId(5),
    `select ${value} as value, id from crm.customers c where business_id = $1
     order by ${value} ${direction}, id ${direction} offset $2 limit 1`,
    [businessId(5), depth],
  );
  return encodeCursor(`${field}:${direction}`, position!);
}
