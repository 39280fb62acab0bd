import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { publishedAll } from '../../../kit/tenant-tables.js';
import { codeOf } from '../accounting/books.js';
import { faultsOf, type Invoicing, minors, openInvoicing } from './open-invoicing.js';

let graph: Graph;
let owner: Client;
let invoicing: Invoicing;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  invoicing = await openInvoicing(graph, owner, acme);
});
afterAll(() => graph?.stop());

const money = '{ amountMinor }';
const credit = (input: object, client = owner) =>
  client.query(
    `mutation ($input: CreditInvoiceInput!) { creditInvoice(input: $input) {
       creditNote { id number status net ${money} tax ${money} total ${money} residual ${money} baseTotal ${money}
         invoice { id } lines { quantity net ${money} isRestocked creditedLineId } taxes { rate taxable ${money} tax ${money} } }
       invoice { status creditNoted ${money} } } }`,
    { input: { reason: 'Came back', ...input } },
  );
const creditNoteOf = ({ data, errors }: Awaited<ReturnType<typeof credit>>) => {
  if (errors) throw new Error(JSON.stringify(errors));
  return data.creditInvoice.creditNote;
};
/** Signed amounts of what was posted for a document: debits above zero. */
const postedFor = async (id: string) => {
  const { data } = await owner.query(
    `query ($id: ID!) { ledgerEntries(first: 2, filter: { sourceId: { eq: $id } }) { nodes { purpose
       lines { accountCode debit { amountMinor } credit { amountMinor } } } } }`,
    { id },
  );
  return data.ledgerEntries.nodes.map(({ purpose, lines }: any) => [
    purpose,
    ...lines.map((line: any) => Number(line.debit.amountMinor) - Number(line.credit.amountMinor)),
  ]);
};

describe('a credit note', () => {
  test('for each line: together they are the invoice, and a fourth is refused', async () => {
    const { line } = invoicing;
    const invoice = await invoicing.issue({ lines: [line('10.01'), line('10.01'), line('10.01')] });
    const ofLine = (index: number) =>
      credit({ invoiceId: invoice.id, lines: [{ lineId: invoice.lines[index].id, quantity: '1' }] });

    const notes = [];
    for (const index of [0, 1, 2]) notes.push(creditNoteOf(await ofLine(index)));
    const fourth = await ofLine(0);

    expect(minors([invoice.tax, invoice.total])).toEqual([571, 3_574]);
    expect(minors(notes.map(({ total }) => total))).toEqual([1_191, 1_192, 1_191]);
    expect(minors(notes.map(({ tax }) => tax))).toEqual([190, 191, 190]);
    expect(notes.map(({ number }) => number.slice(0, 3))).toEqual(['CN-', 'CN-', 'CN-']);
    expect([codeOf(fourth), faultsOf(fourth)]).toEqual(['CREDIT-001', ['lines[0].quantity too_large']]);
    expect(minors([(await invoicing.read(invoice.id)).creditNoted])).toEqual([3_574]);
  });

  test('for an amount is spread over what is left of each tax', async () => {
    const { line, taxCodes } = invoicing;
    const invoice = await invoicing.issue({ lines: [line('120.00'), line('80.00', taxCodes.s7)] });

    const note = creditNoteOf(
      await credit({ invoiceId: invoice.id, amount: { amountMinor: '5000', currency: 'EUR' } }),
    );

    expect(minors([invoice.total, note.total])).toEqual([22_840, 5_000]);
    expect(minors(note.taxes.map(({ taxable }: any) => taxable))).toEqual([2_627, 1_751]);
    expect(minors(note.taxes.map(({ tax }: any) => tax))).toEqual([499, 123]);
    expect(await postedFor(note.id)).toEqual([['issue', 2_627, 1_751, 499, 123, -5_000]]);
  });

  test('for everything takes what is left, and says so in its event', async () => {
    const { line } = invoicing;
    const invoice = await invoicing.issue({
      lines: [line('10.01'), line('10.01', undefined, { quantity: '3' })],
    });
    const [first, second] = invoice.lines;
    creditNoteOf(
      await credit({
        invoiceId: invoice.id,
        lines: [{ lineId: second.id, quantity: '2', isRestocked: true }],
      }),
    );

    const rest = creditNoteOf(await credit({ invoiceId: invoice.id, isEverything: true }));
    const more = await credit({ invoiceId: invoice.id, isEverything: true });

    expect(rest.lines.map(({ creditedLineId, quantity }: any) => [creditedLineId, quantity])).toEqual([
      [first.id, '1'],
      [second.id, '1'],
    ]);
    expect(codeOf(more)).toBe('CREDIT-001');
    const read = await invoicing.read(invoice.id);
    expect(read.creditNoted).toEqual(invoice.total);
    await publishedAll(graph);
    const rows = await graph.sql<{ payload: any }>(
      `select payload from kernel.event_log where business_id = $1 and event_type = 'credit_note.finalized'
         and payload->>'invoice_id' = $2 order by event_id`,
      [acme.id, invoice.id],
    );
    expect(rows.map(({ payload }) => payload.lines)).toEqual([
      [{ invoice_line_id: second.id, quantity: '2', is_restocked: true }],
      [
        { invoice_line_id: first.id, quantity: '1', is_restocked: false },
        { invoice_line_id: second.id, quantity: '1', is_restocked: false },
      ],
    ]);
  });

  test('in another currency takes back at the rate of its invoice, to the minor unit', async () => {
    const today = new Date().toISOString().slice(0, 10);
    await owner.query(
      `mutation ($on: Date!) { setExchangeRates(input: { rates: [{ from: "EUR", to: "USD", on: $on, rate: "1.0842" }] }) {
         exchangeRates { id } } }`,
      { on: today },
    );
    const { line, taxCodes } = invoicing;
    const invoice = await invoicing.issue({
      currency: 'USD',
      lines: [line('1000.00'), line('250.50'), line('99.99', taxCodes.s7)],
    });

    expect(invoice.total.decimal).toBe('1595.09');
    expect(invoice.baseTotal).toMatchObject({ decimal: '1471.21', currency: 'EUR' });
    expect(minors(invoice.lines.map(({ baseNet }: any) => baseNet))).toEqual([92_233, 23_105, 9_222]);
    expect(minors(invoice.taxes.map(({ baseTax }: any) => baseTax))).toEqual([21_915, 646]);
    expect(await postedFor(invoice.id)).toEqual([
      ['issue', 147_121, -92_233, -23_105, -9_222, -21_915, -646],
    ]);
    const note = creditNoteOf(await credit({ invoiceId: invoice.id, isEverything: true }));
    expect(minors([note.total, note.baseTotal])).toEqual([159_509, 147_121]);
    expect(await postedFor(note.id)).toEqual([['issue', 92_233, 23_105, 9_222, 21_915, 646, -147_121]]);
  });

  test('with faults is refused with all of them, of a draft or another business at all', async () => {
    const { line } = invoicing;
    const invoice = await invoicing.issue({ lines: [line('1')] });
    const { data } = await invoicing.write({ lines: [line('1')] });

    const both = await credit({
      invoiceId: invoice.id,
      isEverything: true,
      lines: [{ lineId: invoice.lines[0].id }],
    });
    const faulty = await credit({
      invoiceId: invoice.id,
      lines: [
        { lineId: invoice.lines[0].id },
        { lineId: invoice.lines[0].id, amount: { amountMinor: '1', currency: 'USD' } },
      ],
    });

    expect(codeOf(both)).toBe('VAL-001');
    expect(faultsOf(faulty)).toEqual([
      'lines[0] conflicting',
      'lines[1].amount.currency one_of',
      'lines[1].lineId repeated',
    ]);
    const elsewhere = [{ lineId: crypto.randomUUID(), quantity: '1' }];
    expect(codeOf(await credit({ invoiceId: invoice.id, lines: elsewhere }))).toBe('NOT-FOUND-001');
    const everything = { invoiceId: invoice.id, isEverything: true };
    expect(codeOf(await credit({ ...everything, invoiceId: data.createInvoice.invoice.id }))).toBe(
      'STATE-001',
    );
    expect(codeOf(await credit(everything, await graph.signIn(globexOwner)))).toBe('NOT-FOUND-001');
    expect(codeOf(await credit(everything, await graph.signIn(acmeStaff)))).toBe('AUTH-004');
    expect(codeOf(await credit(everything, graph.nobody))).toBe('AUTH-004');
  });
});
