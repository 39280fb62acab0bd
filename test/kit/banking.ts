import type { Client } from './client.js';

/** What the bank of a business tells: a statement, and a booking for each thing that can be said of one. */
export interface BankRecords {
  readonly statementId: string;
  readonly matchableBookingId: string;
  readonly matchedBookingId: string;
  readonly ignorableBookingId: string;
  readonly ignoredBookingId: string;
}

interface BankOf {
  readonly bankAccountId: string;
  readonly customerId: string;
  readonly currency: string;
  readonly name: string;
}

/** Imports a statement of a business, whose bookings mention its name. */
export async function makeBanking(
  owner: Client,
  { bankAccountId, customerId, currency, name }: BankOf,
): Promise<BankRecords> {
  const bookings = ['waits', 'is matched', 'is to be ignored', 'is ignored'].map(
    (text, index) => `:61:2611201120C1,00NMSC${index}//${name} ${index}\n:86:${name} ${text}\n`,
  );
  const [opening, closing] = ['0,', '4,'].map((amount) => `C261120${currency}${amount}`);
  const file = `:20:${name}\n:25:1\n:28C:1\n:60F:${opening}\n${bookings.join('')}:62F:${closing}\n`;
  const { data, errors } = await owner.query(
    `mutation ($input: ImportStatementInput!) { importStatement(input: $input) {
      bankStatements { id transactions(first: 4) { nodes { id remittance } } } } }`,
    { input: { bankAccountId, content: Buffer.from(file).toString('base64') } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const [statement] = data.importStatement.bankStatements;
  const idOf = (text: string): string =>
    statement.transactions.nodes.find(
      ({ remittance }: { remittance: string }) => remittance === `${name} ${text}`,
    ).id;
  const records = {
    statementId: statement.id,
    matchableBookingId: idOf('waits'),
    matchedBookingId: idOf('is matched'),
    ignorableBookingId: idOf('is to be ignored'),
    ignoredBookingId: idOf('is ignored'),
  };
  const answer = await owner.query(
    `mutation ($match: MatchBankTransactionInput!) {
      matchBankTransaction(input: $match) { bankTransaction { id } } }`,
    { match: { bankTransactionId: records.matchedBookingId, customerId } },
  );
  const ignored = await owner.query(
    'mutation ($id: ID!) { ignoreBankTransaction(input: { id: $id }) { bankTransaction { id } } }',
    { id: records.ignoredBookingId },
  );
  if (answer.errors ?? ignored.errors) throw new Error(JSON.stringify([answer.errors, ignored.errors]));
  return records;
}
