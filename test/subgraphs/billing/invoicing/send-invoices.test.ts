import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import { awaitMail, mailsTo } from '../../../kit/mail.js';
import { pdfText } from '../../../kit/pdf-text.js';
import type { Graph } from '../../../kit/start-graph.js';
import { type Invoicing, openInvoicing } from './open-invoicing.js';

const send = `mutation ($input: SendInvoiceInput!) { sendInvoice(input: $input) { invoice { id sentAt version } } }`;
const codesOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) =>
  errors?.map(({ extensions }) => extensions.code);

let graph: Graph;
let [owner, staff, stranger]: Client[] = [];
let invoicing: Invoicing;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  staff = await graph.signIn(acmeStaff);
  stranger = await graph.signIn(globexOwner);
  invoicing = await openInvoicing(graph, owner, acme);
  await owner.query(
    `mutation ($seller: UpdateBillingSettingsInput!, $buyer: SetCustomerProfileInput!) {
      updateBillingSettings(input: $seller) { billingSettings { version } }
      setCustomerProfile(input: $buyer) { customerProfile { id } } }`,
    {
      seller: { vatId: 'DE136695976', email: 'billing@acme.example' },
      buyer: { customerId: invoicing.customerId, language: 'en', address: { city: 'Paris', country: 'FR' } },
    },
  );
});
afterAll(() => graph?.stop());

const attachmentsTo = (address: string) =>
  graph.sql<{ name: string; mediaType: string; content: Buffer }>(
    `select a.name, a.media_type as "mediaType", a.content from kernel.mailbox_attachments a
     join kernel.mailbox m on m.id = a.mail_id where m.recipient = $1 order by m.id, a.position`,
    [address],
  );

const expectNothingToSend = () =>
  eventually(async () => {
    const jobs = await graph.sql(
      "select from graphile_worker.jobs where task_identifier = 'billing.send_document'",
    );
    expect(jobs).toEqual([]);
  });

test('the mail has the PDF, says what is owed, and marks the invoice as sent', async () => {
  const { id, number, version } = await invoicing.issue(invoicing.invoice5);
  const to = 'pia.payer@example.com';

  const { data, errors } = await staff!.query(send, { input: { id, email: to, einvoiceFormat: 'CII' } });

  expect(errors).toBeUndefined();
  expect(data.sendInvoice.invoice).toEqual({ id, sentAt: expect.any(String), version: version + 1 });
  const { subject, text } = await awaitMail(graph, to);
  expect(subject).toBe(`Invoice ${number} · Acme Bakery GmbH`);
  expect(text).toMatch(
    new RegExp(`^Please find attached Invoice ${number} of 215\\.38 EUR\\.\n\nPlease pay 215\\.38 EUR by `),
  );
  expect(text).toMatch(/\n\nAcme Bakery GmbH\nbilling@acme\.example\n$/);
  const files = await attachmentsTo(to);
  expect(files.map(({ name, mediaType }) => [name, mediaType])).toEqual([
    [`${number}.pdf`, 'application/pdf'],
    [`${number}-cii.xml`, 'application/xml'],
  ]);
  expect(pdfText(files[0]!.content).flat()).toContain('215.38\u00a0EUR');
  const events = await graph.sql<{ payload: object }>(
    "select payload from kernel.event_log where business_id = $1 and event_type = 'invoice.sent'",
    [acme.id],
  );
  expect(events).toHaveLength(1);
  expect(JSON.stringify(events)).not.toContain('pia.payer');
});

test('over REST it goes to the buyer unless said, with words of its own; what was sent cannot be made void', async () => {
  const { id, number } = await invoicing.issue(invoicing.invoice5);
  const [buyer] = await graph.sql<{ email: string }>(
    `select buyer->>'email' as email from billing.documents where id = $1`,
    [id],
  );
  const before = (await mailsTo(graph, buyer!.email)).length;

  const { status } = await owner!.rest('POST', `/v1/invoices/${id}/send`, {
    message: 'Dear Pia,\nhere it is.',
  });

  expect(status).toBe(200);
  const { text } = await awaitMail(graph, buyer!.email, before + 1);
  expect(text).toMatch(/^Dear Pia,\nhere it is\.\n\n/);
  const refused = await owner!.query(
    'mutation ($id: ID!) { voidInvoice(input: { id: $id, reason: "Wrong" }) { invoice { id } } }',
    { id },
  );
  expect(refused.errors?.[0]?.message).toBe(`${number} was sent; issue a credit note.`);
});

test('drafts, void invoices and formats that lack facts are refused, and nobody gets a mail', async () => {
  const to = 'nobody.pays@example.com';
  const { data } = await invoicing.write(invoicing.invoice5);
  const draft = await owner!.query(send, { input: { id: data.createInvoice.invoice.id, email: to } });
  const { id } = await invoicing.issue(invoicing.invoice5);
  const format = await owner!.query(send, { input: { id, email: to, einvoiceFormat: 'XRECHNUNG_UBL' } });
  const address = await owner!.query(send, { input: { id, email: 'no address' } });
  await owner!.query(
    'mutation ($id: ID!) { voidInvoice(input: { id: $id, reason: "Wrong" }) { invoice { id } } }',
    { id },
  );
  const gone = await owner!.query(send, { input: { id, email: to } });

  expect([draft, format, address, gone].map(codesOf)).toEqual([
    ...[['STATE-001'], ['EINVOICE-001'], ['VAL-001'], ['STATE-001']],
  ]);
  await expectNothingToSend();
  expect(await mailsTo(graph, to)).toEqual([]);
  const [row] = await graph.sql('select sent_at from billing.documents where id = $1', [id]);
  expect(row).toEqual({ sent_at: null });
});

test('others send nothing of it', async () => {
  const to = 'a.stranger@example.com';
  const { id } = await invoicing.issue(invoicing.invoice5);

  const answers = [
    await stranger!.query(send, { input: { id, email: to } }),
    await graph.nobody.query(send, { input: { id, email: to } }),
  ];

  expect(answers.map(codesOf)).toEqual([['NOT-FOUND-001'], ['AUTH-004']]);
  await expectNothingToSend();
  expect(await mailsTo(graph, to)).toEqual([]);
});
