import { expect } from '@jest/globals';
import type { Client } from '../../../kit/client.js';
import { money } from '../accounting/books.js';

const amount = '{ amountMinor currency }';
export const paymentFields = `id customerId status method valueDate externalReference amount ${amount} bankAmount ${amount}
  allocated ${amount} refunded ${amount} open ${amount}
  allocations(first: 20) { nodes { id source invoiceId amount ${amount} entryDate reversesId releasedById } }
  createdBy { email }`;
const refundFields = `refund { id kind status paidOn reason amount ${amount} creditNoteId payment { id open ${amount} } }`;
const allocationFields = `id source amount ${amount} reversesId releasedById`;

/** Minor units of an answer's amount. */
export const minor = ({ amountMinor }: { amountMinor: string }) => Number(amountMinor);

/** The till of a business, as somebody works with it. */
export function tillOf(client: Client) {
  const mutate = (name: string, input: object, type: string, fields: string) =>
    client.query(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input });
  return {
    record: (input: object) =>
      mutate(
        'recordPayment',
        { amount: money(10_000), valueDate: '2026-11-20', ...input },
        'RecordPaymentInput',
        `payment { ${paymentFields} }`,
      ),
    apply: (input: object) =>
      mutate('applyCredit', input, 'ApplyCreditInput', `allocations { ${allocationFields} }`),
    release: (id: string) =>
      mutate('releaseAllocation', { id }, 'ReleaseAllocationInput', `allocation { ${allocationFields} }`),
    refund: (input: object) =>
      mutate('refundPayment', { reason: 'Paid twice', ...input }, 'RefundPaymentInput', refundFields),
    chargeback: (input: object) => mutate('recordChargeback', input, 'RecordChargebackInput', refundFields),
    credit: (input: object) =>
      mutate(
        'creditInvoice',
        { reason: 'Came back', ...input },
        'CreditInvoiceInput',
        `creditNote { id number status total ${amount} credited ${amount} refunded ${amount} residual ${amount} }
         invoice { status credited ${amount} residual ${amount} }`,
      ),
    writeOff: (input: object) =>
      mutate(
        'writeOffInvoice',
        input,
        'WriteOffInvoiceInput',
        `invoice { id status paid ${amount} writtenOff ${amount} residual ${amount} }`,
      ),
    async payment(id: string) {
      const { data } = await client.query(`query ($id: ID!) { payment(id: $id) { ${paymentFields} } }`, {
        id,
      });
      return data.payment;
    },
    /** What a customer owes, by currency: due, overdue and credit. */
    async balance(customerId: string) {
      const { data, errors } = await client.query(
        `query ($id: ID!) { customerBalance(customerId: $id) {
          currencies { currency due ${amount} overdue ${amount} credit ${amount} balance ${amount} } } }`,
        { id: customerId },
      );
      expect(errors).toBeUndefined();
      return Object.fromEntries(
        data.customerBalance.currencies.map(({ currency, due, overdue, credit, balance }: any) => [
          currency,
          [due, overdue, credit, balance].map(minor),
        ]),
      );
    },
    /** What was posted for a source, as `1000 150.00`, a credit below zero, by purpose. */
    async posted(sourceId: string): Promise<Record<string, string[]>> {
      const { data } = await client.query(
        `query ($id: ID!) { ledgerEntries(first: 20, filter: { sourceId: { eq: $id } }) {
          nodes { purpose lines { accountCode debit { decimal amountMinor } credit { decimal } } } } }`,
        { id: sourceId },
      );
      return Object.fromEntries(
        data.ledgerEntries.nodes.map(({ purpose, lines }: any) => [
          purpose,
          lines.map(({ accountCode, debit, credit }: any) =>
            debit.amountMinor === '0'
              ? `${accountCode} -${credit.decimal}`
              : `${accountCode} ${debit.decimal}`,
          ),
        ]),
      );
    },
  };
}
