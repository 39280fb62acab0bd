import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { acme, acmeOwner, globex, globexOwner } from '../cast/cast.js';
import { leaseGraph } from '../kit/lease-graph.js';
import type { Graph } from '../kit/start-graph.js';
import { footprint, tenantTables } from '../kit/tenant-tables.js';

let graph: Graph;
let application: pg.Client;
let tables: string[];
/** Those in which both businesses have rows. */
let filled: string[];

/** The application role as a thief of its password would have it: a connection without the platform around it. */
beforeAll(async () => {
  graph = await leaseGraph();
  await (await graph.signIn(acmeOwner)).query('{ me { id } }');
  await graph.signIn(globexOwner);
  tables = await tenantTables(graph);
  filled = await filledTables();
  application = new pg.Client(graph.applicationUrl);
  await application.connect();
});
afterAll(async () => {
  await application?.end();
  await graph?.stop();
});

async function filledTables(): Promise<string[]> {
  const [ofAcme, ofGlobex] = [await footprint(graph, acme.id), await footprint(graph, globex.id)];
  return tables.filter((table) => [ofAcme, ofGlobex].every((of) => !(of[table] ?? '0 ').startsWith('0 ')));
}

const asTenant = (businessId: string) =>
  application.query("select set_config('app.business_id', $1, false)", [businessId]);

/** How many rows the statement touched, or the SQLSTATE that refused it. */
async function outcomeOf(statement: string, values: unknown[] = []): Promise<number | string> {
  return application.query(statement, values).then(
    ({ rowCount }) => rowCount ?? 0,
    (error: pg.DatabaseError) => error.code ?? error.message,
  );
}

/** For each table the outcome of its statement. */
async function outcomes(statementFor: (table: string) => string, values: unknown[] = []) {
  const found: [string, number | string][] = [];
  for (const table of tables) found.push([table, await outcomeOf(statementFor(table), values)]);
  return Object.fromEntries(found);
}

const insufficientPrivilege = '42501';
const checkViolation = '23514';
const inEach = (outcome: number | string) => Object.fromEntries(tables.map((table) => [table, outcome]));

test('the walls are tried on tables that both businesses have filled', () => {
  expect(filled).toEqual(
    expect.arrayContaining([
      'crm.customers',
      'crm.interactions',
      'identity.businesses',
      'identity.module_activations',
      'identity.sessions',
      'identity.users',
      'kernel.audit_log',
      'kernel.event_log',
    ]),
  );
});

test('without a tenant no table answers a row', async () => {
  const fresh = new pg.Client(graph.applicationUrl);
  await fresh.connect();
  const neverSet: (number | null)[] = [];
  for (const table of tables) neverSet.push((await fresh.query(`select from ${table}`)).rowCount);
  await fresh.end();
  await asTenant('');

  const emptied = await outcomes((table) => `select from ${table}`);

  expect(neverSet).toEqual(tables.map(() => 0));
  expect(emptied).toEqual(inEach(0));
});

test('a tenant that is no UUID is an error, not everybody', async () => {
  await asTenant('%');

  expect(await outcomes((table) => `select from ${table}`)).toEqual(inEach('22P02'));
});

test('as Globex every table shows Globex’s rows only', async () => {
  await asTenant(globex.id);

  const owners = new Map<string, unknown[]>();
  for (const table of tables) {
    const { rows } = await application.query(`select distinct business_id from ${table}`);
    owners.set(
      table,
      rows.map(({ business_id }) => business_id),
    );
  }
  const ofAcme = await outcomes((table) => `select from ${table} where business_id = $1`, [acme.id]);

  for (const [table, ids] of owners) {
    expect([table, ids.filter((id) => id !== globex.id)]).toEqual([table, []]);
    if (filled.includes(table)) expect([table, ids]).toEqual([table, [globex.id]]);
  }
  expect(ofAcme).toEqual(inEach(0));
});

test('as Globex no row of Acme can be added, changed, given away or deleted', async () => {
  const before = await footprint(graph);
  await asTenant(globex.id);

  const added = await outcomes((table) => `insert into ${table} (business_id) values ($1)`, [acme.id]);
  const taken = await outcomes((table) => `update ${table} set business_id = $1`, [acme.id]);
  const changed = await outcomes(
    (table) => `update ${table} set business_id = $1 where business_id = $1`,
    [acme.id],
  );
  const deleted = await outcomes((table) => `delete from ${table} where business_id = $1`, [acme.id]);

  // A counter's own trigger is asked before the wall.
  const counters = { 'kernel.number_counters': checkViolation };
  expect(added).toEqual({ ...inEach(insufficientPrivilege), ...counters });
  for (const table of filled) expect([table, taken[table]]).toEqual([table, insufficientPrivilege]);
  for (const outcome of [...Object.values(changed), ...Object.values(deleted)]) {
    expect([0, insufficientPrivilege]).toContain(outcome);
  }
  expect(await footprint(graph)).toEqual(before);
});

test('no table can be truncated, nor its wall be torn down', async () => {
  await asTenant(globex.id);

  expect(await outcomes((table) => `truncate ${table}`)).toEqual(inEach(insufficientPrivilege));
  expect(await outcomes((table) => `alter table ${table} disable row level security`)).toEqual(
    inEach(insufficientPrivilege),
  );
  expect(await outcomes((table) => `drop policy tenant on ${table}`)).toEqual(inEach(insufficientPrivilege));
  expect(await outcomeOf('set role braiflow_owner')).toBe(insufficientPrivilege);
  expect(await outcomeOf('create table crm.own (id int)')).toBe(insufficientPrivilege);
  await application.query('set row_security = off');
  const unsecured = await outcomes((table) => `select from ${table}`);
  await application.query('set row_security = on');
  expect(unsecured).toEqual(inEach(insufficientPrivilege));
});

test('events and the audit trail can be neither changed nor deleted, not even one’s own', async () => {
  await asTenant(globex.id);

  for (const table of ['kernel.event_log', 'kernel.audit_log']) {
    expect(await outcomeOf(`update ${table} set request_id = 'req_forged'`)).toBe(insufficientPrivilege);
    expect(await outcomeOf(`delete from ${table}`)).toBe(insufficientPrivilege);
  }
});

test('a reference cannot cross from one business to another', async () => {
  const [customer] = await graph.sql<{ id: string }>(
    'select id from crm.customers where business_id = $1 limit 1',
    [acme.id],
  );
  await asTenant(globex.id);

  const outcome = await outcomeOf(
    `insert into crm.interactions (business_id, id, customer_id, type, channel, created_by, created_at)
     values ($1, gen_random_uuid(), $2, 'call', 'phone', $3, now())`,
    [globex.id, customer!.id, globexOwner.id],
  );

  const foreignKeyViolation = '23503';
  expect(outcome).toBe(foreignKeyViolation);
});
