import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { TakenNumber } from '../../../../shared/numbers/next-number.js';
import { auditState, eventState, initialValues } from '../../../../shared/records/record-state.js';
import type { Invoice } from '../documents/invoice.record.js';
import { sendIssued } from '../documents/issue-documents.store.js';
import { type CreditNote, creditNote, creditNoteEvents } from './credit-note.record.js';
import { type PreparedCredit, returnedLines, totalsOf } from './credit-rows.rules.js';
import type { StoredHead } from './credited-invoice.reader.js';

/** What a credit note says beside its lines: mostly what its invoice says. */
export interface CreditNoteHead {
  readonly invoice: Invoice;
  readonly rows: StoredHead;
  readonly issueDate: string;
  readonly seriesId: string;
  readonly reason: string;
}

const insert = `insert into billing.documents (business_id, id, kind, status, party_kind, customer_id, party_id, deal_id,
    credited_document_id, draft, currency, price_mode, tax_rounding, reference, notes, net_minor, tax_minor, total_minor,
    created_by, created_at, updated_at, erased_at)
  select ?, ?, 'credit_note', 'draft', ?, ?, ?, ?, i.id, '{}', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, i.erased_at
  from billing.documents i where i.business_id = ? and i.id = ?`;

/** Adds the row of a credit note, whose lines may follow. One of an erased customer is marked as its invoice is. */
export function insertCreditNote(unit: UnitOfWork, prepared: PreparedCredit, head: CreditNoteHead): void {
  const { invoice, rows, reason } = head;
  const { netMinor, taxMinor, totalMinor } = totalsOf(prepared);
  const now = unit.now();
  unit.send(insert, [
    ...[unit.actor.businessId, prepared.id, rows.partyKind, invoice.customerId, rows.partyId, invoice.dealId],
    ...[invoice.currency, invoice.priceMode, rows.taxRounding, invoice.number, reason],
    ...[netMinor, taxMinor, totalMinor].map(String),
    ...[unit.actor.userId, now, now, unit.actor.businessId, invoice.id],
  ]);
}

/** Issues a credit note under its number. Its trigger counts it against the invoice. Publishes credit_note.finalized. */
export function issueCreditNote(
  unit: UnitOfWork,
  prepared: PreparedCredit,
  { invoice, rows, issueDate, seriesId }: CreditNoteHead,
  { number, year, sequence }: TakenNumber,
): void {
  const { netMinor, taxMinor, totalMinor, baseTaxMinor } = totalsOf(prepared);
  const { totalMinor: baseTotalMinor } = prepared.base;
  sendIssued(unit, [
    {
      ...{
        id: prepared.id,
        customer_id: invoice.customerId,
        status: totalMinor === 0n ? 'paid' : 'finalized',
      },
      ...{ tax_rounding: rows.taxRounding, vat_method: rows.vatMethod, issue_date: issueDate },
      ...{ due_date: null, discount_until: null, discount_percent_e4: null, payment_reference: null },
      ...{ seller: rows.seller, buyer: rows.buyer, series_id: seriesId, year, sequence, number },
      ...{ discount_minor: '0', net_minor: String(netMinor), tax_minor: String(taxMinor) },
      ...{ total_minor: String(totalMinor), rate_from: invoice.rateFrom, rate_to: invoice.rateTo },
      ...{ rate: invoice.rate, rate_on: invoice.rateOn, base_tax_minor: String(baseTaxMinor) },
      ...{ base_net_minor: String(baseTotalMinor - baseTaxMinor), base_total_minor: String(baseTotalMinor) },
    },
  ]);
  const money = (amountMinor: bigint) => ({ amountMinor, currency: invoice.currency });
  const row: CreditNote = {
    ...{ ...emptyRow, id: prepared.id, number, status: 'finalized', issueDate, invoiceId: invoice.id },
    ...{
      customerId: invoice.customerId,
      net: money(netMinor),
      tax: money(taxMinor),
      total: money(totalMinor),
    },
    residual: money(totalMinor),
  };
  const payload = { ...eventState(creditNote, row), lines: returnedLines(prepared) };
  const change = {
    table: 'billing.documents',
    recordId: row.id,
    before: null,
    after: auditState(creditNote, row),
  };
  unit.record(creditNoteEvents.finalized, payload, change);
}

/** What events and the audit trail do not tell. */
const emptyRow = initialValues(creditNote) as CreditNote;
