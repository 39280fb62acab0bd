import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { openInvoicing } from '../invoicing/open-invoicing.js';

let graph: Graph;
let staff: Client;
let invoicing: Awaited<ReturnType<typeof openInvoicing>>;
/** Billing reads no event of Acme's for as long as this connection is open. */
let offset: pg.Client;

beforeAll(async () => {
  graph = await leaseGraph();
  staff = await graph.signIn(acmeStaff);
  invoicing = await openInvoicing(graph, await graph.signIn(acmeOwner), acme);
  offset = new pg.Client(graph.applicationUrl);
  await offset.connect();
  await offset.query('begin');
  await offset.query(`set local app.business_id = '${acme.id}'`);
  await offset.query(
    `insert into kernel.consumer_offsets (business_id, consumer, seq) values ($1, 'billing.customers', 0)
     on conflict (business_id, consumer) do update set seq = consumer_offsets.seq`,
    [acme.id],
  );
});
afterAll(async () => {
  await offset?.end();
  await graph?.stop();
});

const projected = (id: string) =>
  graph.sql('select name, email from billing.customers where customer_id = $1', [id]);

async function create(name: string): Promise<any> {
  const { data } = await staff.query(
    `mutation ($name: String!) {
      createCustomer(input: { name: $name, email: "${name.replace(' ', '.').toLowerCase()}@example.com" }) {
        customer { id invoices(first: 1) { nodes { id } } }
      } }`,
    { name },
  );
  return data.createCustomer.customer;
}

test('a customer is billed at once, before billing has read of them', async () => {
  const { id, invoices } = await create('Nina Atonce');
  expect(invoices).toEqual({ nodes: [] });
  expect(await projected(id)).toEqual([]);

  const { data, errors } = await invoicing.write(
    { customerId: id, lines: [invoicing.line('100.00')] },
    staff,
  );

  expect(errors).toBeUndefined();
  expect(data.createInvoice.invoice).toMatchObject({ customerId: id, total: { decimal: '119.00' } });
  expect(await projected(id)).toEqual([{ name: 'Nina Atonce', email: 'nina.atonce@example.com' }]);
});

test('as they are by now', async () => {
  const { id } = await create('Nora Before');
  await staff.query(
    `mutation ($id: ID!) { updateCustomer(input: { id: $id, name: "Nora After" }) { customer { id } } }`,
    { id },
  );

  await invoicing.write({ customerId: id, lines: [invoicing.line('100.00')] }, staff);

  expect(await projected(id)).toEqual([{ name: 'Nora After', email: 'nora.before@example.com' }]);
});

test('by nobody of another business', async () => {
  const { id } = await create('Nils Walled');

  const { errors } = await (
    await graph.signIn(globexOwner)
  ).query(
    `mutation ($customerId: ID!) {
      setCustomerProfile(input: { customerId: $customerId, legalName: "Walled" }) { customerProfile { id } } }`,
    { customerId: id },
  );

  expect(errors![0]).toMatchObject({
    message: `There is no customer ${id} in this business.`,
    extensions: { code: 'NOT-FOUND-001' },
  });
  expect(await projected(id)).toEqual([]);
});

test('what billing reads later says the same', async () => {
  const before = await graph.sql<{ id: string }>(
    `select customer_id as id, name, email from billing.customers where name like 'N% A%' order by name`,
  );
  expect(before).toHaveLength(2);
  await offset.query('rollback');
  const { id } = await create('Nele Last');

  await eventually(async () =>
    expect(await projected(id)).toEqual([{ name: 'Nele Last', email: 'nele.last@example.com' }]),
  );

  expect(
    await graph.sql(
      `select customer_id as id, name, email from billing.customers where name like 'N% A%' order by name`,
    ),
  ).toEqual(before);
});
