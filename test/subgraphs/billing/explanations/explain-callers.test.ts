import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import { accepted } from '../../../kit/accepted.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import { permit } from '../../../kit/permit.js';
import type { Graph } from '../../../kit/start-graph.js';
import { statementsOf } from '../../../kit/statements.js';
import { publishedAll } from '../../../kit/tenant-tables.js';
import { codeOf, money } from '../accounting/books.js';
import { openInvoicing } from '../invoicing/open-invoicing.js';
import { tillOf } from '../payments/payments.js';
import { explainOf } from './ask.js';

let graph: Graph;
let owner: Client;
const ids = { line: '', allocation: '', settled: '', issued: '' };

/** An invoice that a payment settles. */
beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  const { issue, line, customerId } = await openInvoicing(graph, owner, acme);
  const invoice = await issue({ lines: [line('100.00')] });
  const allocations = [{ invoiceId: invoice.id, amount: money(11_900) }];
  const { recordPayment } = await accepted(
    tillOf(owner).record({ customerId, amount: money(15_000), allocations }),
  );
  ids.line = invoice.lines[0].id;
  ids.allocation = recordPayment.payment.allocations.nodes[0].id;
  ids.issued = await lineOf(invoice.id, 2);
  ids.settled = await lineOf(ids.allocation, 2);
});
afterAll(() => graph?.stop());

async function lineOf(sourceId: string, position: number): Promise<string> {
  const [row] = await graph.sql<{ id: string }>(
    `select l.id from billing.ledger_lines l join billing.ledger_entries e on e.id = l.entry_id
     where e.source_id = $1 and l.position = $2`,
    [sourceId, position],
  );
  return row!.id;
}
const codesOf = async (client: Client) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(ids).map(async ([name, id]) => [
        name,
        codeOf(await explainOf(client).ask(id)) ?? 'answered',
      ]),
    ),
  );
const all = (code: string) => ({ line: code, allocation: code, settled: code, issued: code });

test('each row needs the permission that reads it', async () => {
  const [staff, stranger] = [await graph.signIn(acmeStaff), await graph.signIn(globexOwner)];

  expect(await codesOf(graph.nobody)).toEqual(all('AUTH-004'));
  expect(await codesOf(stranger)).toEqual(all('NOT-FOUND-001'));
  expect(await codesOf(owner)).toEqual(all('answered'));
  expect(await codesOf(staff)).toEqual({
    ...all('answered'),
    ...{ settled: 'AUTH-004', issued: 'AUTH-004' },
  });
  await permit(graph, acmeStaff, [], ['invoices.view']);
  expect((await codesOf(await graph.signIn(acmeStaff))).line).toBe('AUTH-004');
  await permit(graph, acmeStaff, [], ['payments.view']);
  expect((await codesOf(await graph.signIn(acmeStaff))).allocation).toBe('AUTH-004');
});

test('who sees the books alone learns what was posted, and not what documents and payments say of it', async () => {
  await permit(graph, acmeStaff, ['accounting.view'], ['invoices.view', 'payments.view']);
  const bookkeeper = explainOf(await graph.signIn(acmeStaff));

  const seen = await Promise.all([ids.issued, ids.settled].map(bookkeeper.amount));
  const whole = await Promise.all([ids.issued, ids.settled].map(explainOf(owner).amount));

  const figures = (explanations: any[]) => explanations.map((each) => each.figures.length);
  expect(figures(seen)).toEqual([1, 1]);
  expect(figures(whole)).toEqual([2, 5]);
  expect(seen[0].figures[0]).toMatchObject({ value: '100.00', rule: null, sourceType: 'DOCUMENT_LINE' });
});

test.each([
  ['billing.allocations', 'base_invoice_minor', 'allocation', 'allocation'],
  ['billing.ledger_lines', 'credit_minor', 'settled', 'settled'],
  ['billing.document_lines', 'base_net_minor', 'line', 'issued'],
] as const)('%s with another %s is named', async (table, column, forged, asked) => {
  const change = (by: string) =>
    graph.sql(
      `begin; set local session_replication_role = replica;
       update ${table} set ${column} = ${column} ${by} where id = '${ids[forged]}'; commit`,
    );

  await change('+ 1');
  const explanation = await explainOf(owner).amount(ids[asked]);
  await change('- 1');

  expect(explanation.isConsistent).toBe(false);
  expect((await explainOf(owner).amount(ids[asked])).isConsistent).toBe(true);
});

test('asks the database a fixed number of times', async () => {
  await publishedAll(graph);
  const counts: number[] = [];
  for (const id of Object.values(ids)) {
    await explainOf(owner).amount(id);
    const asked = await statementsOf(() => explainOf(owner).amount(id));
    counts.push(asked.filter((text) => /\bbilling\./.test(text)).length);
  }

  // What the id is of; then three for a document, two for what settles it, one for a line of the books before these.
  expect(counts).toEqual([4, 3, 4, 5]);
});
