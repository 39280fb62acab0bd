import type { CastBusiness } from '../../../../shared/config/cast.js';
import type { Client } from '../../../kit/client.js';
import type { Graph } from '../../../kit/start-graph.js';
import { codeOf, money } from '../accounting/books.js';
import { openInvoicing } from '../invoicing/open-invoicing.js';
import { tillOf } from './payments.js';

/** What may be answered to somebody who was slower, or asked for too much. */
const expected = /^(PAYMENT-00[124]|CREDIT-00[12]|REFUND-001)$/;

/** Numbers below one, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Has ten clients do so many random things with money at once; answers codes that nobody expects. */
export async function moveAtRandom(
  graph: Graph,
  clients: readonly Client[],
  business: CastBusiness,
  { operations, seed }: { readonly operations: number; readonly seed: number },
): Promise<string[]> {
  const random = randomOf(seed);
  const below = (most: number) => Math.floor(random() * most);
  const one = <Item>(items: readonly Item[]): Item | undefined => items[below(items.length)];
  const { issue, line, taxCodes, customerId } = await openInvoicing(graph, clients[0]!, business);
  const rates = [
    ['2026-11-10', '1.0842'],
    ['2026-11-20', '1.0711'],
    ['2026-11-29', '1.1013'],
  ].map(([on, rate]) => ({ from: 'EUR', to: 'USD', on, rate }));
  await clients[0]!.query(
    'mutation ($input: SetExchangeRatesInput!) { setExchangeRates(input: $input) { exchangeRates { id } } }',
    { input: { rates } },
  );
  // Whoever pays at once pays less.
  await clients[0]!.query(
    'mutation ($input: UpdateBillingSettingsInput!) { updateBillingSettings(input: $input) { billingSettings { version } } }',
    { input: { discountPercent: '2', discountDays: 10 } },
  );
  const invoices: string[] = [];
  const currencies = new Map<string, string>();
  const payments: string[] = [];
  const allocations: string[] = [];
  const creditNotes: string[] = [];
  const unexpected: string[] = [];
  let left = operations;

  const actions = [
    async () => {
      const lines = Array.from({ length: 1 + below(3) }, () =>
        line(`${1 + below(300)}.${10 + below(90)}`, one(Object.values(taxCodes))!),
      );
      const currency = one(['EUR', 'USD'])!;
      const discount = random() < 0.4 && { documentDiscountPercent: `${1 + below(30)}` };
      const { id } = await issue({ issueDate: '2026-11-10', currency, lines, ...discount });
      invoices.push(id);
      currencies.set(id, currency);
    },
    (till: ReturnType<typeof tillOf>) => {
      const amount = money(1 + below(40_000), one(['EUR', 'USD']));
      const invoiceId = one(invoices);
      const isOldestFirst = random() < 0.4 || invoiceId === undefined;
      return till.record({
        ...{ customerId, amount, excess: random() < 0.1 ? 'REFUSE' : 'CREDIT' },
        ...(isOldestFirst ? { isOldestFirst } : { allocations: [{ invoiceId, amount }] }),
      });
    },
    (till: ReturnType<typeof tillOf>) => {
      const [invoiceId, paymentId] = [one(invoices), one(payments)];
      const amount = money(1 + below(20_000), one(['EUR', 'USD']));
      return (
        invoiceId && paymentId && till.apply({ invoiceId, paymentId, ...(random() < 0.5 && { amount }) })
      );
    },
    (till: ReturnType<typeof tillOf>) => {
      const id = one(allocations);
      return id && till.release(id);
    },
    (till: ReturnType<typeof tillOf>) => {
      const [paymentId, reopenInvoiceId] = [one(payments), random() < 0.3 ? one(invoices) : undefined];
      return (
        paymentId &&
        till.refund({ paymentId, reopenInvoiceId, amount: money(1 + below(9_000), one(['EUR', 'USD'])) })
      );
    },
    (till: ReturnType<typeof tillOf>) => {
      const paymentId = one(payments);
      return (
        paymentId && till.chargeback({ paymentId, amount: money(1 + below(9_000), one(['EUR', 'USD'])) })
      );
    },
    (till: ReturnType<typeof tillOf>) => {
      const invoiceId = one(invoices);
      const amount = money(1 + below(9_000), currencies.get(invoiceId!));
      return (
        invoiceId &&
        till.credit({
          ...{ invoiceId, apply: one(['INVOICE_FIRST', 'KEEP']) },
          ...(random() < 0.3 ? { isEverything: true } : { amount }),
          ...(random() < 0.4 && { refundTo: one(payments) }),
        })
      );
    },
    (till: ReturnType<typeof tillOf>) => {
      const [invoiceId, creditNoteId] = [one(invoices), one(creditNotes)];
      return invoiceId && creditNoteId && till.apply({ invoiceId, creditNoteId });
    },
    (till: ReturnType<typeof tillOf>) => {
      const id = one(invoices);
      return id && till.writeOff({ id, hasTaxRelief: random() < 0.5 });
    },
  ];
  const weighted = [0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 6, 7, 8];

  async function work(till: ReturnType<typeof tillOf>) {
    while (left > 0) {
      left -= 1;
      const answer = await actions[one(weighted)!]!(till);
      if (!answer) continue;
      const code = codeOf(answer as never);
      if (code !== undefined && !expected.test(code))
        unexpected.push(`${code}: ${answer.errors![0]!.message}`);
      const { recordPayment, applyCredit, creditInvoice } = answer.data ?? {};
      if (creditInvoice) creditNotes.push(creditInvoice.creditNote.id);
      if (recordPayment) payments.push(recordPayment.payment.id);
      for (const { id, source } of recordPayment?.payment.allocations.nodes ?? applyCredit?.allocations ?? [])
        if (source !== 'DISCOUNT') allocations.push(id);
    }
  }
  await Promise.all(clients.map((client) => work(tillOf(client))));
  return unexpected;
}
