import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeStaff } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { startGraph, type Graph } from '../../kit/start-graph.js';

let graph: Graph;
let staff: Client;

beforeAll(async () => {
  graph = await startGraph();
  staff = await graph.signIn(acmeStaff);
});
afterAll(() => graph?.stop());

const createCustomer = `mutation ($input: CreateCustomerInput!) {
  createCustomer(input: $input) { customer { id name email phone tags version createdBy { name } } }
}`;

test('a customer is stored with contact details normalised, and with its event and audit row', async () => {
  const input = { name: 'Zoë Adler', email: ' ZOE@Example.org ', phone: '+49 30 1234567', tags: ['vip', 'new', 'vip'] };

  const { data, errors } = await staff.query(createCustomer, { input });

  expect(errors).toBeUndefined();
  const { id, ...customer } = data.createCustomer.customer;
  expect(customer).toEqual({
    name: 'Zoë Adler',
    email: 'zoe@example.org',
    phone: '+49301234567',
    tags: ['new', 'vip'],
    version: 1,
    createdBy: { name: acmeStaff.name },
  });
  const events = await graph.sql('select event_type, business_id, user_id, payload from kernel.event_log where record_id = $1', [id]);
  expect(events).toEqual([
    {
      event_type: 'customer.created',
      business_id: acme.id,
      user_id: acmeStaff.id,
      payload: { customer_id: id, name: 'Zoë Adler', email: 'zoe@example.org', phone: '+49301234567', tags: ['new', 'vip'] },
    },
  ]);
  const audit = await graph.sql('select action, table_name, before_state from kernel.audit_log where record_id = $1', [id]);
  expect(audit).toEqual([{ action: 'customer.created', table_name: 'crm.customers', before_state: null }]);
});
