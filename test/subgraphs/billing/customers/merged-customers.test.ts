import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf, money } from '../accounting/books.js';
import { openInvoicing } from '../invoicing/open-invoicing.js';
import { invoicingOf } from '../invoicing/setup.js';
import { billedCustomers } from './billed-customer.js';

let graph: Graph;
let owner: Client;
let billed: ReturnType<typeof billedCustomers>;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  billed = billedCustomers(graph, owner, await openInvoicing(graph, owner, acme));
});
afterAll(() => graph?.stop());

const merge = async (survivorId: string, mergedId: string): Promise<string> => {
  const { mergeCustomers } = await billed.answered(
    owner.query(
      'mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) { merge { id } } }',
      { input: { survivorId, mergedId } },
    ),
  );
  return mergeCustomers.merge.id;
};
const undo = (id: string) =>
  billed.answered(
    owner.query('mutation ($id: ID!) { undoMerge(input: { id: $id }) { merge { id } } }', { id }),
  );
const customerOf = async (invoiceId: string): Promise<string> =>
  (
    await billed.answered(
      owner.query('query ($id: ID!) { invoice(id: $id) { customer { id } } }', { id: invoiceId }),
    )
  ).invoice.customer.id;

test('documents, payments and what is open go to the survivor, and back; the books stay as they are', async () => {
  const [one, other] = [await billed.busy('Merle Before'), await billed.busy('Merle After')];
  const [ofOne, ofOther, books] = [
    await billed.of(one.customerId),
    await billed.of(other.customerId),
    await billed.books(),
  ];
  // 119.00 less 50.00 paid and 10.00 credited; 20.00 of the payment and 10.00 of the credit note are open.
  expect(ofOne.balance).toEqual({ EUR: [5_900, 0, 3_000, 2_900] });
  expect(ofOne.statement.closing).toEqual({ decimal: '29.00', currency: 'EUR' });

  const mergeId = await merge(one.customerId, other.customerId);

  const all = (name: 'invoices' | 'creditNotes' | 'payments') =>
    [...ofOne[name], ...ofOther[name]].toSorted();
  await eventually(async () =>
    expect(await billed.of(one.customerId)).toMatchObject({
      ...{ invoices: all('invoices'), creditNotes: all('creditNotes'), payments: all('payments') },
      balance: { EUR: [11_800, 0, 6_000, 5_800] },
      statement: { closing: { decimal: '58.00' } },
    }),
  );
  expect(await customerOf(other.draftId)).toBe(one.customerId);
  expect(await billed.books()).toEqual(books);
  // The credit of one settles the invoice of the other: they are one by now.
  const { applyCredit } = await billed.answered(
    billed.desk.apply({ invoiceId: one.invoiceId, paymentId: other.paymentId, amount: money(2_000) }),
  );
  expect(applyCredit.allocations).toHaveLength(1);
  await billed.answered(billed.desk.release(applyCredit.allocations[0].id));

  await undo(mergeId);

  await eventually(async () => expect(await billed.of(other.customerId)).toEqual(ofOther));
  expect(await billed.of(one.customerId)).toEqual(ofOne);
  expect(await billed.books()).toEqual({ ...books, trialBalance: expect.anything() });
  const { ledgerIntegrity } = await billed.answered(
    owner.query('{ ledgerIntegrity { checks { name brokenIds } } }'),
  );
  expect(ledgerIntegrity.checks.filter(({ brokenIds }: any) => brokenIds.length > 0)).toEqual([]);
});

test('what came while two were one stays with the survivor', async () => {
  const [one, other] = [await billed.busy('Nele Before'), await billed.busy('Nele After')];
  const ofOther = await billed.of(other.customerId);
  const mergeId = await merge(one.customerId, other.customerId);
  await eventually(async () => expect(await customerOf(other.invoiceId)).toBe(one.customerId));
  const { id } = await billed.invoice(other.customerId, '10.00');

  await undo(mergeId);

  await eventually(async () => expect(await billed.of(other.customerId)).toEqual(ofOther));
  expect((await billed.of(one.customerId)).invoices).toEqual([one.draftId, one.invoiceId, id].toSorted());
});

test('the id of a merged customer leads to the profile of the survivor', async () => {
  const [survivorId, mergedId] = [await billed.customer('Prof Before'), await billed.customer('Prof After')];
  await billed.answered(
    invoicingOf(graph, owner).setProfile({ customerId: survivorId, legalName: 'Prof GmbH' }),
  );
  const profileOf = (id: string) =>
    owner.query('query ($id: ID!) { customerProfile(customerId: $id) { customerId legalName } }', { id });
  expect(codeOf(await profileOf(mergedId))).toBe('NOT-FOUND-001');

  await merge(survivorId, mergedId);

  const ofSurvivor = { customerId: survivorId, legalName: 'Prof GmbH' };
  await eventually(async () =>
    expect((await billed.answered(profileOf(mergedId))).customerProfile).toEqual(ofSurvivor),
  );
  expect((await billed.answered(profileOf(survivorId))).customerProfile).toEqual(ofSurvivor);
  const { body } = await owner.rest('GET', `/v1/invoices/customers/${mergedId}/profile`);
  expect((body.data as any).customer_id).toBe(survivorId);
  expect(codeOf(await profileOf(crypto.randomUUID()))).toBe('NOT-FOUND-001');
});
