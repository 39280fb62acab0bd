import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import { accepted } from '../../../kit/accepted.js';
import { asApplication } from '../../../kit/as-application.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { money, openAcmeBooks } from '../accounting/books.js';
import { openInvoicing } from '../invoicing/open-invoicing.js';
import { tillOf } from './payments.js';

let graph: Graph;
let books: Awaited<ReturnType<typeof openAcmeBooks>>;
const ids = { open: '', allocation: '', payment: '', refund: '' };

/** An invoice that is open, and one that a payment settles, of which something went back. */
beforeAll(async () => {
  graph = await leaseGraph();
  const owner = await graph.signIn(acmeOwner);
  books = await openAcmeBooks(graph, owner);
  const { issue, line, customerId } = await openInvoicing(graph, owner, acme);
  const till = tillOf(owner);
  ids.open = (await issue({ lines: [line('100.00')] })).id;
  const paid = await issue({ lines: [line('100.00')] });
  const allocations = [{ invoiceId: paid.id, amount: money(11_900) }];
  const record = till.record({ customerId, amount: money(15_000), allocations });
  const { payment } = (await accepted(record)).recordPayment;
  ids.payment = payment.id;
  ids.allocation = payment.allocations.nodes[0].id;
  const back = await accepted(till.refund({ paymentId: payment.id, amount: money(1_000) }));
  ids.refund = back.refundPayment.refund.id;
});
afterAll(() => graph?.stop());

/** By invariant, what breaks it. */
async function broken(): Promise<Record<string, string[]>> {
  const { checks } = await books.integrity();
  return Object.fromEntries(
    checks
      .filter(({ brokenIds }: { brokenIds: string[] }) => brokenIds.length > 0)
      .map(({ name, brokenIds }: { name: string; brokenIds: string[] }) => [name, brokenIds]),
  );
}

/** What is forged, where, how, in which record, and what names which record then. */
type Target = keyof typeof ids;
const forgeries: readonly (readonly [string, string, string, Target, Readonly<Record<string, Target>>])[] = [
  [
    'a total of an invoice',
    'billing.documents',
    'net_minor = net_minor + 1, total_minor = total_minor + 1',
    'open',
    { receivables_equal_residuals: 'open', documents_equal_their_lines: 'open' },
  ],
  [
    'what is paid of an invoice',
    'billing.documents',
    'paid_minor = paid_minor + 1',
    'open',
    { receivables_equal_residuals: 'open', counters_equal_what_moved_them: 'open' },
  ],
  [
    'what of a payment settles invoices',
    'billing.payments',
    'allocated_minor = allocated_minor + 1',
    'payment',
    { credit_equals_what_is_open: 'payment', counters_equal_what_moved_them: 'payment' },
  ],
  [
    'what went back of a payment',
    'billing.payments',
    'credit_refunded_minor = credit_refunded_minor + 1, refunded_minor = refunded_minor + 1',
    'payment',
    { credit_equals_what_is_open: 'payment', counters_equal_what_moved_them: 'payment' },
  ],
  [
    'a refund',
    'billing.refunds',
    'amount_minor = amount_minor + 1',
    'refund',
    { counters_equal_what_moved_them: 'payment' },
  ],
];

test.each(forgeries)('%s that a superuser forges is named', async (_, table, change, of, expected) => {
  const run = (set: string) =>
    graph.sql(
      `begin; set local session_replication_role = replica; update ${table} set ${set} where id = '${ids[of]}'; commit`,
    );
  const named = Object.fromEntries(Object.entries(expected).map(([name, key]) => [name, [ids[key]]]));

  await run(change);

  expect(await broken()).toEqual(named);
  await run(change.replaceAll('+', '-'));
  expect(await broken()).toEqual({});
});

test.each(forgeries)('%s is out of reach of the application role', async (...[, table, change, of]) => {
  const code = await asApplication(graph, acme.id, (client) =>
    client.query(`update ${table} set ${change} where id = $1`, [ids[of]]),
  );

  expect(code).toMatch(/^(42501|23514 (documents|refunds)_frozen)$/);
  expect(await broken()).toEqual({});
});
