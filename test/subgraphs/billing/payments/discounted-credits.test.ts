import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { publishedAll } from '../../../kit/tenant-tables.js';
import { codeOf, money } from '../accounting/books.js';
import { type Invoicing, openInvoicing } from '../invoicing/open-invoicing.js';
import { invoicingOf } from '../invoicing/setup.js';
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
  await invoicingOf(graph, owner).settings({ discountPercent: '2', discountDays: 10 });
});
afterAll(() => graph?.stop());

/** 120.00 at 19 % and 80.00 at 7 %: 228.40, less 2 % until 2026-11-13. */
const issue = () => {
  const { line, taxCodes } = invoicing;
  const lines = [line('120.00'), line('80.00', taxCodes.s7)];
  return invoicing.issue({ issueDate: '2026-11-03', lines });
};
async function pay({ id: invoiceId }: { id: string }, amountMinor: number, valueDate = '2026-11-13') {
  const amount = money(amountMinor);
  const { data, errors } = await till.record({
    ...{ customerId: invoicing.customerId, amount, valueDate },
    allocations: [{ invoiceId, amount }],
  });
  expect(errors).toBeUndefined();
  return data.recordPayment.payment;
}
const standOf = async (id: string) => {
  const [row] = await graph.sql(
    `select paid_minor::int as paid, discounted_minor::int as discounted, credit_noted_minor::int as credited,
       residual_minor::int as residual from billing.documents where id = $1`,
    [id],
  );
  return row;
};

describe('an invoice of which 4.57 were let off for paying early', () => {
  test('is credited up to the 223.83 that were paid, and its taxes come back once', async () => {
    const invoice = await issue();
    const { id: paymentId } = await pay(invoice, 22_383);
    expect(await standOf(invoice.id)).toEqual({ paid: 22_383, discounted: 457, credited: 0, residual: 0 });

    const all = invoice.lines.map(({ id: lineId }: { id: string }) => ({ lineId, quantity: '1' }));
    const refused = [
      await till.credit({ invoiceId: invoice.id, lines: all }),
      await till.credit({ invoiceId: invoice.id, amount: money(22_384) }),
      await owner.query(
        'query ($input: CreditInvoiceInput!) { creditNotePreview(input: $input) { total { decimal } } }',
        { input: { invoiceId: invoice.id, lines: all, reason: 'Came back' } },
      ),
    ];

    for (const answer of refused) {
      expect(codeOf(answer)).toBe('CREDIT-001');
      expect(answer.errors![0]!.message).toBe(
        `At most 223.83 EUR of ${invoice.number} can be credited: 4.57 were let off for paying early. Release its payment to credit more.`,
      );
    }
    await publishedAll(graph);
    expect(
      await graph.sql(`select from billing.documents where credited_document_id = $1`, [invoice.id]),
    ).toEqual([]);

    const { data } = await till.credit({ invoiceId: invoice.id, isEverything: true, refundTo: paymentId });

    const creditNote = data.creditInvoice.creditNote;
    expect([creditNote.total, creditNote.refunded, creditNote.residual].map(minor)).toEqual([
      22_383, 22_383, 0,
    ]);
    expect(await standOf(invoice.id)).toEqual({
      paid: 22_383,
      discounted: 457,
      credited: 22_383,
      residual: 0,
    });
    const { issue: lines } = await till.posted(creditNote.id);
    expect(lines!.map((line) => line.split(' ')[1])).toEqual(['117.60', '78.40', '22.34', '5.49', '-223.83']);
    expect(await moved(invoice.id, creditNote.id)).toEqual([0, 0, 0]);
    const more = await till.credit({ invoiceId: invoice.id, amount: money(1) });
    expect(more.errors![0]!.message).toContain(`At most 0.00 EUR of ${invoice.number} can be credited`);
  });

  test('is credited in full once its payment, and the discount with it, is released', async () => {
    const invoice = await issue();
    const { allocations } = await pay(invoice, 22_383);
    await till.release(allocations.nodes[0].id);

    const { data } = await till.credit({ invoiceId: invoice.id, isEverything: true });

    expect(minor(data.creditInvoice.creditNote.total)).toBe(22_840);
    expect(await standOf(invoice.id)).toEqual({ paid: 0, discounted: 0, credited: 22_840, residual: 0 });
  });
});

describe('a payment in time of an invoice that was credited before', () => {
  test('of which everything was: earns nothing, though the credit is open', async () => {
    const invoice = await issue();
    await till.credit({ invoiceId: invoice.id, isEverything: true, apply: 'KEEP' });

    await pay(invoice, 22_383);

    expect(await standOf(invoice.id)).toEqual({
      paid: 22_383,
      discounted: 0,
      credited: 22_840,
      residual: 457,
    });
  });

  test('of which 128.40 were: earns 2 % of the 100.00 that are owed', async () => {
    const [less, enough] = [await issue(), await issue()];
    for (const { id: invoiceId } of [less, enough])
      await till.credit({ invoiceId, amount: money(12_840), apply: 'KEEP' });

    await pay(less, 9_799);
    await pay(enough, 9_800);

    expect(await standOf(less.id)).toEqual({
      paid: 9_799,
      discounted: 0,
      credited: 12_840,
      residual: 13_041,
    });
    expect(await standOf(enough.id)).toEqual({
      ...{ paid: 9_800, discounted: 200, credited: 12_840, residual: 12_840 },
    });
  });
});

/** What sales less discounts, and each tax, moved in all for an invoice, its discount and its credit note. */
async function moved(invoiceId: string, creditNoteId: string): Promise<number[]> {
  const rows = await graph.sql<{ sum: number }>(
    `select sum(l.debit_minor - l.credit_minor)::int as sum
     from billing.ledger_lines l
     join billing.ledger_accounts a on a.business_id = l.business_id and a.id = l.account_id
     where l.document_id = any($1) and a.code ~ '^(40|21)'
     group by case when a.code like '40%' then '40' else a.code end order by 1`,
    [[invoiceId, creditNoteId]],
  );
  return rows.map(({ sum }) => sum);
}
