import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { systemClock } from '../../../../shared/values/clock.js';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { type Graph, startGraph } from '../../../kit/start-graph.js';
import { startHere } from '../../../kit/start-here.js';
import { type Invoicing, minors, openInvoicing } from './open-invoicing.js';

/** The clock of the platform, which runs in this process. */
const clock = systemClock as { now(): Date };
const { now } = clock;
let graph: Graph;

beforeAll(async () => {
  graph = await startGraph({}, startHere);
  await graph.sql(`update identity.businesses set timezone = 'Europe/Berlin' where business_id = $1`, [
    acme.id,
  ]);
  await graph.sql(`update kernel.business_profiles set timezone = 'Europe/Berlin' where business_id = $1`, [
    acme.id,
  ]);
}, 300_000);
afterAll(async () => {
  clock.now = now;
  await graph?.stop();
});

/** The owner of Acme, who signs in at a moment. */
function ownerAt(moment: string): Promise<Client> {
  clock.now = () => new Date(moment);
  return graph.signIn(acmeOwner);
}

test('the rate of the supply holds, whenever it is billed: 16 % of December in January', async () => {
  const owner = await ownerAt('2021-01-10T12:00:00Z');
  const invoicing: Invoicing = await openInvoicing(graph, owner, acme);
  const created = await owner.query(
    `mutation { createTaxCode(input: { code: "DE", name: "Standard rate", category: S, validFrom: "2007-01-01",
       components: [{ name: "VAT", rate: "19" }] }) { taxCode { id } } }`,
  );
  const taxCodeId: string = created.data.createTaxCode.taxCode.id;
  for (const [validFrom, rate] of [
    ['2020-07-01', '16'],
    ['2021-01-01', '19'],
  ])
    await owner.query(
      'mutation ($input: AddTaxRateInput!) { addTaxRate(input: $input) { taxCode { id } } }',
      { input: { taxCodeId, validFrom, rate } },
    );
  const lines = [invoicing.line('100.00', taxCodeId)];

  const december = await invoicing.issue({ supplyFrom: '2020-12-01', supplyTo: '2020-12-31', lines });
  const january = await invoicing.issue({ supplyFrom: '2021-01-01', supplyTo: '2021-01-10', lines });
  const june = await invoicing.issue({ supplyFrom: '2020-06-01', supplyTo: '2020-06-30', lines });

  const taxed = [december, january, june].map(({ issueDate, taxes, tax, total }) => [
    ...[issueDate, taxes[0].rate, ...minors([tax, total])],
  ]);
  expect(taxed).toEqual([
    ['2021-01-10', '16', 1_600, 11_600],
    ['2021-01-10', '19', 1_900, 11_900],
    ['2021-01-10', '19', 1_900, 11_900],
  ]);
});

test('a year begins in the calendar of the business: its first invoice has the first number', async () => {
  const [row] = await graph.sql<{ id: string }>(
    `select id from billing.tax_codes where business_id = $1 and code = 'S0'`,
    [acme.id],
  );
  const customerId = (
    await graph.sql<{ id: string }>(
      'select customer_id as id from billing.customers where business_id = $1 order by 1 limit 1',
      [acme.id],
    )
  )[0]!.id;
  const issueAt = async (moment: string) => {
    const owner = await ownerAt(moment);
    const line = { description: 'Work', unitPrice: '1', taxCodeId: row!.id };
    const written = await owner.query(
      'mutation ($input: InvoiceInput!) { createInvoice(input: $input) { invoice { id } } }',
      { input: { customerId, lines: [line] } },
    );
    const { data } = await owner.query(
      'mutation ($id: ID!) { finalizeInvoice(input: { id: $id }) { invoice { issueDate number } } }',
      { id: written.data.createInvoice.invoice.id },
    );
    return [data.finalizeInvoice.invoice.issueDate, data.finalizeInvoice.invoice.number];
  };

  expect(await issueAt('2026-12-31T22:59:59Z')).toEqual(['2026-12-31', 'INV-2026-00001']);
  expect(await issueAt('2026-12-31T23:30:00Z')).toEqual(['2027-01-01', 'INV-2027-00001']);
  expect(await issueAt('2026-12-31T23:31:00Z')).toEqual(['2027-01-01', 'INV-2027-00002']);
});
