import type { CastBusiness } from '../../shared/config/cast.js';
import { issueByHand, seriesByHand } from '../subgraphs/billing/invoicing/issue-by-hand.js';
import { asApplication } from './as-application.js';
import { type BankRecords, makeBanking } from './banking.js';
import type { Client } from './client.js';
import type { Graph } from './start-graph.js';

/** Money of a business: where it comes in, and one of each that moves. */
export interface PaymentRecords extends BankRecords {
  readonly bankId: string;
  readonly paymentId: string;
  readonly allocationId: string;
  readonly refundId: string;
  /** An invoice of which something is left. */
  readonly openInvoiceId: string;
}

const recorded = `payment { id allocations(first: 1) { nodes { id } } }`;

/** Gives a business a bank account and payments of its first customer, which mention its name. */
export async function makePayments(
  graph: Graph,
  owner: Client,
  { id, name }: CastBusiness,
): Promise<PaymentRecords> {
  const [row] = await graph.sql<{ customerId: string; currency: string }>(
    `select c.id as "customerId", p.currency from crm.customers c
     join kernel.business_profiles p on p.business_id = c.business_id
     where c.business_id = $1 order by c.id limit 1`,
    [id],
  );
  const { customerId, currency } = row!;
  let openInvoiceId = '';
  let creditNoteId = '';
  const failure = await asApplication(graph, id, async (client) => {
    const document = { businessId: id, customerId, sequence: 1, currency };
    const ofInvoices = await seriesByHand(client, id, 'invoice');
    openInvoiceId = await issueByHand(client, { ...document, seriesId: ofInvoices });
    const ofCreditNotes = await seriesByHand(client, id, 'credit_note');
    creditNoteId = await issueByHand(client, {
      ...{ ...document, kind: 'credit_note', creditedDocumentId: openInvoiceId, seriesId: ofCreditNotes },
      ...{ netMinor: 1_000, taxMinor: 190 },
    });
  });
  if (failure !== undefined) throw new Error(failure);
  const { data } = await owner.query(
    'mutation ($input: CreateBankAccountInput!) { createBankAccount(input: $input) { bankAccount { id } } }',
    { input: { name: `Account of ${name}`, currency } },
  );
  const bankAccountId = data.createBankAccount.bankAccount.id;
  const amount = { amountMinor: 1_000, currency };
  const payment = {
    ...{ customerId, bankAccountId, amount, valueDate: '2026-11-20' },
    allocations: [{ invoiceId: openInvoiceId, amount: { amountMinor: 100, currency } }],
  };
  const record = async (externalReference: string) => {
    const answer = await owner.query(
      `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { ${recorded} } }`,
      { input: { ...payment, externalReference: `${name} ${externalReference}` } },
    );
    return answer.data.recordPayment.payment;
  };
  // One for each way to take one back, and one that stays.
  const [first] = [await record('first'), await record('second'), await record('third')];
  const refund = async (more: object) => {
    const input = { paymentId: first.id, amount: { amountMinor: 1, currency }, reason: `Asked by ${name}` };
    const answer = await owner.query(
      'mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { refund { id } } }',
      { input: { ...input, ...more } },
    );
    return answer.data.refundPayment.refund.id;
  };
  await refund({ creditNoteId });
  return {
    ...(await makeBanking(owner, { bankAccountId, customerId, currency, name })),
    ...{ bankId: bankAccountId, paymentId: first.id, openInvoiceId },
    allocationId: first.allocations.nodes[0].id,
    refundId: await refund({}),
  };
}
