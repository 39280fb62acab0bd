import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf, openAcmeBooks } from './books.js';

let graph: Graph;
let [owner]: Client[] = [];
let books: Awaited<ReturnType<typeof openAcmeBooks>>;

beforeAll(async () => {
  graph = await leaseGraph();
  [owner] = [await graph.signIn(acmeOwner)];
  books = await openAcmeBooks(graph, owner!);
});
afterAll(() => graph?.stop());

test('a month to come is not closed', async () => {
  const [row] = await graph.sql<{ month: string; next: string }>(
    `select to_char(d, 'YYYY-MM-01') as month, to_char(d + interval '1 month', 'YYYY-MM-01') as next
     from (select date_trunc('month', now() at time zone timezone) as d from kernel.business_profiles
       where business_id = $1) p`,
    [acme.id],
  );

  const answers = [
    await books.period('closePeriod', row!.next),
    await books.period('closePeriod', '2199-12-31'),
    await books.period('closePeriod', row!.month),
  ];

  expect(answers.map(codeOf)).toEqual(['PERIOD-002', 'PERIOD-002', undefined]);
  expect(answers[1]!.errors![0]!.message).toBe('2199-12 has not begun; only months that have are closed.');
  await books.period('reopenPeriod', row!.month);
});

test('months close from the first on, take nothing then, and open again from the last', async () => {
  await books.rent('2026-07-31');
  await books.rent('2026-08-01');

  expect(codeOf(await books.period('closePeriod', '2026-08-15'))).toBe('PERIOD-002');
  expect((await books.period('closePeriod', '2026-07-15')).data.closePeriod.ledgerPeriod).toEqual({
    month: '2026-07-01',
    status: 'CLOSED',
    changedBy: { email: acmeOwner.email },
  });
  expect((await books.rent('2026-07-31')).errors).toMatchObject([
    { message: expect.stringContaining('2026-08-01'), extensions: { code: 'PERIOD-001' } },
  ]);
  // A month before a closed one is as closed as that.
  expect(codeOf(await books.rent('2026-05-02'))).toBe('PERIOD-001');
  await books.period('closePeriod', '2026-08-15');
  expect(codeOf(await books.period('reopenPeriod', '2026-07-15'))).toBe('PERIOD-002');
  const lock = await owner!.query(
    'mutation { lockPeriods(input: { through: "2026-07-09" }) { ledgerPeriods { month status } } }',
  );
  expect(lock.data.lockPeriods.ledgerPeriods).toContainEqual({ month: '2026-07-01', status: 'LOCKED' });
  await books.period('reopenPeriod', '2026-08-15');
  expect(codeOf(await books.period('reopenPeriod', '2026-07-15'))).toBe('PERIOD-003');
});
