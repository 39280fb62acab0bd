import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { statementsOf } from '../../../kit/statements.js';
import { publishedAll } from '../../../kit/tenant-tables.js';
import { type Invoicing, openInvoicing } from '../invoicing/open-invoicing.js';

let graph: Graph;
let owner: Client;
let invoicing: Invoicing;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  invoicing = await openInvoicing(graph, owner, acme);
});
afterAll(() => graph?.stop());

const taxIds = async (id: string) =>
  (
    await graph.sql<{ id: string }>(
      'select id from billing.document_taxes where document_id = $1 order by tax_group, position',
      [id],
    )
  ).map((row) => row.id);

test('answers every line and tax of an invoice at once', async () => {
  const { line, taxCodes } = invoicing;
  const invoice = await invoicing.issue({
    lines: [line('10.00'), line('20.00'), line('5.00', taxCodes.s7)],
  });

  const { status, body } = await owner.rest('GET', `/v1/invoices/${invoice.id}/explain`);

  expect(status).toBe(200);
  const { lines, taxes } = body.data as any;
  expect(lines.map((each: any) => [each.document_line_id, each.explanation.calculation])).toEqual(
    invoice.lines.map(({ id }: { id: string }, index: number) => [
      id,
      ['10.00 − 0.00 = 10.00', '20.00 − 0.00 = 20.00', '5.00 − 0.00 = 5.00'][index],
    ]),
  );
  expect(taxes.map((each: any) => [each.document_tax_id, each.rate, each.explanation.calculation])).toEqual([
    [(await taxIds(invoice.id))[0], '19', '30.00 × 19 / 100, rounded = 5.70'],
    [(await taxIds(invoice.id))[1], '7', '5.00 × 7 / 100, rounded = 0.35'],
  ]);
  expect(taxes[0].explanation.figures.map(({ name, value, part_of }: any) => [name, value, part_of])).toEqual(
    [
      ['taxable', '30.00', 0],
      ['amount', '10.00', 1],
      ['amount', '20.00', 1],
      ['rate', '19', 0],
      ['taxable', '30.00', null],
      ['net', '10.00', 5],
      ['net', '20.00', 5],
      ['baseTax', '5.70', null],
      ['amount', '5.70', 8],
      ['baseTaxable', '30.00', null],
      ['baseNet', '10.00', 10],
      ['baseNet', '20.00', 10],
    ],
  );
});

test('asks as little of the database for two hundred lines as for one', async () => {
  const many = (count: number) =>
    invoicing.issue({ lines: Array.from({ length: count }, () => invoicing.line('1.23')) });
  const [small, large] = [await many(1), await many(200)];
  const statements = async ({ id }: { id: string }) => {
    // Consumers of what was issued read beside it.
    await publishedAll(graph);
    const asked = await statementsOf(() => owner.rest('GET', `/v1/invoices/${id}/explain`));
    return asked.filter((text) => /\bbilling\.(invoices|document)/.test(text)).length;
  };
  await statements(small);

  const counts = [await statements(small), await statements(large)];

  // The invoice, its lines and taxes and what drafts have of them; then heads, lines and taxes to compute anew.
  expect(counts).toEqual([8, 8]);
});
