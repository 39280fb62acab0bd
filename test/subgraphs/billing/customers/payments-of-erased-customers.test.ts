import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf, money } from '../accounting/books.js';
import { type Invoicing, openInvoicing } from '../invoicing/open-invoicing.js';
import { billedCustomers } from './billed-customer.js';
import { eraseCustomer } from './erase-customer.js';

let graph: Graph;
let owner: Client;
let invoicing: Invoicing;
let billed: ReturnType<typeof billedCustomers>;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  invoicing = await openInvoicing(graph, owner, acme);
  billed = billedCustomers(graph, owner, invoicing);
});
afterAll(() => graph?.stop());

const minorOf = ({ amount: { amountMinor } }: { amount: { amountMinor: string } }) => Number(amountMinor);

test('what an erased customer owes can be paid, allocated and paid back, and what comes of it is retained', async () => {
  const customerId = await billed.customer('Otto Owing');
  const [first, second] = [
    await billed.invoice(customerId, '100.00'),
    await billed.invoice(customerId, '10.00'),
  ];
  await eraseCustomer(graph, owner, customerId);
  const pay = (input: object) =>
    billed.desk.record({ customerId, amount: money(5_000), valueDate: first.issueDate, ...input });

  const named = await billed.answered(
    pay({ allocations: [{ invoiceId: first.id, amount: money(5_000) }], externalReference: 'Otto pays' }),
  );
  const oldest = await billed.answered(pay({ amount: money(9_000), isOldestFirst: true }));
  const open = await billed.answered(pay({ amount: money(100) }));
  const paymentId = open.recordPayment.payment.id as string;
  await billed.answered(billed.desk.refund({ paymentId, amount: money(100), reason: 'Otto paid twice' }));

  expect(named.recordPayment.payment).toMatchObject({ customerId, allocated: { amountMinor: '5000' } });
  expect(oldest.recordPayment.payment.allocations.nodes.map(minorOf)).toEqual([1_190, 6_900]);
  expect(oldest.recordPayment.payment.open).toEqual({ amountMinor: '910', currency: 'EUR' });
  expect(await invoicing.read(first.id)).toMatchObject({ status: 'PAID', paid: { decimal: '119.00' } });
  expect(await invoicing.read(second.id)).toMatchObject({ status: 'PAID', paid: { decimal: '11.90' } });
  expect(
    await graph.sql(
      `select bool_and(p.erased_at is not null) as payments,
         (select bool_and(r.erased_at is not null) from billing.refunds r where r.payment_id = $2) as refunds
       from billing.payments p where p.customer_id = $1`,
      [customerId, paymentId],
    ),
  ).toEqual([{ payments: true, refunds: true }]);

  const unbilled = await billed.customer('Ulla Unbilled');
  await eraseCustomer(graph, owner, unbilled);
  expect(codeOf(await billed.desk.record({ customerId: unbilled, valueDate: first.issueDate }))).toBe(
    'NOT-FOUND-001',
  );
});

test('a customer whom crm has erased and billing has not is null under its documents, without an error', async () => {
  const customerId = await billed.customer('Mia Moment');
  const { id } = await billed.invoice(customerId, '100.00');
  // As in the moment before billing reads what was erased.
  await graph.sql('delete from crm.customers where id = $1', [customerId]);
  expect(await graph.sql('select from billing.customers where customer_id = $1', [customerId])).toHaveLength(
    1,
  );

  const { data, errors } = await owner.query(
    'query ($id: ID!) { invoice(id: $id) { customerId customer { id name } } }',
    { id },
  );

  expect(errors).toBeUndefined();
  expect(data.invoice).toEqual({ customerId, customer: null });
  const { status, body } = await owner.rest('GET', `/v1/invoices/${id}`);
  expect([status, (body.data as any).customer]).toEqual([200, null]);
});
