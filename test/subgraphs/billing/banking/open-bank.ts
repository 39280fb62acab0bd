import { expect } from '@jest/globals';
import { acme } from '../../../cast/cast.js';
import type { Client } from '../../../kit/client.js';
import type { Graph } from '../../../kit/start-graph.js';
import { openInvoicing } from '../invoicing/open-invoicing.js';
import { tillOf } from '../payments/payments.js';
import { bankDeskOf } from './bank-desk.js';
import type { CamtBooking } from './statement-files.js';

/** A bank account of Acme, invoices to be paid, and what the books say of both. */
export async function openBank(graph: Graph, owner: Client) {
  const invoicing = await openInvoicing(graph, owner, acme);
  const [desk, till] = [bankDeskOf(owner), tillOf(owner)];
  const account = await desk.openAccount({});
  let texts = 0;
  return {
    ...{ owner, invoicing, desk, till, account },
    /** An invoice without tax. */
    issue: (price: string, more: object = {}) =>
      invoicing.issue({
        issueDate: '2026-11-03',
        lines: [invoicing.line(price, invoicing.taxCodes.s0)],
        ...more,
      }),
    /** A booking that nothing fits, known by its text. */
    async book(amount: string, more: Partial<CamtBooking> = {}) {
      const text = `Booking ${(texts += 1)}`;
      const { errors } = await desk.importCamt(account, [{ amount, text, reference: text, ...more }]);
      expect(errors).toBeUndefined();
      return desk.bookingOf(account, more.text ?? text);
    },
    /** The checks of the books that find something. */
    async broken() {
      const { data } = await owner.query('{ ledgerIntegrity { checks { name brokenIds } } }');
      return data.ledgerIntegrity.checks.filter(
        ({ brokenIds }: { brokenIds: string[] }) => brokenIds.length > 0,
      );
    },
    async eventsOf(recordId: string) {
      const rows = await graph.sql<{ type: string }>(
        'select event_type as type from kernel.event_log where record_id = $1 order by created_at, event_id',
        [recordId],
      );
      return rows.map(({ type }) => type);
    },
    /** What the account 1000 of the books says, in minor units. */
    async bankBalance() {
      const [row] = await graph.sql<{ minor: number }>(
        `select coalesce(sum(debit_minor - credit_minor), 0)::int as minor from billing.ledger_lines l
         join billing.ledger_accounts a using (business_id)
         where a.id = l.account_id and a.code = '1000' and business_id = $1`,
        [acme.id],
      );
      return row!.minor;
    },
  };
}

export type Bank = Awaited<ReturnType<typeof openBank>>;
