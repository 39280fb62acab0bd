import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { acme, acmeOwner } from '../../../cast/cast.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf } from '../accounting/books.js';
import { faultsOf, type Invoicing, minors, openInvoicing } from './open-invoicing.js';

let graph: Graph;
let invoicing: Invoicing;

beforeAll(async () => {
  graph = await leaseGraph();
  invoicing = await openInvoicing(graph, await graph.signIn(acmeOwner), acme);
});
afterAll(() => graph?.stop());

describe('a draft', () => {
  test('has every figure, and is read as it was written', async () => {
    const { data } = await invoicing.write({
      ...invoicing.invoice5,
      reference: 'PO-4711',
      notes: 'Thanks.\nSee you.',
    });
    const written = data.createInvoice.invoice;

    expect(written).toMatchObject({
      ...{ number: null, status: 'DRAFT', currency: 'EUR', priceMode: 'NET', issueDate: null, version: 1 },
      ...{ reference: 'PO-4711', notes: 'Thanks.\nSee you.', baseTotal: null },
    });
    expect(minors([written.discount, written.net, written.tax, written.total, written.residual])).toEqual([
      582, 18_802, 2_736, 21_538, 0,
    ]);
    expect(minors(written.lines.map(({ discountShare }: any) => discountShare))).toEqual([371, 204, 7]);
    expect(written.taxes.map(({ rate }: any) => rate)).toEqual(['19', '7', '0']);
    expect(minors(written.taxes.map(({ tax }: any) => tax))).toEqual([2_275, 461, 0]);
    expect(minors(written.taxes.map(({ taxable }: any) => taxable))).toEqual([11_974, 6_585, 243]);
    expect(await invoicing.read(written.id)).toEqual(written);
  });

  test('changes in parts, keeps the ids of its lines, and is told of a lost race', async () => {
    const { data } = await invoicing.write(invoicing.invoice5);
    const { id, lines } = data.createInvoice.invoice;

    const noted = await invoicing.update({ id, version: 1, notes: 'By post' });
    const [kept] = lines;
    const shorter = await invoicing.update({
      ...{ id, version: 2, documentDiscountPercent: null },
      lines: [{ ...invoicing.line('100.00'), id: kept.id }],
    });

    expect(noted.data.updateInvoice.invoice).toMatchObject({ notes: 'By post', version: 2, lines });
    expect(shorter.data.updateInvoice.invoice).toMatchObject({
      ...{ notes: 'By post', version: 3, total: { decimal: '119.00' } },
      lines: [{ id: kept.id, position: 1 }],
    });
    expect(codeOf(await invoicing.update({ id, version: 2, notes: 'Late' }))).toBe('STALE-001');
    const same = await invoicing.update({ id, notes: 'By post' });
    expect(same.data.updateInvoice.invoice.version).toBe(3);
  });

  test('is tried out by the same figures, and nothing is written', async () => {
    const { data } = await invoicing.preview({ ...invoicing.invoice5, issueDate: '2026-11-03' });

    expect(data.invoicePreview).toMatchObject({ issueDate: '2026-11-03', dueDate: '2026-11-17' });
    expect(data.invoicePreview.total.decimal).toBe('215.38');
    expect(minors(data.invoicePreview.taxes.map(({ tax }: any) => tax))).toEqual([2_275, 461, 0]);
  });

  test('of 1,000 lines fits every bound, and one more does not', async () => {
    const lines = Array.from({ length: 1_000 }, () => invoicing.line('0.01'));

    const { data } = await invoicing.preview({ lines });
    const more = await invoicing.preview({ lines: [...lines, lines[0]!] });

    expect(data.invoicePreview.lines).toHaveLength(1_000);
    expect(data.invoicePreview.total.decimal).toBe('11.90');
    expect(codeOf(more)).toBe('VAL-001');
  });

  test('with faults is refused with all of them at once', async () => {
    const { line } = invoicing;
    const answer = await invoicing.write({
      ...{ issueDate: '2026-11-03', dueDate: '2026-11-02', supplyFrom: '2026-02-01', supplyTo: '2026-01-01' },
      documentDiscount: { amountMinor: '1', currency: 'USD' },
      lines: [
        line('1', undefined, { quantity: '0' }),
        line('-1', undefined, { discountPercent: '100.5' }),
        line('1', undefined, {
          periodFrom: '2026-02-01',
          periodTo: '2026-01-01',
          discountPercent: '1.00001',
        }),
        line('100000000000'),
      ],
    });

    expect(codeOf(answer)).toBe('VAL-001');
    expect(faultsOf(answer)).toEqual([
      'documentDiscount.currency one_of',
      'lines[1].discountPercent too_large',
      'lines[2].discountPercent format',
      'dueDate too_small',
      'supplyTo too_small',
      'lines[0].quantity not_allowed',
      'lines[1].unitPrice too_small',
      'lines[2].periodTo too_small',
      'lines[3].unitPrice too_large',
    ]);
  });

  test.each([
    [
      'a deduction above its tax',
      () => [invoicing.line('1'), invoicing.line('2', undefined, { quantity: '-1' })],
      {},
      'INVOICE-005',
      ['lines[0] too_small'],
    ],
    [
      'a discount above its lines',
      () => [invoicing.line('1')],
      { documentDiscount: { amountMinor: '101', currency: 'EUR' } },
      'INVOICE-005',
      ['documentDiscount too_large'],
    ],
    [
      'a day before the first rate',
      () => [invoicing.line('1')],
      { supplyTo: '2006-12-31' },
      'TAX-001',
      ['lines[0].taxCodeId not_allowed'],
    ],
    [
      'more than amounts may be',
      () => [invoicing.line('10000000000', undefined, { quantity: '100000' })],
      {},
      'INVOICE-008',
      ['lines[0] too_large'],
    ],
  ])('with %s is refused', async (_, lines, more, code, faults) => {
    const answer = await invoicing.write({ lines: lines(), ...more });

    expect(codeOf(answer)).toBe(code);
    expect(faultsOf(answer)).toEqual(faults);
  });

  test('is deleted, and an issued one is not', async () => {
    const { data } = await invoicing.write(invoicing.invoice5);
    const { id } = data.createInvoice.invoice;
    const issued = await invoicing.issue({ lines: [invoicing.line('1')] });

    expect((await invoicing.remove(id)).data.deleteInvoice.deletedId).toBe(id);
    expect(codeOf(await invoicing.remove(issued.id))).toBe('INVOICE-002');
    expect(codeOf(await invoicing.update({ id: issued.id, notes: 'x' }))).toBe('INVOICE-002');
    expect((await invoicing.read(issued.id)).number).toBe(issued.number);
  });
});
