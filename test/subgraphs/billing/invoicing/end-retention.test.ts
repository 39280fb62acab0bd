import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type pg from 'pg';
import { Database } from '../../../../shared/changes/database.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { systemIds } from '../../../../shared/values/ids.js';
import { endRetention } from '../../../../subgraphs/billing/invoicing/retention/end-retention.job.js';
import { acme, acmeOwner, globex } from '../../../cast/cast.js';
import { asApplication } from '../../../kit/as-application.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { payByHand } from '../payments/pay-by-hand.js';
import { draftByHand, numberByHand, seriesByHand, stepByHand } from './issue-by-hand.js';

let graph: Graph;
let database: Database;
const thisYear = new Date().getUTCFullYear();
/** The last year that is retained no longer, and the first that still is. */
const [over, retained] = [thisYear - 11, thisYear - 10];

beforeAll(async () => {
  graph = await leaseGraph();
  await graph.signIn(acmeOwner);
  database = await Database.open({
    ...{ connectionString: graph.applicationUrl, poolSize: 2, tenantSetting: 'session', entities: [] },
    ...{ clock: { now: () => new Date() }, ids: systemIds },
  });
});
afterAll(async () => {
  await database?.close();
  await graph?.stop();
});

const run = (businessId: string) => endRetention.run({ database, ids: systemIds } as Kernel, { businessId });
const buyer = { name: 'Rita Retained', email: 'rita@example.com' };

/** An invoice of a year, and a payment with a refund of that year, which tell of a person. */
async function ofYear(
  client: pg.Client,
  businessId: string,
  year: number,
  seriesId: string,
  sequence: number,
) {
  const { rows } = await client.query<{ id: string }>(
    'select customer_id as id from billing.customers where business_id = $1 order by 1 limit 1',
    [businessId],
  );
  const customerId = rows[0]!.id;
  const document = { businessId, customerId, seriesId, sequence, issueDate: `${year}-12-31`, buyer };
  const id = await draftByHand(client, document);
  await client.query(`update billing.documents set reference = 'Rita 7', notes = 'Dear Rita' where id = $1`, [
    id,
  ]);
  await stepByHand(client, businessId, seriesId);
  await numberByHand(client, id, document);
  await client.query(
    `with entry as (
       insert into billing.ledger_entries (business_id, id, entry_date, month, description, source_type, source_id,
         purpose, line_count, created_at)
       values ($1, uuidv7(), $3::date, date_trunc('month', $3::date)::date, 'Invoice for Rita', 'invoice', $2, 'issue', 2, now())
       returning id)
     insert into billing.ledger_lines (business_id, id, entry_id, position, account_id, debit_minor, credit_minor,
       currency, foreign_minor)
     select $1, uuidv7(), entry.id, p, a.id, (array[11900, 0])[p], (array[0, 11900])[p], 'EUR', 0
     from entry, generate_series(1, 2) p, billing.ledger_accounts a where a.business_id = $1 and a.code = '4000'`,
    [businessId, id, `${year}-12-31`],
  );
  const paid = {
    customerId,
    amountMinor: 11_900,
    valueDate: `${year}-12-31`,
    externalReference: `Rita ${year}`,
  };
  const paymentId = await payByHand(client, businessId, paid);
  await client.query(
    `insert into billing.refunds (business_id, id, kind, payment_id, currency, amount_minor, base_source_minor,
       base_paid_minor, status, paid_on, reason, created_at, updated_at)
     values ($1, uuidv7(), 'refund', $2, 'EUR', 100, 100, 100, 'succeeded', $3::date, 'Rita asked',
       $3::timestamptz, now())`,
    [businessId, paymentId, `${year}-12-31`],
  );
  await client.query(
    `insert into kernel.files (business_id, id, kind, owner_table, owner_id, store_id, object_key, bytes, sha256,
       media_type, state, stored_at)
     values ($1::uuid, uuidv7(), 'pdf', 'billing.documents', $2, $1::uuid, $3, 1, sha256(''), 'application/pdf', 'stored', now())`,
    [businessId, id, `${businessId}/2000/01/${id}`],
  );
  return { id, paymentId };
}

async function makeYears(businessId: string) {
  const made: Record<number, { id: string; paymentId: string }> = {};
  const failure = await asApplication(graph, businessId, async (client) => {
    const seriesId = await seriesByHand(client, businessId, 'invoice');
    for (const year of [over, retained])
      await client.query(
        `insert into billing.ledger_periods (business_id, month, status, changed_at)
         values ($1, $2, 'open', now()) on conflict do nothing`,
        [businessId, `${year}-12-01`],
      );
    made[over] = await ofYear(client, businessId, over, seriesId, 1);
    made[retained] = await ofYear(client, businessId, retained, seriesId, 2);
  });
  expect(failure).toBeUndefined();
  return made;
}

/** What an invoice and what belongs to it say, and what they count. */
async function textsOf({ id, paymentId }: { id: string; paymentId: string }) {
  const [row] = await graph.sql(
    `select d.buyer, d.seller, d.reference, d.notes, l.description, e.description as entry, p.external_reference as payment,
       r.reason, f.state as file, d.number, d.total_minor::int as total, l.net_minor::int as net, p.amount_minor::int as paid
     from billing.documents d
     join billing.document_lines l on l.document_id = d.id
     join billing.ledger_entries e on e.source_id = d.id
     join billing.payments p on p.id = $2 join billing.refunds r on r.payment_id = p.id
     join kernel.files f on f.owner_id = d.id
     where d.id = $1`,
    [id, paymentId],
  );
  return row;
}
const figures = { total: 11_900, net: 10_000, paid: 11_900 };
const textsOfYear = (year: number) => ({
  ...{
    buyer,
    seller: {},
    reference: 'Rita 7',
    notes: 'Dear Rita',
    description: 'Work',
    entry: 'Invoice for Rita',
  },
  ...{ payment: `Rita ${year}`, reason: 'Rita asked', file: 'stored', ...figures },
});

test('what a business retained for ten years tells of nobody any more; figures stay, and others keep theirs', async () => {
  const [own, foreign] = [await makeYears(acme.id), await makeYears(globex.id)];

  await run(acme.id);
  await run(acme.id);

  expect(await textsOf(own[over]!)).toEqual({
    ...{ buyer: {}, seller: {}, reference: null, notes: null, description: '[erased]', entry: '[erased]' },
    ...{ payment: null, reason: null, file: 'erased', number: 'HAND-1', ...figures },
  });
  expect(await textsOf(own[retained]!)).toEqual({ ...textsOfYear(retained), number: 'HAND-2' });
  expect(await textsOf(foreign[over]!)).toEqual({ ...textsOfYear(over), number: 'HAND-1' });
});

test('nobody else blanks an issued document, or one that is retained', async () => {
  const blank = `update billing.documents set seller = '{}', buyer = '{}', reference = null, notes = null where number = 'HAND-2'`;
  const refused = await asApplication(graph, acme.id, (client) => client.query(blank));
  const others = await asApplication(graph, acme.id, (client) =>
    client.query(`update billing.document_lines set description = '[erased]'`),
  );
  const nobody = await asApplication(graph, '', (client) => client.query('select billing.end_retention(10)'));

  expect([refused, others]).toEqual(['23514 documents_frozen', '42501']);
  expect(nobody).toBeUndefined();
  const [row] = await graph.sql(
    `select count(*)::int as named from billing.documents where business_id = $1 and buyer->>'name' = 'Rita Retained'`,
    [globex.id],
  );
  expect(row).toEqual({ named: 2 });
});

test('a run asks for the next year, once', async () => {
  await graph.sql("delete from graphile_worker._private_jobs where key like 'billing.end_retention%'");

  await run(acme.id);
  await endRetention.onExhausted!({ database, ids: systemIds } as Kernel, { businessId: acme.id });

  const jobs = await graph.sql<{ key: string; runAt: Date }>(
    `select key, run_at as "runAt" from graphile_worker.jobs where key like 'billing.end_retention%'`,
  );
  expect(jobs.map(({ key }) => key)).toEqual([`billing.end_retention ${acme.id} ${thisYear + 1}`]);
  expect(jobs[0]!.runAt.toISOString()).toMatch(new RegExp(`^${thisYear + 1}-01-0[12]T`));
});
