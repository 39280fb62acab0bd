import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { statementsOf } from '../../../kit/statements.js';
import { publishedAll } from '../../../kit/tenant-tables.js';
import { codeOf, money } from '../accounting/books.js';
import { billedCustomers } from '../customers/billed-customer.js';
import { tillOf } from '../payments/payments.js';
import { type Invoicing, openInvoicing } from './open-invoicing.js';
import { invoicingOf } from './setup.js';

let graph: Graph;
let [owner, staff, stranger]: Client[] = [];
let invoicing: Invoicing;
let billed: ReturnType<typeof billedCustomers>;
/** The tax code of supplies that the buyer owes the tax of. */
let reverseCharge: string;

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff, stranger] = [
    await graph.signIn(acmeOwner),
    await graph.signIn(acmeStaff),
    await graph.signIn(globexOwner),
  ];
  invoicing = await openInvoicing(graph, owner, acme);
  billed = billedCustomers(graph, owner, invoicing);
  const { settings, createTaxCode } = invoicingOf(graph, owner);
  await settings({ vatId: 'DE136695976' });
  const { data } = await createTaxCode({
    ...{ code: 'AE', name: 'Reverse charge', category: 'AE' },
    components: [{ name: 'Reverse charge', rate: '0' }],
  });
  reverseCharge = data.createTaxCode.taxCode.id;
});
afterAll(() => graph?.stop());

const fields = `__typename id number status total { decimal } baseTotal { decimal } residual { decimal }
  credited { decimal } isOverdue customer { name } lines { net { decimal } } taxes { tax { decimal } }
  warnings { code message }`;
const documentOf = async (id: string, client = owner!, selection = fields) => {
  const answer = await client.query(
    `query ($id: ID!) { node(id: $id) { ... on Document { ${selection} } } }`,
    { id },
  );
  return answer.errors ? answer : answer.data.node;
};

describe('a document', () => {
  test('is an invoice or a credit note, found by its id with what both have', async () => {
    const customerId = await billed.customer('Dora Document');
    const invoice = await billed.invoice(customerId, '100.00');
    const creditNoteId = await billed.creditNote(invoice.id, 1_900);
    await billed.answered(billed.desk.apply({ invoiceId: invoice.id, creditNoteId, amount: money(1_000) }));

    const both = { customer: { name: 'Dora Document' }, isOverdue: false, warnings: [] };
    expect(await documentOf(invoice.id)).toEqual({
      ...{ __typename: 'Invoice', id: invoice.id, number: invoice.number, status: 'FINALIZED', ...both },
      ...{ total: { decimal: '119.00' }, baseTotal: { decimal: '119.00' }, residual: { decimal: '109.00' } },
      ...{ credited: { decimal: '10.00' }, lines: [{ net: { decimal: '100.00' } }] },
      taxes: [{ tax: { decimal: '19.00' } }],
    });
    expect(await documentOf(creditNoteId)).toEqual({
      ...{ __typename: 'CreditNote', id: creditNoteId, number: expect.stringMatching(/^CN-/), ...both },
      ...{ status: 'FINALIZED', total: { decimal: '19.00' }, baseTotal: { decimal: '19.00' } },
      ...{ residual: { decimal: '9.00' }, credited: { decimal: '10.00' } },
      ...{ lines: [{ net: { decimal: '15.97' } }], taxes: [{ tax: { decimal: '3.03' } }] },
    });
    expect(await documentOf(customerId)).toBeNull();
    expect(await documentOf(invoice.id, stranger)).toBeNull();
    expect(codeOf(await documentOf(invoice.id, graph.nobody))).toBe('AUTH-004');
  });
});

describe('the entries of a document', () => {
  const ledger = 'ledgerEntries { sourceType purpose entryDate }';
  const stepsOf = (entries: any[]) =>
    entries.map(({ sourceType, purpose }) => `${sourceType} ${purpose}`).sort();

  test('are those of itself and of what settles it, released or not', async () => {
    const till = tillOf(owner!);
    const { customerId, invoiceId, creditNoteId, paymentId, draftId } = await billed.busy('Emil Entries');
    const payment = await till.payment(paymentId);
    await billed.answered(till.release(payment.allocations.nodes[0].id));
    await billed.answered(till.refund({ paymentId, creditNoteId, amount: money(500) }));
    const other = await billed.invoice(customerId, '7.00');

    const ofInvoice = await documentOf(invoiceId, owner, ledger);
    const ofCreditNote = await documentOf(creditNoteId, owner, ledger);

    expect(stepsOf(ofInvoice.ledgerEntries)).toEqual([
      ...['allocation release_settle', 'allocation settle', 'allocation settle', 'invoice issue'],
    ]);
    expect(stepsOf(ofCreditNote.ledgerEntries)).toEqual([
      ...['allocation settle', 'credit_note issue', 'refund pay'],
    ]);
    expect(stepsOf((await documentOf(other.id, owner, ledger)).ledgerEntries)).toEqual(['invoice issue']);
    expect((await documentOf(draftId, owner, ledger)).ledgerEntries).toEqual([]);
  });

  test('are read for all documents of a list at once', async () => {
    const query = '{ invoices(first: 3) { nodes { id warnings { code } ledgerEntries { id } } } }';
    await billed.answered(owner!.query(query));
    await publishedAll(graph);

    const statements = await statementsOf(() => billed.answered(owner!.query(query)));

    const about = (table: string) => statements.filter((text) => text.includes(table)).length;
    expect([about('billing.ledger_entries'), about('billing.customer_profiles')]).toEqual([1, 1]);
  });

  test('four callers: the books ask for a permission of their own', async () => {
    const { id } = await billed.invoice(await billed.customer('Fritz Four'), '10.00');
    const ask = (client: Client) =>
      client.query(`query ($id: ID!) { invoice(id: $id) { id ${ledger} } }`, { id });

    const [nobody, without] = [await ask(graph.nobody), await ask(staff!)];

    expect(codeOf(nobody)).toBe('AUTH-004');
    expect(codeOf(await ask(stranger!))).toBe('NOT-FOUND-001');
    expect([codeOf(without), without.data]).toEqual(['AUTH-004', { invoice: { id, ledgerEntries: null } }]);
    expect((await ask(owner!)).data.invoice.ledgerEntries).toHaveLength(1);
  });
});

describe('the warnings of a document', () => {
  const warned = (id: string) => documentOf(id, owner, 'warnings { code message }');
  const unconfirmed = {
    code: 'VAT_ID_UNCONFIRMED',
    message: 'The VAT identifier FR40303265045 of the buyer is not confirmed; ask its registry.',
  };
  const stateTo = (customerId: string, state: string) =>
    graph.sql('update billing.customer_profiles set vat_id_state = $2 where customer_id = $1', [
      customerId,
      state,
    ]);

  test('say whose VAT identifier nobody confirmed: of a draft by now, of an issued one as it was issued', async () => {
    const customerId = await billed.customer('Walter Warned');
    await invoicingOf(graph, owner!).setProfile({ customerId, kind: 'COMPANY', vatId: 'FR40303265045' });
    const lines = [invoicing.line('100.00', reverseCharge)];
    const issued = await invoicing.issue({ customerId, lines });
    const creditNoteId = await billed.creditNote(issued.id, 1_000);
    const { data } = await invoicing.write({ customerId, lines });
    const draftId = data.createInvoice.invoice.id as string;
    const taxed = await billed.invoice(customerId, '100.00');

    expect((await warned(draftId)).warnings).toEqual([unconfirmed]);
    expect((await warned(issued.id)).warnings).toEqual([unconfirmed]);
    expect((await warned(creditNoteId)).warnings).toEqual([unconfirmed]);
    expect((await warned(taxed.id)).warnings).toEqual([]);
    const { data: tried } = await owner!.query(
      'query ($input: InvoiceInput!) { invoicePreview(input: $input) { warnings { code message } } }',
      { input: { customerId, lines } },
    );
    expect(tried.invoicePreview.warnings).toEqual([unconfirmed]);
    const { body } = await owner!.rest('GET', `/v1/invoices/${issued.id}`);
    expect((body.data as any).warnings).toEqual([unconfirmed]);

    await stateTo(customerId, 'invalid');
    expect((await warned(draftId)).warnings).toEqual([
      {
        code: 'VAT_ID_INVALID',
        message: 'The registry does not know the VAT identifier FR40303265045; ask the buyer.',
      },
    ]);
    await stateTo(customerId, 'confirmed');
    expect((await warned(draftId)).warnings).toEqual([]);
    expect((await warned(issued.id)).warnings).toEqual([unconfirmed]);
  });
});
