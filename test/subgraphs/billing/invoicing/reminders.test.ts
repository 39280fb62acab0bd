import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '../../../../shared/changes/database.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { systemIds } from '../../../../shared/values/ids.js';
import { sendReminders } from '../../../../subgraphs/billing/invoicing/reminders/send-reminders.job.js';
import { acme, acmeOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import { awaitMail, mailsTo } from '../../../kit/mail.js';
import type { Graph } from '../../../kit/start-graph.js';
import { publishedAll } from '../../../kit/tenant-tables.js';
import { money } from '../accounting/books.js';
import { tillOf } from '../payments/payments.js';
import { type Invoicing, openInvoicing } from './open-invoicing.js';

let graph: Graph;
let owner: Client;
let invoicing: Invoicing;
let database: Database;
let now: Date;

/** So late that the platform itself, whose clock is another, reminds of none of them. */
const dueDate = '2190-04-30';
const buyersMail = 'rita.reminded@example.com';

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  invoicing = await openInvoicing(graph, owner, acme);
  await owner.rest('PATCH', `/v1/crm/customers/${invoicing.customerId}`, { email: buyersMail });
  await owner.query(
    `mutation ($seller: UpdateBillingSettingsInput!, $buyer: SetCustomerProfileInput!) {
      updateBillingSettings(input: $seller) { billingSettings { version } }
      setCustomerProfile(input: $buyer) { customerProfile { id } } }`,
    {
      seller: { email: 'billing@acme.example' },
      buyer: { customerId: invoicing.customerId, language: 'de' },
    },
  );
  await publishedAll(graph);
  database = await Database.open({
    ...{ connectionString: graph.applicationUrl, poolSize: 4, tenantSetting: 'session', entities: [] },
    ...{ clock: { now: () => now }, ids: systemIds },
  });
});
afterAll(async () => {
  await database?.close();
  await graph?.stop();
});

const remind = (day: string) => {
  now = new Date(`${day}T09:00:00Z`);
  return sendReminders.run({ database, ids: systemIds } as Kernel, { businessId: acme.id });
};
async function issue(more: object = {}) {
  const issued = await invoicing.issue({
    ...{ issueDate: '2026-11-03', dueDate, ...more },
    lines: [invoicing.line('100.00', invoicing.taxCodes.s0)],
  });
  return issued;
}
const send = (id: string) => owner.rest('POST', `/v1/invoices/${id}/send`, { email: 'first@example.com' });
const pay = (invoiceId: string, amount: number) =>
  tillOf(owner).record({
    ...{ customerId: invoicing.customerId, amount: money(amount), valueDate: '2026-11-04' },
    allocations: [{ invoiceId, amount: money(amount) }],
  });
async function levelsOf(id: string) {
  await publishedAll(graph);
  const rows = await graph.sql<{ level: number; residual: string }>(
    `select (payload ->> 'level')::int as level, payload -> 'residual' ->> 'amount_minor' as residual
     from kernel.event_log where event_type = 'invoice.reminded' and record_id = $1 order by event_id`,
    [id],
  );
  return rows.map(({ level, residual }) => [level, residual]);
}

test('of an invoice that was sent a mail reminds on its days, in the language of the buyer, with what is left', async () => {
  const { id, number } = await issue();
  const unsent = await issue();
  await send(id);
  await pay(id, 1_900);

  await remind('2190-05-02');
  const early = await levelsOf(id);
  await Promise.all(Array.from({ length: 8 }, () => remind('2190-05-03')));
  await remind('2190-05-04');
  const { subject, text } = await awaitMail(graph, buyersMail);

  expect(early).toEqual([]);
  expect(await levelsOf(id)).toEqual([[1, '8100']]);
  expect(await levelsOf(unsent.id)).toEqual([]);
  expect(subject).toBe(`Zahlungserinnerung: Rechnung ${number} · Acme Bakery GmbH`);
  expect(text).toMatch(
    `Rechnung ${number} ist noch offen: 81,00 EUR waren fällig am 30.04.2190. Haben Sie inzwischen bezahlt, ist diese Nachricht gegenstandslos.`,
  );
  const files = await graph.sql<{ name: string }>(
    `select a.name from kernel.mailbox_attachments a join kernel.mailbox m on m.id = a.mail_id where m.recipient = $1`,
    [buyersMail],
  );
  expect(files).toEqual([{ name: `${number}.pdf` }]);
});

test('of reminders that fell due while nobody looked the last one is sent, and none once it is paid', async () => {
  const [late, paid] = [await issue(), await issue()];
  for (const { id } of [late, paid]) await send(id);
  await pay(paid.id, 10_000);

  await remind('2190-05-12');
  await remind('2190-05-12');
  await remind('2190-08-01');
  await remind('2190-09-01');

  expect(await levelsOf(late.id)).toEqual([
    [2, '10000'],
    [3, '10000'],
  ]);
  expect(await levelsOf(paid.id)).toEqual([]);
});

test('who is exempt is not reminded, and a reminder is there once whoever writes it', async () => {
  const { id } = await issue();
  await send(id);
  const exempt = (isReminderExempt: boolean) =>
    owner.query(
      'mutation ($input: SetCustomerProfileInput!) { setCustomerProfile(input: $input) { customerProfile { id } } }',
      { input: { customerId: invoicing.customerId, isReminderExempt } },
    );
  await exempt(true);
  await remind('2190-05-04');
  const whileExempt = await levelsOf(id);
  await exempt(false);
  const before = (await mailsTo(graph, buyersMail)).length;
  await remind('2190-05-04');

  expect(whileExempt).toEqual([]);
  expect(await levelsOf(id)).toEqual([[1, '10000']]);
  await awaitMail(graph, buyersMail, before + 1);
  await expect(
    graph.sql(
      `insert into billing.reminders (business_id, document_id, level, sent_at) values ($1, $2, 1, now())`,
      [acme.id, id],
    ),
  ).rejects.toThrow('duplicate key');
});
