import type pg from 'pg';
import { acme } from '../../../cast/cast.js';
import { asApplication } from '../../../kit/as-application.js';
import type { Graph } from '../../../kit/start-graph.js';
import { type HandWritten, issueByHand, seriesByHand } from '../invoicing/issue-by-hand.js';
import {
  allocateByHand,
  type HandAllocated,
  type HandRefunded,
  payByHand,
  refundByHand,
  releaseByHand,
} from './pay-by-hand.js';

export type Till = Awaited<ReturnType<typeof openTill>>;

/** Money of Acme, moved as the application role does; what is refused answers its code and constraint. */
export async function openTill(graph: Graph) {
  const run = (work: (client: pg.Client) => Promise<unknown>) => asApplication(graph, acme.id, work);
  const must = async (work: (client: pg.Client) => Promise<unknown>) => {
    const failure = await run(work);
    if (failure !== undefined) throw new Error(failure);
  };
  const [customer] = await graph.sql<{ id: string }>(
    'select id from crm.customers where business_id = $1 limit 1',
    [acme.id],
  );
  const base = { businessId: acme.id, customerId: customer!.id };
  const series: string[] = [];
  await must(async (client) => {
    for (const kind of ['invoice', 'credit_note']) series.push(await seriesByHand(client, acme.id, kind));
  });
  let sequence = 0;
  return {
    customerId: base.customerId,
    /** An invoice of 119.00, issued on 2026-11-03 and due 30 days later; answers its id. */
    async invoice(more: Partial<HandWritten> = {}): Promise<string> {
      sequence += 1;
      let id = '';
      await must(async (client) => {
        id = await issueByHand(client, { ...base, seriesId: series[0]!, sequence, ...more });
      });
      return id;
    },

    statement: (text: string, ...values: unknown[]) =>
      run((client) => client.query(text, values.length > 0 ? values : undefined)),
    allocate: (row: HandAllocated) => run((client) => allocateByHand(client, acme.id, row)),
    release: (id: string, under?: string) => run((client) => releaseByHand(client, acme.id, id, under)),
    refund: (row: HandRefunded) => run((client) => refundByHand(client, acme.id, row)),

    /** An invoice of 119.00, a credit note of half of it, and a payment of 150.00; answers their ids. */
    async fill(): Promise<[string, string, string]> {
      sequence += 1;
      let [invoiceId, creditNoteId, paymentId] = ['', '', ''];
      await must(async (client) => {
        invoiceId = await issueByHand(client, { ...base, seriesId: series[0]!, sequence });
        creditNoteId = await issueByHand(client, {
          ...{ ...base, seriesId: series[1]!, sequence, kind: 'credit_note', creditedDocumentId: invoiceId },
          ...{ netMinor: 5_000, taxMinor: 950 },
        });
        paymentId = await payByHand(client, acme.id, { customerId: base.customerId, amountMinor: 15_000 });
      });
      return [invoiceId, creditNoteId, paymentId];
    },

    /** How far they are settled, used and paid back. */
    async state(ids: readonly [string, string, string]) {
      const [row] = await graph.sql<Record<string, string | number>>(
        `select d.status, d.paid_minor::int as paid, d.credited_minor::int as credited,
           d.residual_minor::int as residual, n.residual_minor::int as "noteOpen",
           p.allocated_minor::int as allocated, p.refunded_minor::int as refunded, p.open_minor::int as open
         from billing.documents d, billing.documents n, billing.payments p
         where d.id = $1 and n.id = $2 and p.id = $3`,
        [...ids],
      );
      return row;
    },
  };
}
