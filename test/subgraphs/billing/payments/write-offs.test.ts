import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { publishedAll } from '../../../kit/tenant-tables.js';
import { codeOf, money, openAcmeBooks } from '../accounting/books.js';
import { faultsOf, type Invoicing, openInvoicing } from '../invoicing/open-invoicing.js';
import { minor, tillOf } from './payments.js';

let graph: Graph;
let owner: Client;
let invoicing: Invoicing;
let till: ReturnType<typeof tillOf>;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  invoicing = await openInvoicing(graph, owner, acme);
  till = tillOf(owner);
});
afterAll(() => graph?.stop());

/** The invoice of 215.38, of which 100.00 are paid. */
async function halfPaid(): Promise<{ id: string; number: string }> {
  const invoice = await invoicing.issue({ ...invoicing.invoice5, issueDate: '2026-11-03' });
  const amount = money(10_000);
  const { errors } = await till.record({
    ...{ customerId: invoicing.customerId, amount, valueDate: '2026-11-20' },
    allocations: [{ invoiceId: invoice.id, amount }],
  });
  expect(errors).toBeUndefined();
  return invoice;
}
async function writeOffOf(invoiceId: string) {
  const [row] = await graph.sql<{ id: string }>(
    `select id from billing.allocations where invoice_id = $1 and source = 'write_off'`,
    [invoiceId],
  );
  return row!.id;
}

test('with tax relief, what is left comes back in the shares of its taxes: 115.38', async () => {
  const { id, number } = await halfPaid();

  const { data } = await till.writeOff({ id, date: '2026-11-25', hasTaxRelief: true });

  expect(data.writeOffInvoice.invoice).toEqual({
    ...{ id, status: 'PAID', paid: { amountMinor: '10000', currency: 'EUR' } },
    writtenOff: { amountMinor: '11538', currency: 'EUR' },
    residual: { amountMinor: '0', currency: 'EUR' },
  });
  const { write_off: lines } = await till.posted(await writeOffOf(id));
  expect(lines!.map((line) => line.split(' ')[1])).toEqual([
    ...['-115.38', '64.14', '12.19', '35.28', '2.47', '1.30'],
  ]);
  expect(lines!.map((line) => line.split(' ')[0])).toEqual([
    ...['1100', '6900', expect.stringMatching(/^21/), '6900', expect.stringMatching(/^21/), '6900'],
  ]);
  await publishedAll(graph);
  const events = await graph.sql<{ type: string; payload: object }>(
    `select event_type as type, payload from kernel.event_log where record_id = $1
       and event_type in ('invoice.written_off', 'invoice.paid') order by event_id`,
    [id],
  );
  expect(events).toMatchObject([
    {
      type: 'invoice.written_off',
      payload: {
        ...{ invoice_id: id, number, written_off_on: '2026-11-25' },
        amount: { amount_minor: '11538', currency: 'EUR' },
      },
    },
    { type: 'invoice.paid', payload: { paid_on: '2026-11-25' } },
  ]);
});

test('without tax relief all of it is a bad debt', async () => {
  const { id } = await halfPaid();

  const { status, body } = await owner.rest('POST', `/v1/invoices/${id}/write-off`, { date: '2026-11-25' });

  expect([status, (body.data as any).status, (body.data as any).written_off.amount_minor]).toEqual([
    ...[200, 'PAID', '11538'],
  ]);
  expect(await till.posted(await writeOffOf(id))).toEqual({ write_off: ['1100 -115.38', '6900 115.38'] });
});

test('a write-off that is taken back leaves the invoice open, and the books as they were', async () => {
  const { id } = await halfPaid();
  await till.writeOff({ id, hasTaxRelief: true });

  const { data } = await till.release(await writeOffOf(id));

  expect(data.releaseAllocation.allocation.releasedById).not.toBeNull();
  const { status, residual, writtenOff } = await invoicing.read(id);
  expect([status, minor(residual), minor(writtenOff)]).toEqual(['FINALIZED', 11_538, 0]);
});

test('who may not write off does not take a write-off back either', async () => {
  const { id } = await halfPaid();
  await till.writeOff({ id });

  const refused = await tillOf(await graph.signIn(acmeStaff)).release(await writeOffOf(id));

  expect([codeOf(refused), minor((await invoicing.read(id)).writtenOff)]).toEqual(['AUTH-004', 11_538]);
});

test('what was written off is not credited as well, until it is released', async () => {
  const { id } = await halfPaid();
  await till.writeOff({ id, hasTaxRelief: true });
  const credit = (more: object) => till.credit({ invoiceId: id, reason: 'Came back', ...more });

  const all = await credit({ isEverything: true });
  const more = await credit({ amount: money(10_001) });

  expect([codeOf(all), codeOf(more)]).toEqual(['CREDIT-001', 'CREDIT-001']);
  expect(codeOf(await credit({ amount: money(10_000) }))).toBeUndefined();
  await till.release(await writeOffOf(id));
  expect(codeOf(await credit({ isEverything: true }))).toBeUndefined();
  expect(minor((await invoicing.read(id)).creditNoted)).toBe(21_538);
});

test('of fifty at once one writes off', async () => {
  const { id } = await halfPaid();

  const answers = await Promise.all(Array.from({ length: 50 }, () => till.writeOff({ id })));

  expect(answers.map(codeOf).toSorted()).toEqual([...Array(49).fill('PAYMENT-004'), undefined]);
  expect(minor((await invoicing.read(id)).writtenOff)).toBe(11_538);
});

test.each([
  ['before its issue', { date: '2026-11-02' }, 'VAL-001', ['date too_small']],
  ['to come', { date: '2199-01-01' }, 'VAL-001', ['date too_large']],
])('a day %s is refused, and nothing is written', async (_, input, code, faults) => {
  const { id } = await halfPaid();

  const answer = await till.writeOff({ id, ...input });

  expect([codeOf(answer), faultsOf(answer)]).toEqual([code, faults]);
  expect(minor((await invoicing.read(id)).writtenOff)).toBe(0);
});

test('nothing is written off of drafts, void and settled invoices, nor in a closed month', async () => {
  const books = await openAcmeBooks(graph, owner);
  const { data } = await invoicing.write({ lines: [invoicing.line('1')] });
  const settled = await halfPaid();
  await till.writeOff({ id: settled.id });
  const voided = await invoicing.issue({ issueDate: '2026-11-03', lines: [invoicing.line('1')] });
  await owner.query(
    'mutation ($id: ID!) { voidInvoice(input: { id: $id, reason: "x" }) { invoice { id } } }',
    {
      id: voided.id,
    },
  );

  const refused = [data.createInvoice.invoice.id, settled.id, voided.id].map((id) => till.writeOff({ id }));
  expect((await Promise.all(refused)).map(codeOf)).toEqual(['NOT-FOUND-001', 'PAYMENT-004', 'PAYMENT-004']);
  const old = await invoicing.issue({ issueDate: '2026-11-03', lines: [invoicing.line('1')] });
  await books.period('closePeriod', '2026-11-30');
  const closed = await till.writeOff({ id: old.id, date: '2026-11-10' });
  await books.period('reopenPeriod', '2026-11-30');
  expect(codeOf(closed)).toBe('PERIOD-001');
});

test('four callers: nobody, another business, staff, who do not credit, the owner', async () => {
  const { id } = await halfPaid();
  const callers = [graph.nobody, await graph.signIn(globexOwner), await graph.signIn(acmeStaff), owner].map(
    tillOf,
  );

  const codes = [];
  for (const caller of callers) codes.push(codeOf(await caller.writeOff({ id })));

  expect(codes).toEqual(['AUTH-004', 'NOT-FOUND-001', 'AUTH-004', undefined]);
});

test('after all of that every invariant holds', async () => {
  const { checks } = await (await openAcmeBooks(graph, owner)).integrity();

  expect(checks.filter(({ brokenIds }: { brokenIds: string[] }) => brokenIds.length > 0)).toEqual([]);
});
