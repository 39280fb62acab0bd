import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { tenantTables } from '../../../kit/tenant-tables.js';
import { codeOf, money, openAcmeBooks } from '../accounting/books.js';
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

const invoicesLaw = 'Retention of invoices (AO 147, UStG 14b)';
const booksLaw = 'Retention of books (AO 147, HGB 257)';
const paymentsLaw = 'Retention of payments (AO 147, HGB 257)';
const lastYear = new Date().getUTCFullYear() + 10;

/** A customer whose name stands wherever a text about them can be written. */
async function talkedOf(name: string) {
  const customerId = await billed.customer(name);
  const line = (unitPrice: string) =>
    invoicing.line(unitPrice, undefined, { description: `Cake for ${name}` });
  const texts = { reference: `${name} 7`, notes: `Thank you, ${name}.` };
  const issued = await invoicing.issue({ customerId, lines: [line('100.00')], ...texts });
  const voided = await invoicing.issue({ customerId, lines: [line('1.00')] });
  await billed.answered(
    owner.query(
      'mutation ($id: ID!, $reason: String!) { voidInvoice(input: { id: $id, reason: $reason }) { invoice { id } } }',
      { id: voided.id, reason: `${name} asked for it` },
    ),
  );
  const creditNoteId = await billed.creditNote(issued.id, 1_900, `${name} sent it back`);
  const { data } = await invoicing.write({ customerId, lines: [line('5.00')], ...texts });
  const { recordPayment } = await billed.answered(
    billed.desk.record({
      ...{ customerId, amount: money(5_000), externalReference: `${name} pays` },
      allocations: [{ invoiceId: issued.id, amount: money(4_000) }],
    }),
  );
  const paymentId = recordPayment.payment.id as string;
  await billed.answered(
    billed.desk.refund({ paymentId, amount: money(1_000), reason: `${name} paid twice` }),
  );
  const draftId = data.createInvoice.invoice.id as string;
  return {
    customerId,
    invoiceId: issued.id as string,
    voidedId: voided.id as string,
    draftId,
    creditNoteId,
    paymentId,
  };
}

const erase = (id: string) => eraseCustomer(graph, owner, id);

/** Tables of the business in which a text stands. */
async function tablesWith(text: string): Promise<string[]> {
  const parts = (await tenantTables(graph)).map(
    (name) => `select '${name}' as name from ${name} t where t::text ilike $1 group by 1`,
  );
  const rows = await graph.sql<{ name: string }>(parts.join(' union all '), [`%${text}%`]);
  return rows.map(({ name }) => name).toSorted();
}

test('the file about a person has drafts and documents, as they were issued, with every text', async () => {
  const name = 'Paula Filed';
  const { customerId, invoiceId, voidedId, draftId, creditNoteId, paymentId } = await talkedOf(name);

  const { customerPersonalData } = await billed.answered(
    owner.query('query ($id: ID!) { customerPersonalData(id: $id) { parts { label basis records } } }', {
      id: customerId,
    }),
  );

  const partOf = (label: string) => customerPersonalData.parts.find((part: any) => part.label === label);
  expect(partOf('drafts of invoices')).toMatchObject({
    basis: null,
    records: [
      {
        id: draftId,
        ...{ reference: `${name} 7`, notes: `Thank you, ${name}.` },
        draft: { lines: [{ description: `Cake for ${name}` }] },
      },
    ],
  });
  const documents = partOf('invoices and credit notes');
  expect(documents.basis).toBe(invoicesLaw);
  expect(documents.records.map(({ id }: any) => id)).toEqual([invoiceId, voidedId, creditNoteId]);
  expect(documents.records[0]).toMatchObject({
    ...{ customer_id: customerId, reference: `${name} 7`, notes: `Thank you, ${name}.`, erased_at: null },
    ...{ buyer: { name, kind: 'person' }, seller: { name: 'Acme Bakery GmbH' } },
  });
  expect(partOf('lines of invoices and credit notes').records.map((line: any) => line.description)).toEqual(
    Array(3).fill(`Cake for ${name}`),
  );
  const entries = partOf('ledger entries of invoices and credit notes');
  expect(entries.basis).toBe(booksLaw);
  expect(entries.records.map(({ description }: any) => description.replace(/[A-Z]+-\d+-\d+/, 'N'))).toEqual([
    ...['Invoice N', 'Invoice N', `Void of N: ${name} asked for it`, `Credit note N: ${name} sent it back`],
  ]);
  expect(partOf('payments').records).toMatchObject([{ id: paymentId, external_reference: `${name} pays` }]);
  expect(partOf('refunds').records).toMatchObject([{ reason: `${name} paid twice` }]);
});

test('an erasure deletes drafts, and keeps what was issued and paid, by the law that says so', async () => {
  const name = 'Ernst Erased';
  const { customerId, invoiceId, draftId, creditNoteId, paymentId } = await talkedOf(name);
  const books = await billed.books();

  const { status, remains, retained } = await erase(customerId);

  expect([status, remains]).toEqual(['PROVED', []]);
  const kept = (table: string, rows: number, basis: string) => ({ table, rows, basis, until: lastYear });
  expect(retained).toEqual([
    kept('billing.document_lines', 3, invoicesLaw),
    kept('billing.documents', 3, invoicesLaw),
    kept('billing.ledger_entries', 2, booksLaw),
    kept('billing.payments', 1, paymentsLaw),
    kept('billing.refunds', 1, paymentsLaw),
  ]);
  await eventually(async () =>
    expect(await tablesWith(name)).toEqual(retained.map(({ table }: any) => table)),
  );
  const { invoice, payment } = await billed.answered(
    owner.query(
      `query ($invoiceId: ID!, $paymentId: ID!) {
         invoice(id: $invoiceId) { customerId customer { name } notes residual { decimal } lines { description } }
         payment(id: $paymentId) { customer { name } amount { decimal } } }`,
      { invoiceId, paymentId },
    ),
  );
  expect(codeOf(await invoicing.remove(draftId))).toBe('NOT-FOUND-001');
  expect(invoice).toEqual({
    ...{ customerId, customer: null, notes: `Thank you, ${name}.`, residual: { decimal: '79.00' } },
    lines: [{ description: `Cake for ${name}` }],
  });
  expect(payment).toEqual({ customer: null, amount: { decimal: '50.00' } });
  expect(await billed.books()).toEqual(books);
  const marked = await graph.sql<{ marked: boolean }>(
    'select bool_and(erased_at is not null) as marked from billing.documents where customer_id = $1',
    [customerId],
  );
  expect(marked).toEqual([{ marked: true }]);

  // What is owed can still be credited and written off; nobody bills an erased customer anew.
  await billed.answered(billed.desk.apply({ invoiceId, creditNoteId }));
  const later = await billed.creditNote(invoiceId, 100);
  const [row] = await graph.sql<{ marked: boolean }>(
    'select erased_at is not null as marked from billing.documents where id = $1',
    [later],
  );
  expect(row).toEqual({ marked: true });
  expect(codeOf(await invoicing.write({ customerId, lines: [invoicing.line('1.00')] }))).toBe(
    'NOT-FOUND-001',
  );
});

test('what a person wrote into the books about somebody is named, for a human to judge', async () => {
  const name = 'Mona Memoed';
  const customerId = await billed.customer(name);
  const { accounts, post } = await openAcmeBooks(graph, owner);
  const line = (code: string, side: string, more: object = {}) => ({
    accountId: accounts[code],
    [side]: money(100),
    ...more,
  });
  await billed.answered(
    post({
      description: `Present of ${name}`,
      lines: [line('6300', 'debit', { memo: `To ${name}` }), line('1000', 'credit')],
    }),
  );

  expect(await erase(customerId)).toEqual({
    status: 'REMAINS',
    remains: [
      { table: 'billing.ledger_entries', rows: 1 },
      { table: 'billing.ledger_lines', rows: 1 },
    ],
    retained: [],
  });
});
