import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner, acmeStaff, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import { permit } from '../../../kit/permit.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf } from '../accounting/books.js';
import { tillOf } from '../payments/payments.js';
import { type Invoicing, openInvoicing } from '../invoicing/open-invoicing.js';
import { explainOf } from './ask.js';

let graph: Graph;
let owner: Client;
let invoicing: Invoicing;
let explain: ReturnType<typeof explainOf>;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  invoicing = await openInvoicing(graph, owner, acme);
  explain = explainOf(owner);
});
afterAll(() => graph?.stop());

const taxIds = async (id: string) =>
  (
    await graph.sql<{ id: string }>(
      'select id from billing.document_taxes where document_id = $1 order by tax_group, position',
      [id],
    )
  ).map((row) => row.id);

describe('an invoice of 215.38 with 3 % off', () => {
  test('explains each line and each tax with the figures of its rows', async () => {
    const invoice = await invoicing.issue(invoicing.invoice5);
    const lines = await Promise.all(invoice.lines.map(({ id }: { id: string }) => explain.amount(id)));
    const taxes = await Promise.all((await taxIds(invoice.id)).map(explain.amount));

    expect(lines.map(({ calculation, storedAmount }) => [calculation, storedAmount.decimal])).toEqual([
      ['123.45 − 3.71 = 119.74', '119.74'],
      ['67.89 − 2.04 = 65.85', '65.85'],
      ['2.50 − 0.07 = 2.43', '2.43'],
    ]);
    const figure = ({ name, value, partOf, sourceType, sourceId, field, rule }: any) => [
      ...[name, value, partOf, sourceType, sourceId, field, rule],
    ];
    const ofLine = (field: string) => ['DOCUMENT_LINE', invoice.lines[0].id, field];
    const ofInvoice = (field: string) => ['DOCUMENT', invoice.id, field];
    expect(lines[0].figures.map(figure)).toEqual([
      ['amount', '123.45', 0, ...ofLine('amount'), 'line_amount'],
      ['quantity', '1', 1, ...ofLine('quantity'), null],
      ['unitPrice', '123.45', 1, ...ofLine('unitPrice'), null],
      ['discountPercent', '0', 1, ...ofLine('discountPercent'), null],
      ['discount', '0.00', 1, ...ofLine('discount'), null],
      ['discountShare', '3.71', 0, ...ofLine('discountShare'), 'discount_share'],
      ['documentDiscount', '5.82', 6, ...ofInvoice('discount'), null],
      ['amount', '123.45', 6, ...ofLine('amount'), null],
      ['amountsAboveZero', '193.84', 6, null, null, null, null],
      ['leftUnit', '0.01', 6, null, null, null, null],
      ['baseNet', '119.74', null, ...ofLine('baseNet'), 'same_currency'],
      ['amount', '119.74', 11, ...ofLine('net'), null],
    ]);
    expect([lines[0].figures[5].exact, lines[0].figures[5].calculation]).toEqual([
      '718479/193840',
      '5.82 × 123.45 / 193.84, rounded toward zero, + 0.01 = 3.71',
    ]);
    expect(taxes.map(({ calculation, exact, isConsistent }) => [calculation, exact, isConsistent])).toEqual([
      ['119.74 × 19 / 100, rounded = 22.75', '22.7506', true],
      ['65.85 × 7 / 100, rounded = 4.61', '4.6095', true],
      ['2.43 × 0 / 100, rounded = 0.00', '0', true],
    ]);
  });

  test('is explained as a draft, before anything of it is a row', async () => {
    const { data } = await invoicing.write(invoicing.invoice5);
    const draft = data.createInvoice.invoice;

    const ofLine = await explain.amount(draft.lines[1].id);
    const whole = await owner.query(
      `query ($id: ID!) { invoice(id: $id) { taxes { id explanation { calculation sourceId isConsistent } } } }`,
      { id: draft.id },
    );

    expect([ofLine.calculation, ofLine.isConsistent, ofLine.figures.length]).toEqual([
      '67.89 − 2.04 = 65.85',
      true,
      10,
    ]);
    expect(whole.data.invoice.taxes[1]).toEqual({
      id: null,
      explanation: {
        ...{ calculation: '65.85 × 7 / 100, rounded = 4.61', sourceId: null, isConsistent: true },
      },
    });
  });

  test('has no explanation as a preview', async () => {
    const { data, errors } = await owner.query(
      `query ($input: InvoiceInput!) { invoicePreview(input: $input) {
        lines { explanation { rule } } taxes { id explanation { rule } } } }`,
      { input: { customerId: invoicing.customerId, lines: [invoicing.line('10.00')] } },
    );

    expect(errors).toBeUndefined();
    expect(data.invoicePreview).toEqual({
      lines: [{ explanation: null }],
      taxes: [{ id: null, explanation: null }],
    });
  });
});

test('a credit note is explained by its invoice, and by what was credited before', async () => {
  const { line } = invoicing;
  const invoice = await invoicing.issue({ lines: [line('10.01'), line('10.01'), line('10.01')] });
  const creditNotes = [];
  for (const { id: lineId } of invoice.lines.slice(0, 2)) {
    const { data, errors } = await tillOf(owner).credit({
      ...{ invoiceId: invoice.id, lines: [{ lineId, quantity: '1' }], apply: 'KEEP' },
    });
    expect(errors).toBeUndefined();
    creditNotes.push(data.creditInvoice.creditNote);
  }

  const [tax] = await taxIds(creditNotes[1].id);
  const explanation = await explain.amount(tax!);

  expect([explanation.calculation, explanation.isConsistent]).toEqual([
    '5.71 × 20.02 / 30.03, rounded, − 1.90 = 1.91',
    true,
  ]);
  expect(explanation.figures.slice(0, 4).map(({ name, sourceId }: any) => [name, sourceId])).toEqual([
    ['total', (await taxIds(invoice.id))[0]],
    ['done', null],
    ['whole', (await taxIds(invoice.id))[0]],
    ['before', null],
  ]);
});

test('a row that a superuser forged is named, with what is stored', async () => {
  const invoice = await invoicing.issue({ lines: [invoicing.line('100.00'), invoicing.line('50.00')] });
  const [taxId] = await taxIds(invoice.id);
  await graph.sql(
    `begin; set local session_replication_role = replica;
     update billing.document_taxes set tax_minor = tax_minor + 1 where id = '${taxId}'; commit`,
  );

  const [tax, line] = [await explain.amount(taxId!), await explain.amount(invoice.lines[0].id)];

  expect([tax.isConsistent, tax.amount.decimal, tax.storedAmount.decimal]).toEqual([false, '28.50', '28.51']);
  expect(line.isConsistent).toBe(true);
  await graph.sql(
    `begin; set local session_replication_role = replica;
     update billing.document_taxes set tax_minor = tax_minor - 1 where id = '${taxId}'; commit`,
  );
  expect((await explain.amount(taxId!)).isConsistent).toBe(true);
});

test('nobody, another business and who may not see invoices learn nothing; who may, does', async () => {
  const invoice = await invoicing.issue({ lines: [invoicing.line('100.00')] });
  const [lineId, [taxId]] = [invoice.lines[0].id, await taxIds(invoice.id)];
  const [staff, stranger] = [await graph.signIn(acmeStaff), await graph.signIn(globexOwner)];
  const codes = async (client: Client) =>
    Promise.all([lineId, taxId!].map(async (id) => codeOf(await explainOf(client).ask(id)) ?? 'answered'));

  expect([await codes(graph.nobody), await codes(stranger), await codes(staff)]).toEqual([
    ['AUTH-004', 'AUTH-004'],
    ['NOT-FOUND-001', 'NOT-FOUND-001'],
    ['answered', 'answered'],
  ]);
  await permit(graph, acmeStaff, [], ['invoices.view']);
  const unpermitted = await graph.signIn(acmeStaff);
  expect(await codes(unpermitted)).toEqual(['AUTH-004', 'AUTH-004']);
  const unknown = await explain.ask('01930000-0000-7000-8000-0000deadbeef');
  expect([codeOf(unknown), unknown.errors![0]!.message]).toEqual([
    'NOT-FOUND-001',
    'There is no amount 01930000-0000-7000-8000-0000deadbeef in this business.',
  ]);
});
