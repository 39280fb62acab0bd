import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { eventually } from '../../../kit/eventually.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import { pdfText } from '../../../kit/pdf-text.js';
import type { Graph } from '../../../kit/start-graph.js';
import { download } from './download.js';
import { type Invoicing, openInvoicing } from './open-invoicing.js';

const files = 'files { kind state mediaType bytes sha256 unknownSigns }';
const readFiles = `query ($id: ID!) { invoice(id: $id) { ${files} } }`;
const check = `query ($id: ID!, $format: EinvoiceFormat!) {
  einvoiceCheck(documentId: $id, format: $format) { format isPossible faults { rule field message } } }`;

let graph: Graph;
let [owner, staff, stranger]: Client[] = [];
let invoicing: Invoicing;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  staff = await graph.signIn(acmeStaff);
  stranger = await graph.signIn(globexOwner);
  invoicing = await openInvoicing(graph, owner, acme);
  const { body } = await owner.rest('POST', '/v1/payments/bank-accounts', {
    ...{ name: 'Current account', iban: 'DE89370400440532013000', currency: 'EUR' },
  });
  expect(body.error).toBeNull();
  await owner.query(
    `mutation ($seller: UpdateBillingSettingsInput!, $buyer: SetCustomerProfileInput!) {
      updateBillingSettings(input: $seller) { billingSettings { version } }
      setCustomerProfile(input: $buyer) { customerProfile { id } } }`,
    {
      seller: { vatId: 'DE136695976' },
      buyer: {
        ...{
          customerId: invoicing.customerId,
          legalName: 'Globex Garage SARL',
          language: 'en',
          buyerReference: '04011000-12345-06',
        },
        address: { street: '7 rue de la Paix', postalCode: '75002', city: 'Paris', country: 'FR' },
      },
    },
  );
});
afterAll(() => graph?.stop());

const get = (client: Client, path: string) => download(graph.url, client, path);
const texts = (pdf: Buffer) =>
  pdfText(pdf)
    .flat()
    .map((text) => text.replaceAll('\u00a0', ' '));
const ready = (id: string, kind = 'PDF') =>
  eventually(async () => {
    const { data } = await owner!.query(readFiles, { id });
    const file = data.invoice.files.find((each: { kind: string }) => each.kind === kind);
    expect(file.state).toBe('READY');
    return file;
  });

test('an issued invoice has its PDF at once, and keeps it, with the structured invoice in it', async () => {
  const { id, number } = await invoicing.issue(invoicing.invoice5);

  const first = await get(owner!, `/v1/invoices/${id}/pdf`);
  const file = await ready(id);
  const again = await get(staff!, `/v1/invoices/${id}/pdf`);

  expect([first.status, first.type, first.name]).toEqual([200, 'application/pdf', `${number}.pdf`]);
  expect(again.bytes.equals(first.bytes)).toBe(true);
  expect(file).toEqual({
    ...{ kind: 'PDF', state: 'READY', mediaType: 'application/pdf', bytes: first.bytes.length },
    ...{ sha256: createHash('sha256').update(first.bytes).digest('hex'), unknownSigns: [] },
  });
  expect(texts(first.bytes)).toEqual(
    expect.arrayContaining([
      ...[
        '123.45 EUR',
        '67.89 EUR',
        '2.50 EUR',
        '-5.82 EUR',
        '188.02 EUR',
        '22.75 EUR',
        '4.61 EUR',
        '215.38 EUR',
      ],
      'Account: DE89 3704 0044 0532 0130 00',
    ]),
  );
  const [document] = await graph.sql<{ kept: string }>(
    "select encode(einvoice_sha256, 'hex') as kept from billing.documents where id = $1",
    [id],
  );
  const cii = await get(owner!, `/v1/invoices/${id}/einvoice/CII`);
  expect([cii.status, cii.type, cii.name]).toEqual([200, 'application/xml', `${number}-cii.xml`]);
  expect(createHash('sha256').update(cii.bytes).digest('hex')).toBe(document!.kept);
  const events = await graph.sql<{ payload: object }>(
    `select payload from kernel.event_log where business_id = $1 and event_type = 'invoice.file_ready'
       and payload->>'document_id' = $2 and payload->>'kind' = 'pdf'`,
    [acme.id, id],
  );
  expect(events.map(({ payload }) => payload)).toEqual([
    { document_id: id, document_kind: 'invoice', kind: 'pdf', sha256: file.sha256 },
  ]);
});

test('its PDF is made after the issue without anybody who asks for it', async () => {
  const { id } = await invoicing.issue(invoicing.invoice5);

  const file = await ready(id);

  expect(file.bytes).toBeGreaterThan(10_000);
});

test('a draft is shown with DRAFT across it, as it would be issued now; nothing of it is stored', async () => {
  const { data } = await invoicing.write(invoicing.invoice5);
  const { id } = data.createInvoice.invoice;

  const { status, name, bytes } = await get(staff!, `/v1/invoices/${id}/pdf`);

  expect([status, name, texts(bytes)[0]]).toEqual([200, 'draft-invoice.pdf', 'DRAFT']);
  expect(texts(bytes)).toContain('215.38 EUR');
  expect((await owner!.query(readFiles, { id })).data.invoice.files).toEqual([]);
  const xml = await owner!.rest('GET', `/v1/invoices/${id}/einvoice/CII`);
  expect([xml.status, xml.body.error?.code]).toEqual([409, 'STATE-001']);
});

test('a void invoice has a second PDF that says so, beside the one that was issued', async () => {
  const { id } = await invoicing.issue(invoicing.invoice5);
  await owner!.query(
    'mutation ($id: ID!) { voidInvoice(input: { id: $id, reason: "Wrong" }) { invoice { id } } }',
    { id },
  );

  await ready(id, 'VOID_PDF');

  const [plain, gone] = [
    await get(owner!, `/v1/invoices/${id}/pdf`),
    await get(owner!, `/v1/invoices/${id}/void-pdf`),
  ];
  expect([plain, gone].map(({ bytes }) => texts(bytes).includes('VOID'))).toEqual([false, true]);
  expect(gone.name).toMatch(/-void\.pdf$/);
});

test('a credit note has its files too', async () => {
  const { id } = await invoicing.issue(invoicing.invoice5);
  const { data } = await owner!.query(
    `mutation ($id: ID!) { creditInvoice(input: { invoiceId: $id, isEverything: true, reason: "Came back" }) {
      creditNote { id number } } }`,
    { id },
  );
  const { id: creditNoteId, number } = data.creditInvoice.creditNote;

  const pdf = await get(owner!, `/v1/invoices/credit-notes/${creditNoteId}/pdf`);
  const xml = await get(owner!, `/v1/invoices/credit-notes/${creditNoteId}/einvoice/CII`);

  expect([pdf.status, pdf.name, xml.status]).toEqual([200, `${number}.pdf`, 200]);
  expect(texts(pdf.bytes)).toEqual(expect.arrayContaining([`Credit note ${number}`, '215.38 EUR']));
  expect(xml.bytes.toString()).toContain('<ram:TypeCode>381</ram:TypeCode>');
});

test('the check names what a format lacks, of drafts and of what was issued, and the file is refused for it', async () => {
  const { id } = await invoicing.issue(invoicing.invoice5);

  const possible = await owner!.query(check, { id, format: 'CII' });
  const { data } = await staff!.query(check, { id, format: 'XRECHNUNG_CII' });
  const { status, body } = await owner!.rest('GET', `/v1/invoices/${id}/einvoice/XRECHNUNG_CII`);
  const overRest = await owner!.rest(
    'GET',
    `/v1/invoices/${id}/einvoice-check?einvoice_format=XRECHNUNG_UBL`,
  );

  expect(possible.data.einvoiceCheck).toEqual({ format: 'CII', isPossible: true, faults: [] });
  expect(data.einvoiceCheck.isPossible).toBe(false);
  expect(data.einvoiceCheck.faults.map(({ rule }: { rule: string }) => rule)).toEqual([
    ...['PEPPOL-EN16931-R020', 'PEPPOL-EN16931-R010', 'BR-DE-4', 'BR-DE-6', 'BR-DE-7'],
  ]);
  expect([status, body.error?.code, body.error?.errors.length]).toEqual([422, 'EINVOICE-001', 5]);
  expect([overRest.status, (overRest.body.data as { is_possible: boolean }).is_possible]).toEqual([
    200,
    false,
  ]);
});

test('a long invoice comes whole, in parts', async () => {
  // Nothing that is written twice: pages are packed.
  const lines = Array.from({ length: 350 }, () =>
    invoicing.line('1.00', undefined, { description: randomBytes(500).toString('base64url') }),
  );
  const { id } = await invoicing.issue({ lines });

  const file = await ready(id);

  expect(file.bytes).toBeGreaterThan(512 * 1024);
  const { bytes } = await get(owner!, `/v1/invoices/${id}/pdf`);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
});

test('others see nothing of it', async () => {
  const { id } = await invoicing.issue(invoicing.invoice5);
  await ready(id);

  const answers = await Promise.all(
    [stranger!, graph.nobody].map(async (client) => {
      const pdf = await client.rest('GET', `/v1/invoices/${id}/pdf`);
      const asked = await client.query(check, { id, format: 'CII' });
      return [pdf.status, pdf.body.error?.code, asked.errors?.[0]?.extensions.code];
    }),
  );

  expect(answers).toEqual([
    [404, 'NOT-FOUND-001', 'NOT-FOUND-001'],
    [401, 'AUTH-004', 'AUTH-004'],
  ]);
});
