import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { canonicalRow } from '../../../shared/audit/canonical-row.js';
import { acme, acmeOwner } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { publishedAll } from '../../kit/tenant-tables.js';

let graph: Graph;
let owner: Client;

/** Acme's trail has some entries before and behind the one that is tampered with. */
beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  for (let count = 0; count < 2 * place; count += 1)
    await owner.rest('POST', '/v1/crm/customers', { name: `Tara Trail ${count}` });
  await publishedAll(graph);
});
afterAll(() => graph?.stop());

async function integrity() {
  const { data } = await owner.query(
    '{ auditIntegrity { isIntact checkedEntries unsealedEntries firstFault { seq auditId reason } } }',
  );
  return data.auditIntegrity;
}

/** Where the superuser tampers: somewhere in the middle. */
const place = 20;
let tampered: string;

beforeEach(async () => {
  const [link] = await graph.sql<{ id: string }>(
    'select audit_id as id from kernel.audit_chain where business_id = $1 and seq = $2',
    [acme.id, place],
  );
  tampered = link!.id;
});

/** Runs the statements past triggers and foreign keys, looks, and takes them back. */
async function findAfter(change: readonly string[], undo: readonly string[]) {
  const run = (statements: readonly string[]) =>
    graph.sql(
      ["set session_replication_role = 'replica'", ...statements, 'reset session_replication_role'].join(';'),
    );
  await run(change);
  try {
    return await integrity();
  } finally {
    await run(undo);
    expect(await integrity()).toMatchObject({ isIntact: true });
  }
}

const faultAt = (seq: number, reason: string, auditId: unknown = tampered) => ({
  isIntact: false,
  checkedEntries: seq - 1,
  firstFault: { seq, auditId, reason },
});
/** The columns that the platform writes; others are made of them. */
const written =
  'business_id, audit_id, user_id, api_key_id, subject_user_id, actor_business_id, action, table_name, record_id, before_state, after_state, request_id, address, "timestamp"';
const keep = (table: string, condition: string) =>
  `create table kept as select * from ${table} where business_id = '${acme.id}' and ${condition}`;
const entryIs = () => `audit_id = '${tampered}'`;
const linkIs = `business_id = '${acme.id}' and seq = ${place}`;

test.each([
  ["action = 'customer.updated'", 'action = kept.action'],
  ['after_state = after_state || \'{"name": "Mallory"}\'', 'after_state = kept.after_state'],
  ['user_id = gen_random_uuid()', 'user_id = kept.user_id'],
  ['"timestamp" = "timestamp" + interval \'1 millisecond\'', '"timestamp" = kept."timestamp"'],
])('a changed entry: %s', async (change, undo) => {
  const found = await findAfter(
    [keep('kernel.audit_log', entryIs()), `update kernel.audit_log set ${change} where ${entryIs()}`],
    [`update kernel.audit_log a set ${undo} from kept where a.audit_id = kept.audit_id`, 'drop table kept'],
  );

  expect(found).toMatchObject(faultAt(place, 'ALTERED_ROW'));
});

test('a deleted entry', async () => {
  const found = await findAfter(
    [keep('kernel.audit_log', entryIs()), `delete from kernel.audit_log where ${entryIs()}`],
    [`insert into kernel.audit_log (${written}) select ${written} from kept`, 'drop table kept'],
  );

  expect(found).toMatchObject(faultAt(place, 'MISSING_ROW'));
});

test('a deleted entry with its link', async () => {
  const found = await findAfter(
    [keep('kernel.audit_chain', `seq = ${place}`), `delete from kernel.audit_chain where ${linkIs}`],
    ['insert into kernel.audit_chain select * from kept', 'drop table kept'],
  );

  expect(found).toMatchObject({
    isIntact: false,
    checkedEntries: place - 1,
    firstFault: { seq: place + 1, reason: 'BROKEN_LINK' },
  });
});

test('a changed entry whose link was computed anew', async () => {
  const seal = `update kernel.audit_chain c
    set hash = sha256(c.previous_hash || convert_to(${canonicalRow}, 'UTF8'))
    from kernel.audit_log a where a.${entryIs()} and c.audit_id = a.audit_id`;
  const found = await findAfter(
    [
      keep('kernel.audit_log', entryIs()),
      `update kernel.audit_log set action = 'x' where ${entryIs()}`,
      seal,
    ],
    [
      `update kernel.audit_log a set action = kept.action from kept where a.${entryIs()}`,
      seal,
      'drop table kept',
    ],
  );

  expect(found).toMatchObject({
    isIntact: false,
    checkedEntries: place,
    firstFault: { seq: place + 1, reason: 'BROKEN_LINK' },
  });
});

test('an entry that was put among old ones', async () => {
  const forged = crypto.randomUUID();
  const found = await findAfter(
    [
      `insert into kernel.audit_log (business_id, audit_id, user_id, action, table_name, record_id, request_id, "timestamp")
       select business_id, '${forged}', user_id, action, table_name, record_id, request_id, "timestamp"
       from kernel.audit_log where ${entryIs()}`,
    ],
    [`delete from kernel.audit_log where audit_id = '${forged}'`],
  );

  expect(found).toMatchObject({
    isIntact: false,
    unsealedEntries: 0,
    firstFault: { seq: null, auditId: forged, reason: 'FOREIGN_ROW' },
  });
});

test('an entry that took the place of another in the chain', async () => {
  const forged = crypto.randomUUID();
  const found = await findAfter(
    [
      `insert into kernel.audit_log (business_id, audit_id, action, table_name, record_id, request_id, "timestamp")
       select business_id, '${forged}', action, table_name, record_id, request_id, "timestamp"
       from kernel.audit_log where ${entryIs()}`,
      `update kernel.audit_chain set audit_id = '${forged}' where ${linkIs}`,
    ],
    [
      `update kernel.audit_chain set audit_id = '${tampered}' where ${linkIs}`,
      `delete from kernel.audit_log where audit_id = '${forged}'`,
    ],
  );

  expect(found).toMatchObject(faultAt(place, 'ALTERED_ROW', forged));
});
