import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, globex, globexOwner } from '../../../cast/cast.js';
import { asApplication } from '../../../kit/as-application.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { footprint } from '../../../kit/tenant-tables.js';
import { codeOf, money } from '../accounting/books.js';
import { billedCustomers } from '../customers/billed-customer.js';
import { eraseCustomer } from '../customers/erase-customer.js';
import { openInvoicing } from '../invoicing/open-invoicing.js';
import { bankDeskOf } from './bank-desk.js';
import { type Bank, openBank } from './open-bank.js';

let graph: Graph;
let bank: Bank;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  bank = await openBank(graph, owner);
});
afterAll(() => graph?.stop());

const texts = (id: string) =>
  graph.sql<object>(
    `select counterparty, counterparty_iban as iban, remittance, amount_minor::int as amount,
       erased_at is not null as erased from billing.bank_transactions where id = $1`,
    [id],
  );

test('what a bank told of a customer who is erased is in their file, and retained by law', async () => {
  const billed = billedCustomers(graph, owner, bank.invoicing);
  const customerId = await billed.customer('Petra Pays');
  const text = 'Thanks from Petra Pays';
  const booking = await bank.book('42.00', {
    text,
    payer: 'Petra Pays',
    iban: 'FR7630006000011234567890189',
  });
  expect((await bank.desk.match(booking.id, { customerId })).errors).toBeUndefined();

  const { customerPersonalData } = await billed.answered(
    owner.query('query ($id: ID!) { customerPersonalData(id: $id) { parts { label basis records } } }', {
      id: customerId,
    }),
  );
  const erasure = await eraseCustomer(graph, owner, customerId);

  const part = customerPersonalData.parts.find(({ label }: any) => label === 'bank transactions');
  expect(part.records).toMatchObject([{ id: booking.id, counterparty: 'Petra Pays', remittance: text }]);
  expect(erasure.status).toBe('PROVED');
  expect(erasure.retained.map(({ table, rows }: any) => [table, rows])).toContainEqual([
    'billing.bank_transactions',
    1,
  ]);
  expect(await texts(booking.id)).toEqual([
    {
      counterparty: 'Petra Pays',
      iban: 'FR7630006000011234567890189',
      remittance: text,
      amount: 4_200,
      erased: true,
    },
  ]);
  // No event and no trail ever had it.
  const rows = await graph.sql(
    `select from kernel.event_log where business_id = $1 and event_type like 'bank_%' and payload::text ilike '%petra%'`,
    [acme.id],
  );
  expect(rows).toEqual([]);
});

test('ten years after its year a booking keeps its figures, and loses what tells of persons', async () => {
  const old = await bank.book('7.00', { day: '2012-05-04', text: 'Old Olga', payer: 'Old Olga' });
  const young = await bank.book('7.00', { text: 'Young Yves', payer: 'Young Yves' });

  const failure = await asApplication(graph, acme.id, (client) =>
    client.query('select billing.end_bank_retention(100)'),
  );

  expect(failure).toBeUndefined();
  expect(await texts(old.id)).toEqual([
    { counterparty: null, iban: null, remittance: null, amount: 700, erased: false },
  ]);
  expect(await texts(young.id)).toMatchObject([{ counterparty: 'Young Yves', remittance: 'Young Yves' }]);
});

test('an id of another business finds nothing and changes nothing, wherever banking takes one', async () => {
  const stranger = await graph.signIn(globexOwner);
  const own = await openInvoicing(graph, stranger, globex);
  const desk = bankDeskOf(stranger);
  const ownAccount = await desk.openAccount({ currency: 'USD' });
  await desk.importCamt(ownAccount, [{ amount: '5.00', text: 'Own' }], { currency: 'USD' });
  const mine = await desk.bookingOf(ownAccount, 'Own');
  const theirs = await bank.book('5.00');
  const invoice = await bank.issue('5.00');
  const paid = await bank.till.record({ customerId: bank.invoicing.customerId, amount: money(500) });
  const paymentId = paid.data.recordPayment.payment.id;
  const refunded = await bank.till.refund({ paymentId, amount: money(100) });
  const { data } = await owner.query('{ ledgerAccounts(first: 1) { nodes { id } } }');
  const before = await footprint(graph);

  const answers = await Promise.all([
    desk.importCamt(bank.account, [{ amount: '1.00' }]),
    desk.match(theirs.id, { customerId: own.customerId }),
    desk.match(mine.id, { customerId: bank.invoicing.customerId }),
    desk.match(mine.id, { invoices: [{ invoiceId: invoice.id }] }),
    desk.match(mine.id, { customerId: own.customerId, invoices: [{ invoiceId: invoice.id }] }),
    desk.match(mine.id, { paymentId }),
    desk.match(mine.id, { ledgerAccountId: data.ledgerAccounts.nodes[0].id }),
    ...[desk.unmatch(theirs.id), desk.ignore(theirs.id), desk.restore(theirs.id)],
    stranger.query('query ($id: ID!) { matchSuggestions(bankTransactionId: $id) { reason } }', {
      id: theirs.id,
    }),
  ]);

  expect(answers.map(codeOf)).toEqual(answers.map(() => 'NOT-FOUND-001'));
  expect(refunded.errors).toBeUndefined();
  expect(await footprint(graph)).toEqual(before);
});
