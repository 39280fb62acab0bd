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

const eventsOf = async (type: string) => {
  const rows = await graph.sql<{ payload: any }>(
    'select payload from kernel.event_log where business_id = $1 and event_type = $2 order by event_id',
    [acme.id, type],
  );
  return rows.map(({ payload }) => payload);
};

describe('an issued invoice', () => {
  test('has number, reference, days, and its entry in the books', async () => {
    const issued = await invoicing.issue({ ...invoicing.invoice5, issueDate: undefined });

    expect(issued).toMatchObject({
      status: 'FINALIZED',
      total: { decimal: '215.38' },
      residual: { decimal: '215.38' },
    });
    expect(issued.number).toMatch(/^INV-\d{4}-\d{5}$/);
    expect(issued.paymentReference).toMatch(/^RF\d\dINV\d{9}$/);
    expect(minors([issued.baseNet, issued.baseTax, issued.baseTotal])).toEqual([18_802, 2_736, 21_538]);
    const { data } = await owner.query(
      `query ($id: ID!) { ledgerEntries(first: 1, filter: { sourceId: { eq: $id } }) { nodes { description sourceType purpose
         lines { accountCode debit { amountMinor } credit { amountMinor } } } } }`,
      { id: issued.id },
    );
    const [entry] = data.ledgerEntries.nodes;
    expect(entry).toMatchObject({
      description: `Invoice ${issued.number}`,
      sourceType: 'invoice',
      purpose: 'issue',
    });
    expect(
      entry.lines.map(({ debit, credit }: any) => Number(debit.amountMinor) - Number(credit.amountMinor)),
    ).toEqual([21_538, -11_974, -6_585, -243, -2_275, -461]);
    await publishedAll(graph);
    const [event] = (await eventsOf('invoice.finalized')).filter(({ invoice_id: id }) => id === issued.id);
    expect(event).toMatchObject({
      ...{ number: issued.number, total: { amount_minor: '21538', currency: 'EUR' } },
      lines: [{ quantity: '1' }, { quantity: '1' }, { quantity: '1' }],
    });
    expect(event).not.toHaveProperty('notes');
  });

  test('is issued once, and never from another business', async () => {
    const issued = await invoicing.issue({ lines: [invoicing.line('1')] });

    expect(codeOf(await invoicing.finalize(issued.id))).toBe('INVOICE-001');
    const stranger = await graph.signIn(globexOwner);
    expect(codeOf(await invoicing.finalize(issued.id, stranger))).toBe('NOT-FOUND-001');
  });

  test('of nothing is paid at once', async () => {
    const issued = await invoicing.issue({ lines: [invoicing.line('0')] });

    expect(issued).toMatchObject({
      status: 'PAID',
      total: { decimal: '0.00' },
      residual: { decimal: '0.00' },
    });
  });

  test.each([
    ['without lines', () => ({ lines: [] }), 'INVOICE-007', ['lines required']],
    [
      'of a day to come',
      () => ({ issueDate: '2199-01-01', lines: [invoicing.line('1')] }),
      'INVOICE-006',
      ['issueDate too_large'],
    ],
    [
      'of a day before the last',
      () => ({ issueDate: '2020-01-01', lines: [invoicing.line('1')] }),
      'INVOICE-006',
      ['issueDate too_small'],
    ],
    [
      'due before its issue',
      () => ({ dueDate: '2020-01-01', lines: [invoicing.line('1')] }),
      'VAL-001',
      ['dueDate too_small'],
    ],
    [
      'in a currency without a rate',
      () => ({ currency: 'CHF', lines: [invoicing.line('1')] }),
      'FX-001',
      undefined,
    ],
  ])('%s is refused, and stays a draft', async (_, input, code, faults) => {
    await invoicing.issue({ lines: [invoicing.line('1')] });
    const { data } = await invoicing.write(input());
    const { id } = data.createInvoice.invoice;

    const answer = await invoicing.finalize(id);

    expect(codeOf(answer)).toBe(code);
    expect(faultsOf(answer)).toEqual(faults);
    expect((await invoicing.read(id)).status).toBe('DRAFT');
  });

  test('many are issued together, in the order of their days, or none is', async () => {
    const days = await Promise.all(
      [undefined, undefined, undefined].map(async () => {
        const { data } = await invoicing.write({ lines: [invoicing.line('1')] });
        return data.createInvoice.invoice.id as string;
      }),
    );
    const { data: empty } = await invoicing.write({ lines: [] });

    const refused = await invoicing.finalizeMany([...days, empty.createInvoice.invoice.id]);
    const { data } = await invoicing.finalizeMany(days);

    expect(codeOf(refused)).toBe('INVOICE-007');
    const numbers = data.finalizeInvoices.invoices.map(({ number }: any) => Number(number.slice(-5)));
    expect(data.finalizeInvoices.invoices.map(({ id }: any) => id)).toEqual(days);
    expect(numbers).toEqual([numbers[0], numbers[0] + 1, numbers[0] + 2]);
  });

  test('staff issue, nobody else does', async () => {
    const { data } = await invoicing.write({ lines: [invoicing.line('1')] });
    const { id } = data.createInvoice.invoice;

    expect(codeOf(await invoicing.finalize(id, graph.nobody))).toBe('AUTH-004');
    const staff = await graph.signIn(acmeStaff);
    expect((await invoicing.finalize(id, staff)).data.finalizeInvoice.invoice.status).toBe('FINALIZED');
  });
});

test('lists are narrowed and sorted, and customers and deals have theirs', async () => {
  const issued = await invoicing.issue({ lines: [invoicing.line('4242')] });

  const { data } = await owner.query(
    `query ($number: String!, $customer: ID!) {
       byNumber: invoices(filter: { number: { eq: $number } }) { nodes { id } }
       drafts: invoices(filter: { status: { eq: DRAFT } }, first: 100) { nodes { status } }
       largest: invoices(first: 1, orderBy: { field: TOTAL, direction: DESC }) { nodes { id isOverdue: dueDate } }
       overdue: invoices(filter: { isOverdue: { eq: true } }) { nodes { id } }
       open: invoices(filter: { isOverdue: { eq: false }, residualMinor: { gte: "500000" } }) { nodes { id } }
       customer(id: $customer) { invoices(first: 1) { nodes { id } } } }`,
    { number: issued.number, customer: invoicing.customerId },
  );

  expect(data.byNumber.nodes).toEqual([{ id: issued.id }]);
  expect(new Set(data.drafts.nodes.map(({ status }: any) => status))).toEqual(new Set(['DRAFT']));
  expect(data.largest.nodes[0].id).toBe(issued.id);
  expect(data.overdue.nodes).toEqual([]);
  expect(data.open.nodes).toEqual([{ id: issued.id }]);
  expect(data.customer.invoices.nodes).toEqual([{ id: issued.id }]);
});
