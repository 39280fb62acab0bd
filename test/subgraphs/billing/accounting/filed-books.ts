import { expect } from '@jest/globals';
import { acme } from '../../../cast/cast.js';
import { asApplication } from '../../../kit/as-application.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import type { Graph } from '../../../kit/start-graph.js';
import { issueByHand, seriesByHand } from '../invoicing/issue-by-hand.js';
import { invoicingOf } from '../invoicing/setup.js';
import { allocateByHand, payByHand } from '../payments/pay-by-hand.js';
import { openAcmeBooks } from './books.js';
import { postByHand } from './post-by-hand.js';

/** Texts that a spreadsheet would compute, or take for more cells than one. */
const accountName = '=SUM("A1";B2)';
const taxName = 'VAT 19 %, "full"';
const customerName = '@Ada "The Cake", Sons';

/** A small set of books of Acme, and an invoice of 119.00 of which 50.00 is paid, with such texts all over. */
export async function openFiledBooks(graph: Graph, owner: Client) {
  const { createTaxCode } = invoicingOf(graph, owner);
  await createTaxCode({ code: 'S19', components: [{ name: taxName, rate: '19', returnBox: '81' }] });
  const { data } = await owner.query(
    `mutation ($account: CreateLedgerAccountInput!, $customer: CreateCustomerInput!) {
       createLedgerAccount(input: $account) { ledgerAccount { id } }
       createCustomer(input: $customer) { customer { id } } }`,
    { account: { code: '6399', name: accountName, type: 'EXPENSE' }, customer: { name: customerName } },
  );
  const customerId: string = data.createCustomer.customer.id;
  const { accounts, debit, credit, post } = await openAcmeBooks(graph, owner);
  let seriesId = '';
  const failure = await asApplication(graph, acme.id, async (client) => {
    await postByHand(client, acme.id, [
      {
        date: '2026-11-03',
        moves: { 1100: 11_900, 4000: -10_000, 2100: -1_900 },
        taxes: [['2100', 10_000, 1_900]],
      },
      { date: '2026-11-20', moves: { 1000: 5_000, 1100: -5_000 } },
      {
        ...{ date: '2027-01-10', moves: { 4000: 2_000, 2100: 380, 1100: -2_380 }, isCredit: true },
        taxes: [['2100', 2_000, 380]],
      },
    ]);
    seriesId = await seriesByHand(client, acme.id, 'invoice');
    const invoiceId = await issueByHand(client, {
      ...{ businessId: acme.id, customerId, seriesId, sequence: 1, issueDate: '2026-11-03' },
    });
    const paid = {
      customerId,
      amountMinor: 5_000,
      valueDate: '2026-11-20',
      externalReference: '-7 "bar", x',
    };
    const paymentId = await payByHand(client, acme.id, paid);
    await allocateByHand(client, acme.id, { invoiceId, paymentId, amountMinor: 5_000 });
  });
  expect(failure).toBeUndefined();
  const { errors } = await post({
    ...{ entryDate: '2026-12-28', description: 'Cleaning, "deep"' },
    lines: [debit('6399', 1_234), { ...credit('1000', 1_234), memo: '+49 30 1234' }],
  });
  expect(errors).toBeUndefined();
  await eventually(async () =>
    expect(
      await graph.sql('select from billing.customers where customer_id = $1', [customerId]),
    ).toHaveLength(1),
  );
  return { bankId: accounts['1000']!, customerId, seriesId };
}
