import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf } from '../accounting/books.js';
import { type BankDesk, bankDeskOf } from './bank-desk.js';
import { camt053 } from './statement-files.js';

let graph: Graph;
let desk: BankDesk;
let [staff, stranger]: Client[] = [];
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  desk = bankDeskOf(owner);
  [staff, stranger] = [await graph.signIn(acmeStaff), await graph.signIn(globexOwner)];
});
afterAll(() => graph?.stop());

const rowsOf = (accountId: string) =>
  graph.sql<{ amount: number; text: string }>(
    `select amount_minor::int as amount, remittance as text from billing.bank_transactions
     where bank_account_id = $1 order by booked_on, amount_minor, occurrence`,
    [accountId],
  );
const countsOf = ({ data, errors }: any) => {
  expect(errors).toBeUndefined();
  return [data.importStatement.addedCount, data.importStatement.knownCount];
};

test('a file with one bad booking loses nothing of the others, and says where it is', async () => {
  const account = await desk.openAccount({});
  const { data } = await desk.importCamt(
    account,
    [
      { amount: '1.00', text: 'a' },
      { amount: '2.345', text: 'b' },
      { amount: '3.00', text: 'c', currency: 'USD' },
      { amount: '4.00', text: 'd' },
    ],
    { opening: '0.00', closing: '10.35' },
  );
  const { addedCount, faults, warnings, bankStatements } = data.importStatement;
  expect(addedCount).toBe(2);
  expect(faults).toEqual([
    {
      path: '/Document/BkToCstmrStmt/Stmt[1]/Ntry[2]',
      code: 'format',
      message: '“2.345” has more decimals than EUR has.',
    },
    {
      path: '/Document/BkToCstmrStmt/Stmt[1]/Ntry[3]',
      code: 'not_allowed',
      message: 'The booking is in USD, the bank account in EUR.',
    },
  ]);
  expect(warnings[1]).toBe(
    'Bookings could not be read, so that it is not known whether the balances add up.',
  );
  expect(bankStatements[0]).toMatchObject({ addedCount: 2, faultCount: 2, faults });
  expect((await rowsOf(account)).map(({ text }) => text)).toEqual(['a', 'd']);
});

test('balances that do not add up are BANK-002, another account or currency BANK-003, and nothing is stored', async () => {
  const account = await desk.openAccount({ iban: 'DE02120300000000202051' });
  const own = { iban: 'DE02120300000000202051' };
  const booking = [{ amount: '5.00' }];

  const unbalanced = await desk.importCamt(account, booking, { ...own, opening: '10.00', closing: '15.01' });
  expect([codeOf(unbalanced), unbalanced.errors![0]!.message]).toEqual([
    'BANK-002',
    'Statement STMT-1: 10.00 EUR and bookings of 5.00 EUR are 15.00 EUR, not 15.01 EUR.',
  ]);
  const other = await desk.importCamt(account, booking, { iban: 'DE89370400440532013000' });
  expect([codeOf(other), other.errors![0]!.message]).toEqual([
    'BANK-003',
    'The statement is of DE89370400440532013000, the bank account has DE02120300000000202051.',
  ]);
  expect(codeOf(await desk.importCamt(account, booking, { ...own, currency: 'USD' }))).toBe('BANK-003');
  expect(await rowsOf(account)).toEqual([]);
  expect(
    await graph.sql('select from billing.bank_statements where bank_account_id = $1', [account]),
  ).toEqual([]);
  // A number of the bank's own is a part of the IBAN.
  const swift = (number: string) => `:20:X\n:25:${number}\n:28C:1\n:60F:C261103EUR50,\n:62F:C261104EUR50,\n`;
  expect(countsOf(await desk.importText(account, swift('12030000/0000202051EUR')))).toEqual([0, 0]);
  expect(codeOf(await desk.importText(account, swift('12030000/0000999999')))).toBe('BANK-003');
});

test('files that cannot be read are BANK-001 with their line, and leave nothing', async () => {
  const account = await desk.openAccount({});
  const doctype = camt053([{ amount: '1.00' }]).replace('<Document', '<!DOCTYPE a>\n<Document');
  const refused = await desk.importText(account, doctype);
  expect([codeOf(refused), refused.errors![0]!.extensions.errors]).toEqual([
    'BANK-001',
    [
      {
        field: 'line 2',
        code: 'format',
        message: 'The file has a DOCTYPE, which statements of banks have not.',
      },
    ],
  ]);
  expect(codeOf(await desk.importText(account, '\x1f\x8b\x08\x00', 'latin1'))).toBe('BANK-001');
  expect(codeOf(await desk.importText(account, 'Date;Amount\n'))).toBe('BANK-001');
  expect(codeOf(await desk.importText(account, ''))).toBe('VAL-001');
  expect(await rowsOf(account)).toEqual([]);
});

test('who may not reconcile sees nothing and imports nothing', async () => {
  const account = await desk.openAccount({});
  await desk.importCamt(account, [{ amount: '1.00', text: 'Secret' }]);
  const [booking] = await desk.bookings(account);
  const ask = (client: Client) =>
    client.query('query ($id: ID!) { bankTransaction(id: $id) { remittance } }', { id: booking.id });

  expect([codeOf(await ask(staff!)), codeOf(await ask(stranger!))]).toEqual(['AUTH-004', 'NOT-FOUND-001']);
  const codes = await Promise.all(
    [staff!, stranger!].map(async (client) =>
      codeOf(await bankDeskOf(client).importCamt(account, [{ amount: '9.00' }])),
    ),
  );
  expect(codes).toEqual(['AUTH-004', 'NOT-FOUND-001']);
  expect(await rowsOf(account)).toHaveLength(1);
  const stored = await graph.sql(
    `select from kernel.event_log where business_id = $1 and event_type like 'bank_%' and payload::text like '%Secret%'`,
    [acme.id],
  );
  expect(stored).toEqual([]);
});

test('a bank account keeps how its bank writes CSV, and refuses what could be read in two ways', async () => {
  const csvProfile = {
    columns: { booked_on: 'Datum', amount: 'Betrag', remittance: 'Text' },
    ...{ date_order: 'DMY', decimal_sign: ',', thousands_sign: '.' },
  };
  const account = await desk.openAccount({ csvProfile });
  expect(
    countsOf(
      await desk.importText(account, 'Datum;Betrag;Text\n02.11.2026;1.234,50;Miete\n03.11.2026;-4;Porto\n'),
    ),
  ).toEqual([2, 0]);
  expect(await rowsOf(account)).toEqual([
    { amount: 123_450, text: 'Miete' },
    { amount: -400, text: 'Porto' },
  ]);
  const refused = await owner.query(
    'mutation ($input: CreateBankAccountInput!) { createBankAccount(input: $input) { bankAccount { id } } }',
    { input: { name: 'Two ways', currency: 'EUR', csvProfile: { ...csvProfile, decimal_sign: '.' } } },
  );
  expect([codeOf(refused), (refused.errors![0] as any).extensions.errors[0].field]).toEqual([
    'VAL-001',
    'csvProfile.thousands_sign',
  ]);
});
