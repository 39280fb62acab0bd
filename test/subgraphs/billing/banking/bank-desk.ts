import { expect } from '@jest/globals';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { bytesOf, type CamtBooking, camt053, type CamtTerms } from './statement-files.js';

const money = '{ amountMinor currency }';
export const bookingFields = `id state bookedOn valueOn amount ${money} bankReference counterparty counterpartyIban remittance
  creditorReference matches { id target targetId amount ${money} isMade rule payment { id customerId } createdBy { email } }`;
const imported = `bankStatements { id format statementReference fromDate toDate opening ${money} closing ${money}
    addedCount knownCount faultCount warnings faults { path code message } }
  addedCount knownCount faults { path code message } warnings`;

/** Bank statements of a business, as somebody works with them. */
export function bankDeskOf(client: Client) {
  const mutate = (name: string, type: string, input: object) =>
    client.query(
      `mutation ($input: ${type}!) { ${name}(input: $input) { bankTransaction { ${bookingFields} } } }`,
      { input },
    );
  const importText = (bankAccountId: string, text: string, encoding?: BufferEncoding) =>
    client.query(
      `mutation ($input: ImportStatementInput!) { importStatement(input: $input) { ${imported} } }`,
      {
        input: { bankAccountId, content: bytesOf(text, encoding).toString('base64') },
      },
    );
  const list = async (bankAccountId: string) => {
    const { data, errors } = await client.query(
      `query ($id: ID!) { bankTransactions(first: 100, filter: { bankAccountId: { eq: $id } }) {
        nodes { id state remittance creditorReference } } }`,
      { id: bankAccountId },
    );
    expect(errors).toBeUndefined();
    return data.bankTransactions.nodes;
  };
  const booking = async (id: string) => {
    const { data, errors } = await client.query(
      `query ($id: ID!) { bankTransaction(id: $id) { ${bookingFields} } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    return data.bankTransaction;
  };
  return {
    importText,
    importCamt: (bankAccountId: string, bookings: readonly CamtBooking[], terms?: CamtTerms) =>
      importText(bankAccountId, camt053(bookings, terms)),
    async openAccount(input: object): Promise<string> {
      const { data, errors } = await client.query(
        'mutation ($input: CreateBankAccountInput!) { createBankAccount(input: $input) { bankAccount { id } } }',
        { input: { name: 'Current account', currency: 'EUR', ...input } },
      );
      expect(errors).toBeUndefined();
      return data.createBankAccount.bankAccount.id;
    },
    bookings: list,
    booking,
    /** The latest booking with this text, once it is in a state. */
    async bookingOf(bankAccountId: string, text: string, state = 'UNMATCHED') {
      const id = await eventually(async () => {
        const found = (await list(bankAccountId)).find(
          ({
            remittance,
            creditorReference,
          }: {
            remittance: string | null;
            creditorReference: string | null;
          }) => remittance?.includes(text) || creditorReference === text,
        );
        expect(found).toMatchObject({ state });
        return found.id;
      });
      return booking(id);
    },
    async suggestions(id: string) {
      const { data, errors } = await client.query(
        `query ($id: ID!) { matchSuggestions(bankTransactionId: $id) { reason explanation customerId
          invoices { invoiceId number amount ${money} } fee ${money} paymentId refundId } }`,
        { id },
      );
      expect(errors).toBeUndefined();
      return data.matchSuggestions;
    },
    match: (bankTransactionId: string, input: object) =>
      mutate('matchBankTransaction', 'MatchBankTransactionInput', { bankTransactionId, ...input }),
    unmatch: (id: string) => mutate('unmatchBankTransaction', 'UnmatchBankTransactionInput', { id }),
    ignore: (id: string) => mutate('ignoreBankTransaction', 'IgnoreBankTransactionInput', { id }),
    restore: (id: string) => mutate('restoreBankTransaction', 'RestoreBankTransactionInput', { id }),
  };
}

export type BankDesk = ReturnType<typeof bankDeskOf>;
