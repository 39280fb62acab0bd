import { expect } from '@jest/globals';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import type { Graph } from '../../../kit/start-graph.js';
import { money } from '../accounting/books.js';
import type { Invoicing } from '../invoicing/open-invoicing.js';
import { tillOf } from '../payments/payments.js';

const amount = '{ decimal currency }';
const today = new Date().toISOString().slice(0, 10);
const year = today.slice(0, 4);

/** Customers with a part in the books of a business, and what these say of them. */
export function billedCustomers(graph: Graph, owner: Client, invoicing: Invoicing) {
  const desk = tillOf(owner);
  const answered = async (asked: ReturnType<Client['query']>): Promise<any> => {
    const { data, errors } = await asked;
    expect(errors).toBeUndefined();
    return data;
  };

  /** A customer that billing has heard of; answers the id. */
  async function customer(name: string): Promise<string> {
    const { createCustomer } = await answered(
      owner.query(
        'mutation ($name: String!) { createCustomer(input: { name: $name }) { customer { id } } }',
        {
          name,
        },
      ),
    );
    const { id } = createCustomer.customer;
    await eventually(async () =>
      expect(await graph.sql('select from billing.customers where customer_id = $1', [id])).toHaveLength(1),
    );
    return id;
  }

  const invoice = async (customerId: string, unitPrice: string, more: object = {}) =>
    invoicing.issue({ customerId, lines: [invoicing.line(unitPrice)], ...more });

  const creditNote = async (invoiceId: string, amountMinor: number, reason = 'Came back') =>
    (
      await answered(
        owner.query(
          `mutation ($input: CreditInvoiceInput!) { creditInvoice(input: $input) { creditNote { id } } }`,
          { input: { invoiceId, amount: money(amountMinor), reason, apply: 'KEEP' } },
        ),
      )
    ).creditInvoice.creditNote.id as string;

  return {
    ...{ desk, customer, invoice, creditNote, answered },

    /** An invoice of 119.00 of which 50.00 is paid, 20.00 of credit, 10.00 of it applied, and a draft. */
    async busy(name: string) {
      const customerId = await customer(name);
      const { id: invoiceId } = await invoice(customerId, '100.00');
      const { recordPayment } = await answered(
        desk.record({
          ...{ customerId, amount: money(7_000), valueDate: today, externalReference: `${name} pays` },
          allocations: [{ invoiceId, amount: money(5_000) }],
        }),
      );
      const paymentId = recordPayment.payment.id as string;
      const creditNoteId = await creditNote(invoiceId, 2_000);
      await answered(desk.apply({ invoiceId, creditNoteId, amount: money(1_000) }));
      const draft = await invoicing.write({ customerId, lines: [invoicing.line('5.00')] });
      return { customerId, invoiceId, paymentId, creditNoteId, draftId: draft.data.createInvoice.invoice.id };
    },

    /** What the books say, whoever their customers are. */
    async books() {
      const { trialBalance, receivablesAgeing } = await answered(
        owner.query(`{
          trialBalance(from: "${year}-01-01", to: "${year}-12-31") {
            rows { accountCode opening ${amount} debit ${amount} credit ${amount} closing ${amount} } }
          receivablesAgeing(asOf: "${today}") { totals { notDue ${amount} credits ${amount} balance ${amount} } } }`),
      );
      return { trialBalance, ageing: receivablesAgeing.totals };
    },

    /** What a customer has, by its kind, and the statement of the year. */
    async of(customerId: string) {
      const { invoices, creditNotes, payments, customerStatement } = await answered(
        owner.query(
          `query ($id: ID!) {
            invoices(first: 50, filter: { customerId: { eq: $id } }) { nodes { id } }
            creditNotes(first: 50, filter: { customerId: { eq: $id } }) { nodes { id } }
            payments(first: 50, filter: { customerId: { eq: $id } }) { nodes { id } }
            customerStatement(customerId: $id, currency: "EUR", from: "${year}-01-01", to: "${year}-12-31") {
              closing ${amount} lines { kind recordId amount ${amount} } } }`,
          { id: customerId },
        ),
      );
      const idsOf = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id).toSorted();
      return {
        ...{ invoices: idsOf(invoices), creditNotes: idsOf(creditNotes), payments: idsOf(payments) },
        ...{ balance: await desk.balance(customerId), statement: customerStatement },
      };
    },
  };
}
