import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { makeImport, runImport } from '../../../kit/imports.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint, publishedAll, tenantTables } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;
let owner: Client;
let stranger: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  [staff, owner, stranger] = await Promise.all([
    graph.signIn(acmeStaff),
    graph.signIn(acmeOwner),
    graph.signIn(globexOwner),
  ]);
});
afterAll(() => graph?.stop());

const post = async (path: string, body: object): Promise<any> =>
  (await staff.rest('POST', path, body)).body.data;

let made = 0;

/** A person who left a trace in every part, under a former name too. */
async function person() {
  const mark = `qq${(made += 1)}`;
  const values = {
    former: `Frieda Before${mark}`,
    name: `Frieda Traceless${mark}`,
    email: `frieda.${mark}@traceless.example`,
    phone: `+49305566${String(made).padStart(3, '0')}`,
  };
  const { former, name, email, phone } = values;
  const { customer_id } = await post('/v1/crm/customers', {
    name: former,
    email,
    phone,
    tags: [`tag ${mark}`],
  });
  await staff.rest('PATCH', `/v1/crm/customers/${customer_id}`, { name });
  await post('/v1/crm/interactions', {
    customer_id,
    type: 'call',
    channel: 'phone',
    notes: `${name} called.`,
  });
  const deal = await post('/v1/crm/deals', {
    title: `Cake for ${name}`,
    customer_id,
    amount: { amount_minor: '4800', currency: 'EUR' },
  });
  await post('/v1/crm/tasks', { title: `Call ${name}`, notes: phone, customer_id });
  await post('/v1/crm/tasks', { title: `Send ${name} an offer`, deal_id: deal.deal_id });
  const refused = `name,email\r\n${name},not ${email}\r\n`;
  await runImport(staff, await makeImport(graph.url, staff, refused));
  return { id: customer_id as string, dealId: deal.deal_id as string, ...values };
}

/** Tables of tenants in which one of the texts stands, as the superuser sees them. */
async function tablesWith(texts: readonly string[]): Promise<string[]> {
  const parts = (await tenantTables(graph)).map(
    (name) => `select '${name}' as name from ${name} t where t::text ilike any($1) group by 1`,
  );
  const patterns = texts.map((text) => `%${text}%`);
  return (await graph.sql<{ name: string }>(parts.join(' union all '), [patterns])).map(({ name }) => name);
}

const integrity = async () => {
  await publishedAll(graph);
  return (await owner.query('{ auditIntegrity { isIntact firstFault { reason } } }')).data.auditIntegrity;
};

async function proofOf(erasureId: string): Promise<any> {
  return eventually(async () => {
    const { body } = await owner.rest('GET', `/v1/crm/erasures/${erasureId}`);
    expect((body.data as any).status).not.toBe('RUNNING');
    return body.data;
  });
}

test('everything about a person comes in one answer, from every part', async () => {
  const { id, name } = await person();

  const { status, body } = await owner.rest('GET', `/v1/crm/customers/${id}/personal-data`);

  expect(status).toBe(200);
  const { parts, ...head } = body.data as any;
  expect(head).toMatchObject({ customer_id: id, former_ids: [] });
  const counts = Object.fromEntries(parts.map(({ label, records }: any) => [label, records.length]));
  expect(counts).toEqual({
    ...{ 'tasks of deals': 1, tasks: 1, deals: 1, interactions: 1, 'former ids': 0, merges: 0, customers: 1 },
    ...{ 'refused rows of imports': 1, events: 5, 'audit entries': 5 },
    ...{ 'bank transactions': 0, 'billing profiles': 0, payments: 0, refunds: 0 },
    ...{ 'drafts of invoices': 0, 'invoices and credit notes': 0, 'lines of invoices and credit notes': 0 },
    'ledger entries of invoices and credit notes': 0,
  });
  const customers = parts.find(({ label }: any) => label === 'customers');
  expect(customers.records[0]).toMatchObject({ id, name, version: 2 });
});

test('an erased person is nowhere, what stays is without them, and the trail holds', async () => {
  const { id, dealId, former, name, email, phone } = await person();
  const values = [former, name, email, phone];
  expect(await tablesWith(values)).toContain('kernel.event_log');

  const { status, body } = await owner.rest('POST', `/v1/crm/customers/${id}/erase`);

  expect(status).toBe(200);
  const erasure = body.data as any;
  expect(erasure).toMatchObject({ customer_id: id, status: 'RUNNING', remains: [], proved_at: null });
  expect(await proofOf(erasure.customer_erasure_id)).toMatchObject({
    ...{ status: 'PROVED', searched_values: 4, remains: [] },
  });
  await eventually(async () => expect(await tablesWith(values)).toEqual([]));
  expect((await staff.rest('GET', `/v1/crm/customers/${id}`)).status).toBe(404);
  const deal = await staff.rest('GET', `/v1/crm/deals/${dealId}`);
  expect(deal.body.data).toMatchObject({
    title: '[erased]',
    amount: { amount_minor: '4800' },
    customer: null,
  });
  expect(await integrity()).toEqual({ isIntact: true, firstFault: null });
  const trail = await graph.sql<{ action: string; state: object }>(
    `select action, after_state as state from kernel.audit_log where record_id = $1 order by audit_id`,
    [id],
  );
  expect(trail.map(({ action }) => action)).toEqual([
    'customer.created',
    'customer.updated',
    'customer.erased',
  ]);
  expect(trail[0]!.state).toEqual({
    ...{ customer_id: id, name: '[erased]', email: '[erased]', phone: '[erased]' },
    ...{ external_reference: null, company_id: null, tags: [], custom: {} },
  });
});

test('who was merged is erased with the survivor, under every id', async () => {
  const [one, other] = [await person(), await person()];
  await post(`/v1/crm/customers/${one.id}/merge`, { merged_id: other.id });

  const { body } = await owner.rest('POST', `/v1/crm/customers/${other.id}/erase`);

  const erasure = body.data as any;
  expect(erasure.customer_id).toBe(one.id);
  expect(await proofOf(erasure.customer_erasure_id)).toMatchObject({
    status: 'PROVED',
    searched_values: 8,
  });
  const values = [one, other].flatMap(({ former, name, email, phone }) => [former, name, email, phone]);
  await eventually(async () => expect(await tablesWith(values)).toEqual([]));
  expect((await staff.rest('GET', `/v1/crm/customers/${other.id}`)).status).toBe(404);
  expect(await integrity()).toEqual({ isIntact: true, firstFault: null });
});

test('what is left in the notes about somebody else is named', async () => {
  const { id, name } = await person();
  const witness = await post('/v1/crm/customers', { name: 'Wilma Witness' });
  const notes = `Was sent by ${name}.`;
  await post('/v1/crm/interactions', {
    customer_id: witness.customer_id,
    type: 'call',
    channel: 'phone',
    notes,
  });
  const { body } = await owner.rest('POST', `/v1/crm/customers/${id}/erase`);
  const erasure = body.data as any;
  const erasureId = erasure.customer_erasure_id;

  await eventually(async () => {
    await graph.sql(
      'update graphile_worker._private_jobs set run_at = now() where run_at > now() and attempts < 1',
    );
    const read = await owner.rest('GET', `/v1/crm/erasures/${erasureId}`);
    expect(read.body.data).toMatchObject({ status: 'REMAINS', searched_values: 4 });
  });

  const read = await owner.rest('GET', `/v1/crm/erasures/${erasureId}`);
  expect((read.body.data as any).remains).toEqual([
    { table: 'crm.interactions', rows: 1 },
    { table: 'kernel.audit_log', rows: 1 },
  ]);
});

test('an entry that was changed under the cover of an erasure is found', async () => {
  const { id } = await person();
  await publishedAll(graph);
  await graph.sql(
    `update kernel.audit_chain c set erased_with = gen_random_uuid(), salt = null from kernel.audit_log a
     where a.audit_id = c.audit_id and a.record_id = $1`,
    [id],
  );

  const found = await integrity();

  expect(found).toEqual({ isIntact: false, firstFault: { reason: 'ALTERED_ROW' } });
  await graph.sql(
    `update kernel.audit_chain c set erased_with = null,
       states_digest = states_digest from kernel.audit_log a where a.audit_id = c.audit_id and a.record_id = $1`,
    [id],
  );
});

test('nobody without the permission, and nobody of another business, reads or erases a person', async () => {
  const { id } = await person();
  const before = await footprint(graph, acme.id);

  const answers = await Promise.all([
    ...[graph.nobody, stranger, staff].map((client) =>
      client.rest('GET', `/v1/crm/customers/${id}/personal-data`),
    ),
    ...[graph.nobody, stranger, staff].map((client) => client.rest('POST', `/v1/crm/customers/${id}/erase`)),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([401, 404, 403, 401, 404, 403]);
  expect(await footprint(graph, acme.id)).toEqual(before);
});
