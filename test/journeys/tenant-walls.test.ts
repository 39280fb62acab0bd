import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { acme, acmeOwner, acmeStaff, globex, globexOwner, globexStaff } from '../cast/cast.js';
import type { Client, GraphqlAnswer, RestAnswer } from '../kit/client.js';
import { startGraph, type Graph } from '../kit/start-graph.js';
import { footprint, tenantTables } from '../kit/tenant-tables.js';

let graph: Graph;
let application: pg.Client;
let tables: string[];
/** Those in which both businesses have rows. */
let filled: string[];

/** The application role as a thief of its password would have it: a connection without the platform around it. */
beforeAll(async () => {
  graph = await startGraph();
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

  expect(added).toEqual(inEach(insufficientPrivilege));
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

describe.each([
  ['session', 600],
  ['transaction', 200],
])('with the tenant set by %s and two connections', (setting, count) => {
  let busy: Graph;

  beforeAll(async () => {
    busy = await startGraph({ DATABASE_TENANT_SETTING: setting, DATABASE_POOL_SIZE: '2' });
  });
  afterAll(() => busy?.stop());

  test(`${count} requests of two businesses at once each answer their own records only`, async () => {
    const people = [acmeOwner, globexOwner, acmeStaff, globexStaff];
    const clients = await Promise.all(people.map((person) => busy.signIn(person)));
    const ids = await busy.sql<{ id: string }>('select id from crm.customers order by business_id, id');
    const nobodys = '{ customers(filter: { tag: { eq: "none" } }) { nodes { email } } }';

    const request = async (
      index: number,
    ): Promise<{ domain: string; status: number; code: string; seen: string[] }> => {
      const client = clients[index % 4]!;
      const domain = index % 2 ? '@globex.example' : '@acme.example';
      const answer = await kinds[index % kinds.length]!(client, index, ids[(index * 37) % ids.length]!.id);
      const code = 'body' in answer ? answer.body.error?.code : answer.errors?.[0]?.extensions.code;
      const seen: string[] = JSON.stringify(answer).match(/@[a-z]+\.example/g) ?? [];
      return { domain, status: answer.status, code: code ?? 'answered', seen };
    };
    const kinds: ((
      client: Client,
      index: number,
      id: string,
    ) => Promise<GraphqlAnswer<unknown> | RestAnswer>)[] = [
      (client) =>
        client.query(
          '{ customers(first: 5, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { email createdBy { email } interactions { nodes { id } } } } }',
        ),
      (client) => client.query('{ me { email business { name } } users { nodes { email } } }'),
      (client, _index, id) =>
        client.query('query ($id: ID!) { customer(id: $id) { email createdBy { email } } }', { id }),
      (client) => client.rest('GET', '/v1/crm/interactions?limit=3'),
      (client, index) => client.rest('POST', '/v1/crm/customers', { name: `Busy ${index}` }),
      (client, _index, id) => client.rest('PATCH', `/v1/crm/customers/${id}`, { tags: ['busy'] }),
      (client) => client.query(nobodys),
    ];
    const answers = await Promise.all(Array.from({ length: count }, (_, index) => request(index)));

    expect(answers.filter(({ domain, seen }) => seen.some((each) => each !== domain))).toEqual([]);
    expect([...new Set(answers.map(({ status, code }) => `${status} ${code}`))].sort()).toEqual([
      '200 NOT-FOUND-001',
      '200 answered',
      '201 answered',
      '404 NOT-FOUND-001',
    ]);
    expect(answers.flatMap(({ seen }) => seen).length).toBeGreaterThan(count * 1.5);
    const foreign = `select from kernel.event_log e where event_type like 'customer.%' and request_id <> 'req_demo'
      and not exists (select from crm.customers c where c.business_id = e.business_id and c.id = e.record_id)`;
    expect(await busy.sql(foreign)).toEqual([]);
    const made = await busy.sql<{ business_id: string; count: number }>(
      "select business_id, count(*)::int from crm.customers where name like 'Busy %' group by 1 order by 1",
    );
    expect(made.reduce((sum, { count }) => sum + count, 0)).toBe(Math.ceil((count - 4) / 7));
  });
});
