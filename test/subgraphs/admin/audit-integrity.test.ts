import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globex, globexOwner } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { tracelessOutcome } from '../../kit/outcome.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { publishedAll } from '../../kit/tenant-tables.js';

let graph: Graph;
let [owner, staff, stranger]: Client[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff, stranger] = [
    await graph.signIn(acmeOwner),
    await graph.signIn(acmeStaff),
    await graph.signIn(globexOwner),
  ];
});
afterAll(() => graph?.stop());

const query = `{ auditIntegrity {
  isIntact checkedEntries unsealedEntries headHash firstFault { seq auditId reason }
} }`;
const integrity = async (client: Client) => (await client.query(query)).data.auditIntegrity;

const addCustomer = (name: string) =>
  owner!.query('mutation ($name: String!) { createCustomer(input: { name: $name }) { customer { id } } }', {
    name,
  });

test('concurrent changes of one business leave one unbroken chain', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => addCustomer(`C ${index}`)));
  const before = await integrity(owner!);
  await publishedAll(graph);

  const after = await integrity(owner!);

  const [count] = await graph.sql<{ rows: number; head: string }>(
    `select (select count(*)::int from kernel.audit_log where business_id = $1) as rows,
       (select encode(hash, 'hex') from kernel.audit_chain where business_id = $1 order by seq desc limit 1) as head`,
    [acme.id],
  );
  expect(answers.filter(({ errors }) => errors)).toEqual([]);
  expect(before).toMatchObject({ isIntact: true, firstFault: null });
  expect(after).toEqual({
    isIntact: true,
    checkedEntries: count!.rows,
    unsealedEntries: 0,
    headHash: count!.head,
    firstFault: null,
  });
});

test('an entry shows its place in the chain', async () => {
  const { data } = await owner!.query('{ auditTrail { nodes { id seq hash } } }');

  const [{ id, seq, hash }] = data.auditTrail.nodes;
  const links = await graph.sql(
    `select audit_id as id, seq::int, encode(hash, 'hex') as hash from kernel.audit_chain where audit_id = $1`,
    [id],
  );
  expect(links).toEqual([{ id, seq, hash }]);
});

test('one sees one’s own chain only', async () => {
  const [{ rows }] = (await graph.sql<{ rows: number }>(
    'select count(*)::int as rows from kernel.audit_log where business_id = $1',
    [globex.id],
  )) as [{ rows: number }];

  const { isIntact, checkedEntries, unsealedEntries } = await integrity(stranger!);

  expect({ isIntact, entries: checkedEntries + unsealedEntries }).toEqual({ isIntact: true, entries: rows });
});

test('is closed to nobody and to members without the permission', async () => {
  const ask = (client: Client) => tracelessOutcome(graph, () => client.query(query));

  expect(await ask(graph.nobody)).toBe('AUTH-004 401');
  expect(await ask(staff!)).toBe('AUTH-004 403');
  expect(await ask(owner!)).toBe('answered');
});
