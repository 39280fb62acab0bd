import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acme, acmeOwner, globex, globexOwner } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import { leaseGraph } from '../../../kit/lease-graph.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf, money } from '../accounting/books.js';
import { type Invoicing, openInvoicing } from '../invoicing/open-invoicing.js';
import { minor, tillOf } from './payments.js';
import { moveAtRandom } from './random-money.js';

let graph: Graph;
let owner: Client;
let invoicing: Invoicing;

beforeAll(async () => {
  graph = await leaseGraph();
  owner = await graph.signIn(acmeOwner);
  invoicing = await openInvoicing(graph, owner, acme);
});
afterAll(() => graph?.stop());

const brokenOf = async (client: Client) => {
  const { data } = await client.query('{ ledgerIntegrity { checks { name brokenIds } } }');
  return data.ledgerIntegrity.checks.filter(({ brokenIds }: { brokenIds: string[] }) => brokenIds.length > 0);
};

test('fifty at once against one invoice of 100.00 settle and pay back no more than there is', async () => {
  const { issue, line, taxCodes, customerId, read } = invoicing;
  const invoice = await issue({ issueDate: '2026-11-03', lines: [line('100.00', taxCodes.s0)] });
  const till = tillOf(owner);
  const record = (more: object = {}) => till.record({ customerId, amount: money(7_000), ...more });
  const credits = await Promise.all([record(), record(), record(), record(), record()]);
  const paymentIds = credits.map(({ data }) => data.recordPayment.payment.id as string);
  const kinds = [
    (paymentId: string) => till.apply({ invoiceId: invoice.id, paymentId, amount: money(3_000) }),
    (paymentId: string) => till.refund({ paymentId, amount: money(4_000) }),
    () => record({ allocations: [{ invoiceId: invoice.id, amount: money(2_000) }] }),
    (paymentId: string) => till.refund({ paymentId, amount: money(1_000), reopenInvoiceId: invoice.id }),
    (paymentId: string) => till.apply({ invoiceId: invoice.id, paymentId }),
  ];

  const attempts = Array.from({ length: 50 }, (_, index) =>
    kinds[index % 5]!(paymentIds[Math.floor(index / 5) % 5]!),
  );
  const codes = (await Promise.all(attempts)).map((answer) => codeOf(answer));

  const lost = ['PAYMENT-002', 'CREDIT-002', 'REFUND-001'];
  expect(codes.filter((code) => code !== undefined && !lost.includes(code))).toEqual([]);
  expect(codes.filter((code) => code === undefined).length).toBeGreaterThan(5);
  const { residual, paid } = await read(invoice.id);
  expect(minor(residual) + minor(paid)).toBe(10_000);
  const payments = await Promise.all(paymentIds.map((id) => till.payment(id)));
  for (const { allocated, open, refunded } of payments)
    expect(minor(allocated) + minor(open) + minor(refunded)).toBe(7_000);
  expect(await brokenOf(owner)).toEqual([]);
});

test('fifty that pay, credit, refund and write off 100.00 at once let go of no more than there is', async () => {
  const { issue, line, taxCodes, customerId, read } = invoicing;
  const invoice = await issue({ issueDate: '2026-11-03', lines: [line('100.00', taxCodes.s0)] });
  const invoiceId: string = invoice.id;
  const till = tillOf(owner);
  const record = (amountMinor: number, allocations?: object[]) =>
    till.record({ customerId, amount: money(amountMinor), ...(allocations && { allocations }) });
  const credits = await Promise.all(Array.from({ length: 5 }, () => record(7_000)));
  const paymentIds = credits.map(({ data }) => data.recordPayment.payment.id as string);
  const credit = (amountMinor: number, more: object = {}) =>
    till.credit({ invoiceId, amount: money(amountMinor), ...more });
  const kinds = [
    (paymentId: string) => till.apply({ invoiceId, paymentId, amount: money(1_500) }),
    () => credit(1_000),
    (refundTo: string) => credit(1_200, { apply: 'KEEP', refundTo }),
    () => credit(900, { apply: 'KEEP' }),
    (paymentId: string) => till.refund({ paymentId, amount: money(500), reopenInvoiceId: invoiceId }),
    () => record(800, [{ invoiceId, amount: money(800) }]),
    (refundTo: string) => credit(2_000, { refundTo }),
    () => till.writeOff({ id: invoiceId, hasTaxRelief: true }),
    (paymentId: string) => till.refund({ paymentId, amount: money(3_000) }),
    () => till.credit({ invoiceId, isEverything: true }),
  ];

  const attempts = Array.from({ length: 50 }, (_, index) =>
    kinds[index % 10]!(paymentIds[Math.floor(index / 10) % 5]!),
  );
  const codes = (await Promise.all(attempts)).map((answer) => codeOf(answer));

  const lost = ['PAYMENT-002', 'PAYMENT-004', 'CREDIT-001', 'CREDIT-002', 'REFUND-001'];
  expect(codes.filter((code) => code !== undefined && !lost.includes(code))).toEqual([]);
  expect(codes.filter((code) => code === undefined).length).toBeGreaterThan(5);
  const { residual, paid, credited, writtenOff, creditNoted } = await read(invoiceId);
  expect([residual, paid, credited, writtenOff].map(minor).reduce((sum, amount) => sum + amount)).toBe(
    10_000,
  );
  expect(minor(creditNoted)).toBeLessThanOrEqual(10_000);
  const payments = await Promise.all(paymentIds.map((id) => till.payment(id)));
  for (const { refunded } of payments) expect(minor(refunded)).toBeLessThanOrEqual(7_000);
  expect(await brokenOf(owner)).toEqual([]);
});

test('whatever ten clients do with money at random, every invariant holds', async () => {
  const seed = Number(process.env['MONEY_SEED'] ?? Date.now() % 1_000_000);
  console.info(`Random money: seed ${seed}`);
  const clients = await Promise.all(Array.from({ length: 10 }, () => graph.signIn(globexOwner)));

  const unexpected = await moveAtRandom(graph, clients, globex, { operations: 150, seed });

  expect([seed, unexpected]).toEqual([seed, []]);
  expect([seed, await brokenOf(clients[0]!)]).toEqual([seed, []]);
});
