import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, globex, globexOwner } from '../../cast/cast.js';
import type { Client } from '../../kit/client.js';
import { leaseGraph } from '../../kit/lease-graph.js';
import type { Graph } from '../../kit/start-graph.js';
import { footprint } from '../../kit/tenant-tables.js';
import { codeOf, money } from './accounting/books.js';
import { type Invoicing, openInvoicing } from './invoicing/open-invoicing.js';

/** Ids of what a business bills and is paid. */
type Own = Readonly<
  Record<'customerId' | 'taxCodeId' | 'accountId' | 'draftId' | 'invoiceId' | 'lineId' | 'paymentId', string>
>;

let graph: Graph;
let ours: Own;
let theirs: Own;
let [acmeClient, globexClient]: Client[] = [];

beforeAll(async () => {
  graph = await leaseGraph();
  [acmeClient, globexClient] = await Promise.all(
    [acmeOwner, globexOwner].map((person) => graph.signIn(person)),
  );
  theirs = await billAndPay(acmeClient!, await openInvoicing(graph, acmeClient!, acme));
  ours = await billAndPay(globexClient!, await openInvoicing(graph, globexClient!, globex));
});
afterAll(() => graph?.stop());

const send = (client: Client, name: string, input: object, fields: string) => {
  const type = name === 'createInvoice' ? 'InvoiceInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return client.query(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input });
};

async function billAndPay(
  client: Client,
  { taxCodes, customerId, line, write, issue }: Invoicing,
): Promise<Own> {
  const draft = await write({ lines: [line('100')] });
  const invoice = await issue({ lines: [line('100')] });
  const accounts = await client.query(
    '{ ledgerAccounts(filter: { role: { eq: "sales" } }) { nodes { id } } }',
  );
  const paid = await send(
    client,
    'recordPayment',
    { customerId, amount: money(1_000, invoice.total.currency), valueDate: invoice.issueDate },
    'payment { id }',
  );
  return {
    ...{ customerId, taxCodeId: taxCodes.s19, draftId: draft.data.createInvoice.invoice.id },
    ...{
      invoiceId: invoice.id,
      lineId: invoice.lines[0].id,
      accountId: accounts.data.ledgerAccounts.nodes[0].id,
    },
    ...{
      paymentId: paid.data.recordPayment.payment.id,
    },
  };
}

const lineOf = ({ taxCodeId, accountId }: Own) => ({
  description: 'Work',
  unitPrice: '1',
  taxCodeId,
  accountId,
});

/** An operation with its input from the ids of a business. */
type Row = readonly [name: string, input: (own: Own) => object, fields: string];
const rows: readonly Row[] = [
  ['createInvoice', (own) => ({ customerId: own.customerId, lines: [lineOf(own)] }), 'invoice { id }'],
  [
    'updateInvoice',
    (own) => ({ id: own.draftId, customerId: own.customerId, lines: [lineOf(own)] }),
    'invoice { id }',
  ],
  ['finalizeInvoices', (own) => ({ ids: [own.draftId] }), 'invoices { id }'],
  [
    'creditInvoice',
    ({ invoiceId, lineId }) => ({ invoiceId, reason: 'Returned', lines: [{ lineId, quantity: '0.1' }] }),
    'creditNote { id }',
  ],
  ['applyCredit', ({ invoiceId, paymentId }) => ({ invoiceId, paymentId }), 'allocations { id }'],
];

/** Each id of an input in its turn is the other business's, and the others are the caller's own. */
const foreignOnes: readonly (readonly [name: string, field: keyof Own])[] = [
  ['createInvoice', 'customerId'],
  ['createInvoice', 'taxCodeId'],
  ['createInvoice', 'accountId'],
  ['updateInvoice', 'draftId'],
  ['updateInvoice', 'customerId'],
  ['updateInvoice', 'taxCodeId'],
  ['updateInvoice', 'accountId'],
  ['finalizeInvoices', 'draftId'],
  ['creditInvoice', 'invoiceId'],
  ['creditInvoice', 'lineId'],
  ['applyCredit', 'invoiceId'],
  ['applyCredit', 'paymentId'],
];

test.each(foreignOnes)('%s with the %s of another business finds nothing', async (name, field) => {
  const [, input, fields] = rows.find((row) => row[0] === name)!;
  const before = await footprint(graph);

  const answer = await send(globexClient!, name, input({ ...ours, [field]: theirs[field] }), fields);

  expect(codeOf(answer)).toBe('NOT-FOUND-001');
  expect(await footprint(graph)).toEqual(before);
});

test.each([
  ['recordPayment', 'customerId'],
  ['recordPayment', 'invoiceId'],
  ['refundPayment', 'paymentId'],
  ['refundPayment', 'invoiceId'],
  ['recordChargeback', 'paymentId'],
  ['voidInvoice', 'invoiceId'],
  ['deleteInvoice', 'draftId'],
] as const)('%s with the %s of another business finds nothing', async (name, field) => {
  const own = { ...ours, [field]: theirs[field] };
  const before = await footprint(graph);

  const answer = await send(globexClient!, name, inputs[name](own), fieldsOf[name]);

  expect(codeOf(answer)).toBe('NOT-FOUND-001');
  expect(await footprint(graph)).toEqual(before);
});

const currency = 'USD';
const inputs = {
  recordPayment: ({ customerId, invoiceId }: Own) => ({
    ...{ customerId, amount: money(100, currency), valueDate: '2026-11-20' },
    allocations: [{ invoiceId, amount: money(100, currency) }],
  }),
  refundPayment: ({ paymentId, invoiceId: reopenInvoiceId }: Own) => ({
    ...{ paymentId, reopenInvoiceId, amount: money(100, currency), reason: 'Paid twice' },
  }),
  recordChargeback: ({ paymentId }: Own) => ({ paymentId, amount: money(100, currency) }),
  voidInvoice: ({ invoiceId: id }: Own) => ({ id, reason: 'A mistake' }),
  deleteInvoice: ({ draftId: id }: Own) => ({ id }),
};
const fieldsOf = {
  ...{ recordPayment: 'payment { id }', refundPayment: 'refund { id }', recordChargeback: 'refund { id }' },
  ...{ voidInvoice: 'invoice { id }', deleteInvoice: 'deletedId' },
};

// Without this proof a request that reaches nobody's record would pass above.
test.each(rows)('%s with ids of its own answers', async (name, input, fields) => {
  expect((await send(globexClient!, name, input(ours), fields)).errors).toBeUndefined();
});
