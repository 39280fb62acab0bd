import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { sendFile } from '../../../kit/imports.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { type BankDesk, bankDeskOf } from './bank-desk.js';
import { bytesOf, camt053 } from './statement-files.js';

let graph: Graph;
let desk: BankDesk;
let owner: Client;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  desk = bankDeskOf(owner);
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

test('a statement that is imported twice, and one that overlaps with it, add nothing twice', async () => {
  const account = await desk.openAccount({});
  const monday = { amount: '10.00', day: '2026-11-02', text: 'Coffee' };
  const tuesday = { amount: '20.00', day: '2026-11-03', reference: 'B-2', text: 'Bread' };
  const wednesday = { amount: '30.00', day: '2026-11-04', reference: 'B-3', text: 'Cake' };
  // Two coffees on one day are two.
  const first = [monday, monday, tuesday];

  expect(
    countsOf(
      await desk.importCamt(account, first, { opening: '0.00', closing: '40.00', from: '2026-11-02' }),
    ),
  ).toEqual([3, 0]);
  expect(
    countsOf(
      await desk.importCamt(account, first, { opening: '0.00', closing: '40.00', from: '2026-11-02' }),
    ),
  ).toEqual([0, 3]);
  const second = [monday, monday, monday, tuesday, wednesday];
  expect(
    countsOf(
      await desk.importCamt(account, second, {
        opening: '0.00',
        closing: '80.00',
        from: '2026-11-02',
        id: 'STMT-2',
      }),
    ),
  ).toEqual([2, 3]);
  // Another form tells the same booking in its own words.
  const swift =
    ':20:X\n:25:1\n:28C:3\n:60F:C261103EUR50,\n:61:2611041104C30,NMSC4711//B-3\n:86:CAKE\n:62F:C261104EUR80,\n';
  expect(countsOf(await desk.importText(account, swift))).toEqual([0, 1]);

  expect((await rowsOf(account)).map(({ amount }) => amount)).toEqual([1_000, 1_000, 1_000, 2_000, 3_000]);
  const [{ count }] = (await graph.sql<{ count: number }>(
    'select count(*)::int from billing.bank_statements where bank_account_id = $1',
    [account],
  )) as [{ count: number }];
  expect(count).toBe(3);
});

test('ten imports of one file at once add each booking once', async () => {
  const account = await desk.openAccount({});
  const bookings = Array.from({ length: 40 }, (_, index) => ({
    amount: `${(index % 5) + 1}.00`,
    text: `Row ${index % 7}`,
  }));

  const answers = await Promise.all(Array.from({ length: 10 }, () => desk.importCamt(account, bookings)));

  const counts = answers.map(countsOf);
  expect(counts.reduce((sum, [added]) => sum + added, 0)).toBe(40);
  expect(counts.every(([added, known]) => added + known === 40)).toBe(true);
  expect(await rowsOf(account)).toHaveLength(40);
  const events = await graph.sql(
    `select from kernel.event_log where event_type = 'bank_statement.imported' and payload ->> 'bank_account_id' = $1`,
    [account],
  );
  expect(events).toHaveLength(1);
});

test('a gap to the statement before is told, and no reason to refuse', async () => {
  const account = await desk.openAccount({});
  await desk.importCamt(account, [{ amount: '5.00' }], {
    opening: '0.00',
    closing: '5.00',
    from: '2026-11-02',
  });
  const { data } = await desk.importCamt(account, [{ amount: '1.00', day: '2026-11-04' }], {
    ...{ opening: '7.00', closing: '8.00', from: '2026-11-04', id: 'STMT-2' },
  });
  expect(data.importStatement.warnings[1]).toBe(
    'The statement before closed with 5.00 EUR, this one opens with 7.00 EUR: 2.00 EUR lie between.',
  );
  // References of statements begin again with the year.
  const again = await desk.importCamt(account, [{ amount: '2.00', day: '2027-01-04' }], {
    ...{ opening: '8.00', closing: '10.00', from: '2027-01-04', id: 'STMT-1' },
  });
  expect(again.data.importStatement).toMatchObject({
    addedCount: 1,
    warnings: [expect.stringContaining('no IBAN')],
  });
});

test('a batch and its parts are one and the same, whichever comes first', async () => {
  const entry = (
    details: string,
  ) => `<?xml version="1.0"?><Document><BkToCstmrStmt><Stmt><Id>S</Id><Ntry><Amt Ccy="EUR">30.00</Amt>
    <CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-11-02</Dt></BookgDt><AcctSvcrRef>B-9</AcctSvcrRef>${details}</Ntry></Stmt></BkToCstmrStmt></Document>`;
  const part = (amount: string) => `<TxDtls><Amt Ccy="EUR">${amount}</Amt></TxDtls>`;
  const inParts = entry(`<NtryDtls>${part('10.00')}${part('20.00')}</NtryDtls>`).replace(
    'Ccy="EUR">30',
    ' Ccy="EUR">30',
  );
  const [one, other] = [await desk.openAccount({}), await desk.openAccount({})];

  expect([
    countsOf(await desk.importText(one, entry(''))),
    countsOf(await desk.importText(one, inParts)),
  ]).toEqual([
    [1, 0],
    [0, 2],
  ]);
  expect([
    countsOf(await desk.importText(other, inParts)),
    countsOf(await desk.importText(other, entry(''))),
  ]).toEqual([
    [2, 0],
    [0, 1],
  ]);
});

test('over REST a file comes as it is, also one larger than a request, and is imported whole', async () => {
  const account = await desk.openAccount({});
  const bookings = Array.from({ length: 1_500 }, (_, index) => ({
    amount: '1.00',
    reference: `L-${index}`,
    text: 'x'.repeat(500),
  }));
  const file = camt053(bookings, { opening: '0.00', closing: '1500.00' });
  expect(bytesOf(file).length).toBeGreaterThan(2 * 512 * 1024);
  const path = `/v1/payments/bank-accounts/${account}/statements`;
  const send = (content: string) => sendFile(graph.url, owner, path, content, 'application/xml');

  const answer = await send(file);

  const { data } = answer.body as any;
  expect([answer.status, data.added_count, data.known_count, data.bank_statements.length]).toEqual([
    200, 1_500, 0, 1,
  ]);
  expect(
    await graph.sql('select from billing.bank_statement_parts where bank_account_id = $1', [account]),
  ).toEqual([]);
  const again = (await send(file)).body as any;
  expect([again.data.added_count, again.data.known_count]).toEqual([0, 1_500]);
  for (const bad of [await send('<nonsense/>'), await send(file.slice(0, -20))])
    expect([bad.status, bad.body.error!.code]).toEqual([422, 'BANK-001']);
});
