import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf, money, openAcmeBooks } from './books.js';

let graph: Graph;
let [owner, staff, stranger]: Client[] = [];
let books: Awaited<ReturnType<typeof openAcmeBooks>>;

beforeAll(async () => {
  graph = await leaseGraph();
  [owner, staff, stranger] = [
    await graph.signIn(acmeOwner),
    await graph.signIn(acmeStaff),
    await graph.signIn(globexOwner),
  ];
  books = await openAcmeBooks(graph, owner!);
});
afterAll(() => graph?.stop());

test('a business begins with the neutral chart, whose roles postings look for', async () => {
  const { data } = await owner!.query(
    '{ ledgerAccounts(first: 100, filter: { role: { eq: "receivables" } }) { nodes { code name type kind createdBy { id } } } }',
  );

  expect(Object.keys(books.accounts)).toHaveLength(20);
  expect(data.ledgerAccounts.nodes).toMatchObject([
    { code: '1100', name: 'Receivables', type: 'ASSET', kind: 'RECEIVABLE' },
  ]);
});

test('an entry that a person writes is posted with its lines, its event and its audit row, and sealed', async () => {
  const { data } = await books.post({
    lines: [{ ...books.debit('6300', 30_000), memo: 'October' }, books.credit('1000', 30_000)],
  });

  const entry = data.postLedgerEntry.ledgerEntry;
  expect(entry).toMatchObject({
    entryDate: '2026-10-05',
    documentDate: null,
    description: 'Rent',
    sourceType: 'manual',
    purpose: 'post',
    lines: [
      {
        position: 1,
        account: { code: '6300' },
        debit: { amountMinor: '30000', currency: 'EUR' },
        credit: { amountMinor: '0' },
        memo: 'October',
      },
      { position: 2, account: { code: '1000' }, credit: { amountMinor: '30000' }, memo: null },
    ],
    reverses: null,
    reversedBy: null,
    createdBy: { email: acmeOwner.email },
  });
  const events = await graph.sql<{ payload: object }>(
    `select payload from kernel.event_log where record_id = $1 and event_type = 'ledger_entry.posted'`,
    [entry.id],
  );
  expect(events).toMatchObject([
    { payload: { entry_date: '2026-10-05', total: { amount_minor: '30000', currency: 'EUR' } } },
  ]);
  await eventually(async () =>
    expect(
      await graph.sql('select from billing.ledger_chain where business_id = $1 and entry_id = $2', [
        acme.id,
        entry.id,
      ]),
    ).toHaveLength(1),
  );
  expect(await books.integrity()).toMatchObject({ isIntact: true });
});

test.each([
  ['does not balance', () => [books.debit('6300', 300), books.credit('1000', 299)], 'LEDGER-001'],
  ['touches receivables', () => [books.debit('1100', 300), books.credit('4000', 300)], 'LEDGER-002'],
  [
    'is in another currency',
    () => [{ accountId: books.accounts['6300'], debit: money(1, 'USD') }, books.credit('1000', 1)],
    'VAL-001',
  ],
  [
    'has both sides',
    () => [{ ...books.debit('6300', 1), credit: money(1) }, books.credit('1000', 1)],
    'VAL-001',
  ],
  ['is of nothing', () => [books.debit('6300', 0), books.credit('1000', 0)], 'VAL-001'],
  [
    'names an account of nobody',
    () => [{ ...books.debit('6300', 1), accountId: crypto.randomUUID() }, books.credit('1000', 1)],
    'NOT-FOUND-001',
  ],
  [
    'is larger than books are kept in',
    () => [books.debit('6300', 10 ** 15 + 1), books.credit('1000', 10 ** 15 + 1)],
    'VAL-001',
  ],
])('an entry that %s is refused, and nothing is written', async (_, lines, code) => {
  const before = await books.count();

  const answer = await books.post({ lines: lines() });

  expect([codeOf(answer), await books.count()]).toEqual([code, before]);
});

test('a day that no books reach is refused', async () => {
  const lines = [books.debit('6300', 100), books.credit('1000', 100)];

  expect(codeOf(await books.post({ lines, entryDate: '1969-12-31' }))).toBe('VAL-001');
  expect(codeOf(await books.post({ lines, entryDate: '2201-01-01' }))).toBe('VAL-001');
});

test('four callers: nobody, another business, staff without the permission, the owner', async () => {
  const lines = [books.debit('6300', 100), books.credit('1000', 100)];
  const before = await books.count();

  const refused = [
    books.post({ lines }, graph.nobody),
    books.post({ lines }, stranger),
    books.post({ lines }, staff),
  ];

  expect((await Promise.all(refused)).map(codeOf)).toEqual(['AUTH-004', 'NOT-FOUND-001', 'AUTH-004']);
  expect(await books.count()).toBe(before);
  expect(codeOf(await books.post({ lines }))).toBeUndefined();
});

test('a reversal mirrors its entry, once, and not before it', async () => {
  const { id } = (await books.rent('2026-10-07')).data.postLedgerEntry.ledgerEntry;
  const early = await books.reverse({ id, entryDate: '2026-10-06' });

  const answers = await Promise.all([1, 2].map(() => books.reverse({ id, entryDate: '2026-10-08' })));

  expect(codeOf(early)).toBe('VAL-001');
  expect(answers.map(codeOf).toSorted()).toEqual(['LEDGER-003', undefined]);
  const { ledgerEntry } = answers.find(({ errors }) => !errors)!.data.reverseLedgerEntry;
  expect(ledgerEntry).toMatchObject({
    description: 'Paid twice',
    reverses: { id },
    lines: [
      { account: { code: '6300' }, credit: { amountMinor: '30000' } },
      { account: { code: '1000' }, debit: { amountMinor: '30000' } },
    ],
  });
});

test('an account that postings need stays; another is archived, and takes nothing then', async () => {
  const archive = (id: string | undefined) =>
    owner!.query(
      'mutation ($id: ID!) { archiveLedgerAccount(input: { id: $id }) { ledgerAccount { id archivedAt version } } }',
      { id },
    );
  const { data } = await owner!.query(
    'mutation { createLedgerAccount(input: { code: "6310", name: "Heating", type: EXPENSE }) { ledgerAccount { id } } }',
  );
  const { id } = data.createLedgerAccount.ledgerAccount;

  expect(codeOf(await archive(books.accounts['1100']))).toBe('LEDGER-002');
  expect((await archive(id)).data.archiveLedgerAccount.ledgerAccount).toMatchObject({ id, version: 2 });
  const lines = [{ accountId: id, debit: money(100) }, books.credit('1000', 100)];
  expect(codeOf(await books.post({ lines }))).toBe('LEDGER-002');
});

test('fifty entries at once keep every balance equal to its lines', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => books.rent('2026-11-02')));

  expect(answers.map(codeOf)).toEqual(Array(50).fill(undefined));
  const [{ debits }] = (await graph.sql<{ debits: string }>(
    `select sum(debit_minor)::text as debits from billing.ledger_balances
     where business_id = $1 and account_id = $2 and month = '2026-11-01'`,
    [acme.id, books.accounts['6300']],
  )) as [{ debits: string }];
  expect(debits).toBe('1500000');
  expect(await books.integrity()).toMatchObject({ isIntact: true });
});
