import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf } from '../accounting/books.js';
import { invoicingOf } from './setup.js';

let graph: Graph;
let [owner, staff]: Client[] = [];
let invoicing: ReturnType<typeof invoicingOf>;

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff] = [await graph.signIn(acmeOwner), await graph.signIn(acmeStaff)];
  invoicing = invoicingOf(graph, owner!);
});
afterAll(() => graph?.stop());

test('a profile is made of what is said of the customer, bit by bit', async () => {
  const [, customerId] = await invoicing.customersOf(acme.id, 2);
  const read = () =>
    owner!.query('query ($id: ID!) { customer(id: $id) { billingProfile { legalName vatIdState } } }', {
      id: customerId,
    });

  expect((await read()).data.customer.billingProfile).toBeNull();
  const first = await invoicing.setProfile({ customerId, kind: 'COMPANY', vatId: 'IT00743110157' }, staff);
  const second = await invoicing.setProfile({ customerId, legalName: 'Adler & Sons', version: 1 });

  expect(first.data.setCustomerProfile.customerProfile).toMatchObject({
    ...{ customerId, kind: 'COMPANY', vatId: 'IT00743110157', vatIdState: 'FORMAT_VALID', version: 1 },
  });
  expect(second.data.setCustomerProfile.customerProfile).toMatchObject({ version: 2, kind: 'COMPANY' });
  expect((await read()).data.customer.billingProfile).toEqual({
    ...{ legalName: 'Adler & Sons', vatIdState: 'FORMAT_VALID' },
  });
  expect(codeOf(await invoicing.setProfile({ customerId, legalName: 'x', version: 1 }))).toBe('STALE-001');
  expect(codeOf(await invoicing.setProfile({ customerId, termsDays: 5 }))).toBe('VAL-001');
  expect(codeOf(await invoicing.setProfile({ customerId, vatId: 'IT00743110158' }))).toBe('TAX-003');
  expect(codeOf(await invoicing.setProfile({ customerId: crypto.randomUUID() }))).toBe('NOT-FOUND-001');
});

test('two who write the first of a profile at once do not both win, and none is an error of ours', async () => {
  const [, , customerId] = await invoicing.customersOf(acme.id, 3);

  const codes = (
    await Promise.all([1, 2, 3].map((n) => invoicing.setProfile({ customerId, legalName: `N${n}` })))
  ).map(codeOf);

  expect(codes.filter((code) => code !== undefined && code !== 'CONFLICT-001')).toEqual([]);
  expect(codes).toContain(undefined);
});

test('a merge leads to the survivor and back, an erasure leaves nothing', async () => {
  const [survivorId, mergedId] = (await invoicing.customersOf(acme.id, 12)).slice(10) as [string, string];
  const row = async (id: string) =>
    (
      await graph.sql<{ name: string | null; survivor: string | null }>(
        'select name, survivor_id as survivor from billing.customers where business_id = $1 and customer_id = $2',
        [acme.id, id],
      )
    )[0];
  const profileOf = async () =>
    (
      await graph.sql<{ customer: string }>(
        'select customer_id as customer from billing.customer_profiles where business_id = $1 and legal_name = $2',
        [acme.id, 'Merged & Co'],
      )
    )[0]?.customer;
  await invoicing.setProfile({ customerId: mergedId, legalName: 'Merged & Co' });
  const { data } = await owner!.query(
    'mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { merge { id } } }',
    { input: { survivorId, mergedId } },
  );

  await eventually(async () => expect(await row(mergedId)).toEqual({ name: null, survivor: survivorId }));
  expect(await profileOf()).toBe(survivorId);
  expect(
    (await invoicing.setProfile({ customerId: mergedId, kind: 'COMPANY' })).data.setCustomerProfile,
  ).toMatchObject({
    customerProfile: { customerId: survivorId, legalName: 'Merged & Co' },
  });

  await owner!.query('mutation ($id: ID!) { undoMerge(input: { id: $id }) { merge { id } } }', {
    id: data.mergeCustomers.merge.id,
  });
  await eventually(async () => expect(await profileOf()).toBe(mergedId));
  expect(await row(mergedId)).toMatchObject({ name: expect.any(String), survivor: null });

  await owner!.query('mutation ($id: ID!) { eraseCustomer(input: { id: $id }) { erasure { id } } }', {
    id: mergedId,
  });
  await eventually(async () => expect(await row(mergedId)).toBeUndefined());
  expect(await profileOf()).toBeUndefined();
});
