import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import { eventually } from '../../../kit/eventually.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf, money } from '../accounting/books.js';
import { type Bank, openBank } from './open-bank.js';

let graph: Graph;
let bank: Bank;

beforeAll(async () => {
  graph = await leaseGraph();
  bank = await openBank(graph, await graph.signIn(acmeOwner));
});
afterAll(() => graph?.stop());

test('two who match the same booking: one wins, the other learns that it is matched', async () => {
  const { desk, issue, book, broken } = bank;
  const [one, other] = [await issue('15.00'), await issue('15.00')];
  const booking = await book('15.00');
  const answers = await Promise.all(
    [one, other, one, other].map(({ id }) => desk.match(booking.id, { invoices: [{ invoiceId: id }] })),
  );
  const codes = answers.map(codeOf);
  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  expect(codes.filter((code) => code === 'BANK-004')).toHaveLength(3);
  const [{ count }] = (await graph.sql<{ count: number }>(
    'select count(*)::int from billing.bank_matches where bank_transaction_id = $1',
    [booking.id],
  )) as [{ count: number }];
  expect(count).toBe(1);
  expect(await broken()).toEqual([]);
});

test('two bookings for the same invoice at once: one pays it, the other learns that it is settled', async () => {
  const { desk, invoicing, issue, book } = bank;
  const invoice = await issue('16.00');
  const bookings = [await book('16.00'), await book('16.00')];

  const answers = await Promise.all(
    bookings.map(({ id }) => desk.match(id, { invoices: [{ invoiceId: invoice.id }] })),
  );

  expect(answers.map(codeOf).toSorted()).toEqual(['PAYMENT-004', undefined]);
  const refused = answers.find(({ errors }) => errors)!.errors![0]!;
  expect([refused.extensions.httpStatus, refused.message]).toEqual([
    409,
    `Nothing is left of invoice ${invoice.number}: it was settled meanwhile. Name other invoices, or customerId alone to keep the money as credit.`,
  ]);
  expect(await invoicing.read(invoice.id)).toMatchObject({ status: 'PAID', paid: { amountMinor: '1600' } });
  expect(
    (await Promise.all(bookings.map(({ id }) => desk.booking(id)))).map(({ state }) => state).toSorted(),
  ).toEqual(['MATCHED', 'UNMATCHED']);
});

test('matching, unmatching and paying at random leaves books that are whole', async () => {
  const { desk, till, invoicing, issue, book, broken } = bank;
  const invoices = [await issue('11.00'), await issue('12.00'), await issue('13.00')];
  const bookings = [await book('11.00'), await book('12.00'), await book('36.00')];
  const kinds = [
    (at: number) => desk.match(bookings[at % 3]!.id, { invoices: [{ invoiceId: invoices[at % 3]!.id }] }),
    (at: number) => desk.unmatch(bookings[at % 3]!.id),
    (at: number) =>
      desk.match(bookings[at % 3]!.id, {
        invoices: invoices.map(({ id }) => ({ invoiceId: id })),
        fee: money(50),
      }),
    (at: number) =>
      till.record({
        customerId: invoicing.customerId,
        amount: money(500),
        allocations: [{ invoiceId: invoices[at % 3]!.id, amount: money(500) }],
      }),
  ];
  for (let round = 0; round < 4; round += 1) {
    const codes = (
      await Promise.all(Array.from({ length: 12 }, (_, at) => kinds[(at + round) % 4]!(at)))
    ).map(codeOf);
    const lost = ['BANK-004', 'STATE-001', 'PAYMENT-002', 'PAYMENT-004'];
    expect(codes.filter((code) => code !== undefined && !lost.includes(code))).toEqual([]);
  }
  expect(await broken()).toEqual([]);
});

test('a job that runs several times, also at once, matches each booking once', async () => {
  const { desk, account, issue, broken } = bank;
  const invoices: any[] = [];
  for (let count = 0; count < 25; count += 1) invoices.push(await issue('21.00'));
  const { data } = await desk.importCamt(
    account,
    invoices.map(({ number }) => ({ amount: '21.00', text: `often ${number}`, reference: number })),
  );
  const [{ id: statementId }] = data.importStatement.bankStatements;

  await graph.sql(
    `select graphile_worker.add_job('billing.match_statement', json_build_object('businessId', $1::text,
       'bankAccountId', $2::text, 'statementId', $3::text)) from generate_series(1, 4)`,
    [acme.id, account, statementId],
  );

  await eventually(async () => {
    const [row] = await graph.sql<object>(
      `select count(*) filter (where state = 'matched')::int as matched,
         (select count(*)::int from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
          where t.identifier = 'billing.match_statement') as jobs
       from billing.bank_transactions where statement_id = $1`,
      [statementId],
    );
    expect(row).toEqual({ matched: 25, jobs: 0 });
  });
  const [paid] = await graph.sql<object>(
    `select count(*)::int as payments, sum(p.amount_minor)::int as minor from billing.payments p
     join billing.bank_matches m on m.target_id = p.id join billing.bank_transactions t on t.id = m.bank_transaction_id
     where t.statement_id = $1`,
    [statementId],
  );
  expect(paid).toEqual({ payments: 25, minor: 52_500 });
  expect(await broken()).toEqual([]);
});

test('every line that the books have of bookings is explained, also of what was taken back', async () => {
  const { desk, issue, book } = bank;
  const invoice = await issue('50.00');
  const booking = await book('49.00');
  const asked = { invoices: [{ invoiceId: invoice.id }], fee: money(100) };
  expect((await desk.match(booking.id, asked)).errors).toBeUndefined();
  expect((await desk.unmatch(booking.id)).errors).toBeUndefined();

  const lines = await graph.sql<{ id: string; type: string }>(
    `select distinct on (e.source_type, e.purpose, l.position) l.id, e.source_type as type from billing.ledger_lines l
     join billing.ledger_entries e on e.business_id = l.business_id and e.id = l.entry_id
     where e.business_id = $1 and e.source_type in ('bank_match', 'payment', 'refund')`,
    [acme.id],
  );
  expect(new Set(lines.map(({ type }) => type))).toEqual(new Set(['bank_match', 'payment', 'refund']));

  for (const { id } of lines) {
    const { data, errors } = await bank.owner.query(
      'query ($id: ID!) { explainAmount(lineId: $id) { isConsistent rule } }',
      { id },
    );
    expect([id, errors, data.explainAmount.isConsistent]).toEqual([id, undefined, true]);
  }
});
