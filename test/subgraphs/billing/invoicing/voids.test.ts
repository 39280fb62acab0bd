import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf, money } from '../accounting/books.js';
import { tillOf } from '../payments/payments.js';
import { type Invoicing, openInvoicing } from './open-invoicing.js';

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

const voidOf = (id: string) =>
  owner.query(
    'mutation ($id: ID!) { voidInvoice(input: { id: $id, reason: "Wrong customer" }) { invoice { status residual { amountMinor } } } }',
    { id },
  );
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

describe('a void', () => {
  test('takes back what the invoice posted, once', async () => {
    const invoice = await invoicing.issue({ lines: [invoicing.line('100.00')] });

    const { data } = await voidOf(invoice.id);

    expect(data.voidInvoice.invoice).toEqual({ status: 'VOID', residual: { amountMinor: '0' } });
    const posted = await postedFor(invoice.id);
    expect(posted).toEqual(
      expect.arrayContaining([
        ['issue', 11_900, -10_000, -1_900],
        ['void', -11_900, 10_000, 1_900],
      ]),
    );
    expect(codeOf(await voidOf(invoice.id))).toBe('INVOICE-003');
    expect(codeOf(await till.credit({ invoiceId: invoice.id, isEverything: true }))).toBe('INVOICE-003');
  });

  test('of an invoice that was sent is refused with what to do, unless the settings allow it', async () => {
    const settings = (canVoidSent: boolean) =>
      owner.query(
        'mutation ($input: UpdateBillingSettingsInput!) { updateBillingSettings(input: $input) { billingSettings { version } } }',
        { input: { canVoidSent } },
      );
    const invoice = await invoicing.issue({ lines: [invoicing.line('100.00')] });
    await graph.sql('update billing.documents set sent_at = now() where id = $1', [invoice.id]);

    const refused = await voidOf(invoice.id);
    await settings(true);
    const allowed = await voidOf(invoice.id);
    await settings(false);

    expect(codeOf(refused)).toBe('INVOICE-004');
    expect(refused.errors![0]!.message).toBe(`${invoice.number} was sent; issue a credit note.`);
    expect(allowed.data.voidInvoice.invoice.status).toBe('VOID');
  });

  test('is refused where something was credited, and says what to do', async () => {
    const invoice = await invoicing.issue({ lines: [invoicing.line('100.00')] });
    await till.credit({ invoiceId: invoice.id, amount: money(1) });

    const answer = await voidOf(invoice.id);

    expect(codeOf(answer)).toBe('INVOICE-004');
    expect(answer.errors![0]!.message).toBe(
      `${invoice.number} has a credit note; credit what is left of it.`,
    );
  });
});
