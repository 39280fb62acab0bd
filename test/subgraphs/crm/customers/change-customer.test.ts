import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';

let graph: Graph;
let staff: Client;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  [staff, owner] = await Promise.all([graph.signIn(acmeStaff), graph.signIn(acmeOwner)]);
});
afterAll(() => graph?.stop());

const fields = 'id name email phone tags version createdAt updatedAt';
const create = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { ${fields} } } }`;
const update = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { ${fields} } } }`;
const remove = 'mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { deletedId } }';
const log =
  'mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { interaction { id } } }';
const missing = '01930000-0000-7000-8000-0000deadbeef';

let made = 0;

async function newCustomer(): Promise<{ id: string; email: string; [field: string]: unknown }> {
  const email = `change${(made += 1)}@example.org`;
  const input = { name: 'Paula Before', email, phone: '+4930123456', tags: ['new'] };
  const { data } = await staff.query(create, { input });
  return data.createCustomer.customer;
}

function eventsOf(id: string) {
  return graph.sql<{ event_type: string; payload: object }>(
    'select event_type, payload from kernel.event_log where record_id = $1 order by event_id',
    [id],
  );
}

test('a change keeps what it does not name, counts the version up, and leaves event and audit row', async () => {
  const customer = await newCustomer();

  const { data, errors } = await staff.query(update, {
    input: { id: customer.id, name: 'Paula After', tags: ['vip'] },
  });

  expect(errors).toBeUndefined();
  const { updatedAt, ...changed } = data.updateCustomer.customer;
  const { updatedAt: earlier, ...before } = customer;
  expect(changed).toEqual({ ...before, name: 'Paula After', tags: ['vip'], version: 2 });
  expect(Date.parse(updatedAt)).toBeGreaterThanOrEqual(Date.parse(earlier as string));
  const state = {
    customer_id: customer.id,
    email: customer.email,
    phone: '+4930123456',
    ...{ external_reference: null, company_id: null, custom: {} },
  };
  const after = { ...state, name: 'Paula After', tags: ['vip'] };
  expect((await eventsOf(customer.id)).slice(1)).toEqual([
    { event_type: 'customer.updated', payload: after },
  ]);
  const audit =
    'select user_id, before_state, after_state from kernel.audit_log where record_id = $1 and action = $2';
  expect(await graph.sql(audit, [customer.id, 'customer.updated'])).toEqual([
    {
      user_id: acmeStaff.id,
      before_state: { ...state, name: 'Paula Before', tags: ['new'] },
      after_state: after,
    },
  ]);
});

test('null clears e-mail, phone and tags', async () => {
  const { id } = await newCustomer();

  const { data } = await staff.query(update, { input: { id, email: null, phone: null, tags: null } });

  expect(data.updateCustomer.customer).toMatchObject({
    name: 'Paula Before',
    email: null,
    phone: null,
    tags: [],
  });
});

test('null cannot clear the name', async () => {
  const { id } = await newCustomer();

  const { errors } = await staff.query(update, { input: { id, name: null } });

  expect(errors).toMatchObject([
    { extensions: { code: 'VAL-001', httpStatus: 422, errors: [{ field: 'name' }] } },
  ]);
});

test('a change that changes nothing answers the customer and writes nothing', async () => {
  const { id, ...customer } = await newCustomer();
  const before = await footprint(graph);
  const same = {
    id,
    name: 'Paula Before',
    email: customer.email.toUpperCase(),
    phone: '+49 30 123456',
    tags: ['new', 'new'],
  };

  const { data } = await staff.query(update, { input: same });

  expect(data.updateCustomer.customer).toEqual({ id, ...customer });
  expect(await footprint(graph)).toEqual(before);
});

test('a change on an old version is refused with STALE-001, on the current one it is made', async () => {
  const { id } = await newCustomer();
  await staff.query(update, { input: { id, version: 1, name: 'Second' } });
  const before = await footprint(graph);

  const { status, body } = await staff.rest('PATCH', `/v1/crm/customers/${id}`, {
    version: 1,
    name: 'Third',
  });
  const afterwards = await footprint(graph);
  const current = await staff.rest('PATCH', `/v1/crm/customers/${id}`, { version: 2, name: 'Third' });

  expect(status).toBe(412);
  expect(body.error).toMatchObject({
    code: 'STALE-001',
    message: `Customer ${id} is at version 2, not 1; read it again.`,
  });
  expect(afterwards).toEqual(before);
  expect(current.body.data).toMatchObject({ customer_id: id, name: 'Third', version: 3 });
});

test('of ten changes at once on one version, one is made and nine are told', async () => {
  const { id } = await newCustomer();

  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      staff.query(update, { input: { id, version: 1, name: `Name ${index}` } }),
    ),
  );

  const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'changed');
  expect(codes.toSorted()).toEqual([...Array(9).fill('STALE-001'), 'changed']);
  expect((await eventsOf(id)).map((event) => event.event_type)).toEqual([
    'customer.created',
    'customer.updated',
  ]);
});

test('an e-mail that another customer has in another case is refused with CONFLICT-001', async () => {
  const [{ email }, { id }] = [await newCustomer(), await newCustomer()];
  const before = await footprint(graph);

  const { errors } = await staff.query(update, { input: { id, email: email.toUpperCase() } });

  expect(errors).toMatchObject([
    {
      message: `Another customer has the e-mail ${email}.`,
      extensions: { code: 'CONFLICT-001', httpStatus: 409 },
    },
  ]);
  expect(await footprint(graph)).toEqual(before);
});

test('a customer that is not there can be neither changed nor deleted', async () => {
  const before = await footprint(graph);

  const changed = await staff.query(update, { input: { id: missing, name: 'Nobody' } });
  const deleted = await owner.query(remove, { input: { id: missing } });

  for (const { errors } of [changed, deleted]) {
    expect(errors).toMatchObject([
      {
        message: `There is no customer ${missing} in this business.`,
        extensions: { code: 'NOT-FOUND-001', httpStatus: 404 },
      },
    ]);
  }
  expect(await footprint(graph)).toEqual(before);
});

test('the owner deletes a customer with all interactions; event and audit row have no personal data', async () => {
  const { id } = await newCustomer();
  await staff.query(log, { input: { customerId: id, type: 'call', channel: 'phone' } });

  const { data } = await owner.query(remove, { input: { id } });

  expect(data).toEqual({ deleteCustomer: { deletedId: id } });
  const rows =
    'select id from crm.customers where id = $1 union all select id from crm.interactions where customer_id = $1';
  expect(await graph.sql(rows, [id])).toEqual([]);
  expect((await eventsOf(id)).at(-1)).toEqual({
    event_type: 'customer.erased',
    payload: { customer_id: id, former_ids: [] },
  });
  const audit =
    'select user_id, before_state, after_state from kernel.audit_log where record_id = $1 and action = $2';
  expect(await graph.sql(audit, [id, 'customer.erased'])).toMatchObject([
    { user_id: acmeOwner.id, before_state: null, after_state: { customer_id: id, former_ids: [] } },
  ]);
  const read = await staff.rest('GET', `/v1/crm/customers/${id}`);
  expect([read.status, read.body.error?.code]).toEqual([404, 'NOT-FOUND-001']);
});

test('staff cannot delete: that needs crm.erase', async () => {
  const { id } = await newCustomer();
  const before = await footprint(graph);

  const { status, body } = await staff.rest('DELETE', `/v1/crm/customers/${id}`);

  expect([status, body.error?.code, body.error?.message]).toEqual([
    403,
    'AUTH-004',
    'This needs the permission crm.erase.',
  ]);
  expect(await footprint(graph)).toEqual(before);
});

test('a business whose module is not active is refused with MODULE-001', async () => {
  const activation =
    'update identity.module_activations set status = $2 where business_id = $1 and module_id = $3';
  const { id } = await newCustomer();
  await graph.sql(activation, [acme.id, 'inactive', 'crm']);
  const member = await graph.signIn(acmeStaff);
  const before = await footprint(graph);

  const changed = await member.query(update, { input: { id, name: 'Inactive' } });
  const read = await member.rest('GET', `/v1/crm/customers/${id}`);
  const afterwards = await footprint(graph);
  await graph.sql(activation, [acme.id, 'active', 'crm']);

  expect(changed.errors).toMatchObject([{ extensions: { code: 'MODULE-001', httpStatus: 403 } }]);
  expect([read.status, read.body.error?.code]).toEqual([403, 'MODULE-001']);
  expect(afterwards).toEqual(before);
});
