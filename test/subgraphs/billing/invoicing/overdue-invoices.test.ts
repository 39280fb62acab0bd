import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '../../../../shared/changes/database.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { startOfCivilDay } from '../../../../shared/values/civil-day.js';
import { systemIds } from '../../../../shared/values/ids.js';
import { markOverdue } from '../../../../subgraphs/billing/invoicing/overdue-invoices/mark-overdue.job.js';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { publishedAll } from '../../../kit/tenant-tables.js';
import { money } from '../accounting/books.js';
import { tillOf } from '../payments/payments.js';
import { type Invoicing, openInvoicing } from './open-invoicing.js';

let graph: Graph;
let owner: Client;
let invoicing: Invoicing;
let database: Database;
let timezone: string;
let now: Date;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  invoicing = await openInvoicing(graph, owner, acme);
  const [profile] = await graph.sql<{ timezone: string }>(
    'select timezone from kernel.business_profiles where business_id = $1',
    [acme.id],
  );
  ({ timezone } = profile!);
  database = await Database.open({
    ...{ connectionString: graph.applicationUrl, poolSize: 4, tenantSetting: 'session', entities: [] },
    ...{ clock: { now: () => now }, ids: systemIds },
  });
});
afterAll(async () => {
  await database?.close();
  await graph?.stop();
});

/** The job of Acme, at a moment. */
const runAt = (moment: Date, through: Pick<Database, 'write'> = database) => {
  now = moment;
  return markOverdue.run({ database: through, ids: systemIds } as Kernel, { businessId: acme.id });
};
const dayBegins = (day: string) => startOfCivilDay(day, timezone);
/** Due so late that the platform itself, whose clock is another, finds none of them overdue. */
const dueDate = '2190-06-17';
const issue = (unitPrice = '100.00', more: object = {}) =>
  invoicing.issue({
    ...{ issueDate: '2026-11-03', dueDate, ...more },
    lines: [invoicing.line(unitPrice, invoicing.taxCodes.s0)],
  });
async function overdueOf(ids: readonly string[]) {
  await publishedAll(graph);
  const rows = await graph.sql<{ payload: any }>(
    `select payload from kernel.event_log where event_type = 'invoice.overdue'
       and record_id = any($1::uuid[]) order by event_id`,
    [ids],
  );
  return rows.map(({ payload }) => payload);
}

test('an invoice is overdue from the first instant after its due day, and its event comes once', async () => {
  const { id, number } = await issue();
  const amount = money(1_900);
  await tillOf(owner).record({
    ...{ customerId: invoicing.customerId, amount, valueDate: '2026-11-04' },
    allocations: [{ invoiceId: id, amount }],
  });

  await runAt(new Date(dayBegins('2190-06-18').getTime() - 1));
  const before = await overdueOf([id]);
  await Promise.all([runAt(dayBegins('2190-06-18')), runAt(dayBegins('2190-06-18'))]);
  await runAt(dayBegins('2190-06-19'));

  expect(before).toEqual([]);
  expect(await overdueOf([id])).toEqual([
    expect.objectContaining({
      ...{ invoice_id: id, number, due_date: dueDate, days: 1 },
      residual: { amount_minor: '8100', currency: 'EUR' },
    }),
  ]);
});

test('what is settled in time never is', async () => {
  const { id } = await issue();
  const amount = money(10_000);
  await tillOf(owner).record({
    ...{ customerId: invoicing.customerId, amount, valueDate: '2026-11-04' },
    allocations: [{ invoiceId: id, amount }],
  });

  await runAt(dayBegins('2190-06-18'));

  expect(await overdueOf([id])).toEqual([]);
});

test('a job that dies loses no event, and the next one repeats none', async () => {
  const drafts = await Promise.all(
    Array.from({ length: 130 }, async () => {
      const { data } = await invoicing.write({
        ...{ issueDate: '2026-11-03', dueDate },
        lines: [invoicing.line('1.00')],
      });
      return data.createInvoice.invoice.id as string;
    }),
  );
  for (const ids of [drafts.slice(0, 100), drafts.slice(100)]) await invoicing.finalizeMany(ids);
  let writes = 0;
  const dying: Pick<Database, 'write'> = {
    write: (actor, work) =>
      database.write(actor, async (unit) => {
        const answer = await work(unit);
        writes += 1;
        if (writes === 2) throw new Error('The process dies before its commit.');
        return answer;
      }),
  };

  await expect(runAt(dayBegins('2190-06-20'), dying)).rejects.toThrow('dies');
  const after = (await overdueOf(drafts)).length;
  await Promise.all([runAt(dayBegins('2190-06-21')), runAt(dayBegins('2190-06-21'))]);

  expect(after).toBe(100);
  const events = await overdueOf(drafts);
  expect(events.map(({ invoice_id: id }) => id).toSorted()).toEqual(drafts.toSorted());
  expect(events.map(({ days }) => days).toSorted()).toEqual([...Array(100).fill(3), ...Array(30).fill(4)]);
});

test('whoever issues an invoice has the next day of the business asked for, once', async () => {
  await graph.sql("delete from graphile_worker._private_jobs where key like 'billing.mark_overdue%'");
  await Promise.all([issue(), issue()]);

  const jobs = await eventually(async () => {
    const rows = await graph.sql<{ runAt: Date; key: string }>(
      `select run_at as "runAt", key from graphile_worker.jobs where key like 'billing.mark_overdue ' || $1 || '%'`,
      [acme.id],
    );
    if (rows.length === 0) throw new Error('Nobody asked yet.');
    return rows;
  });

  const day = jobs[0]!.key.slice(-10);
  expect(jobs).toEqual([{ runAt: dayBegins(day), key: `billing.mark_overdue ${acme.id} ${day}` }]);
  expect(jobs[0]!.runAt.getTime()).toBeGreaterThan(Date.now());
});

test('the graph and REST say whether an invoice is overdue', async () => {
  const late = { dueDate: '2026-11-17' };
  const [due, settled] = [await issue('1', late), await issue('0', late)];
  const draft = await invoicing.write({ dueDate: '2020-01-01', lines: [] });
  const ids = [due.id, settled.id, draft.data.createInvoice.invoice.id];

  const read = async (id: string) => {
    const { data } = await owner.query('query ($id: ID!) { invoice(id: $id) { isOverdue } }', { id });
    return data.invoice.isOverdue;
  };
  const { body } = await owner.rest('GET', `/v1/invoices/${due.id}`);

  expect(await Promise.all(ids.map(read))).toEqual([true, false, false]);
  expect((body.data as { is_overdue: boolean }).is_overdue).toBe(true);
});
