import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { wrongState } from '../../../../shared/errors/errors.js';
import { nextNumber } from '../../../../shared/numbers/next-number.js';
import { toDecimal } from '../../../../shared/values/money.js';
import { readPostingBasis, sendPostings } from '../../accounting/ledger-entries/post-entries.service.js';
import { creditNoteEntry } from '../../accounting/posting/credit-note.rules.js';
import { creditBase } from '../../money/credit-base.rules.js';
import { type CreditRequest, splitCredit } from '../../money/split-credit.rules.js';
import type { PriceMode } from '../../money/tax-group.rules.js';
import { insertLines, insertTaxes } from '../documents/document-rows.store.js';
import { readSeller } from '../documents/draft-basis.reader.js';
import type { Invoice } from '../documents/invoice.record.js';
import { lastDayOf } from '../documents/issue-documents.store.js';
import { lockInvoice } from '../documents/locked-invoices.reader.js';
import { refuseIssueDay } from '../documents/prepare-invoice.rules.js';
import { creditExceeded, voidAlready } from '../errors.js';
import { defaultSeriesId } from '../number-series/default-series.service.js';
import type { CreditInvoiceInput } from './credit-invoice.input.js';
import { creditRequest } from './credit-request.rules.js';
import {
  creditLines,
  creditTaxes,
  postedCredit,
  type PreparedCredit,
  totalsOf,
} from './credit-rows.rules.js';
import { readCredited, type CreditedRows } from './credited-invoice.reader.js';
import { creditedSoFar } from './credited-invoice.rules.js';
import { insertCreditNote, issueCreditNote } from './credit-notes.store.js';

/** A credit note that was issued, and its invoice. */
export interface CreditedIds {
  readonly creditNoteId: string;
  readonly invoiceId: string;
}

/**
 * Issues a credit note for lines of an invoice, an amount, or all that is left; its credit is open. CREDIT-001 with every
 * fault, INVOICE-003, INVOICE-006, NOT-FOUND-001, STATE-001 for a draft, VAL-001.
 */
export async function issueCredit(unit: UnitOfWork, input: CreditInvoiceInput): Promise<CreditedIds> {
  const { invoiceId } = input;
  const [{ today }, { row: invoice }, seriesId] = await Promise.all([
    readSeller(unit),
    lockInvoice(unit, invoiceId),
    defaultSeriesId(unit, 'credit_note'),
  ]);
  refuseUncreditable(invoice);
  const [rows, lastDay] = await Promise.all([readCredited(unit, invoiceId), lastDayOf(unit, seriesId)]);
  const issueDate = input.issueDate ?? today;
  refuseIssueDay(issueDate, { today, lastDay: later(lastDay, invoice.issueDate!) });
  const prepared = prepareCredit(unit.newId(), invoice, rows, input);
  const document = postedCredit(prepared, {
    ...{ currency: invoice.currency, issueDate, vatMethod: rows.head.vatMethod },
  });
  const accounts = [
    { role: 'customer_credit' } as const,
    ...document.lines.map(({ accountId }) => ({ accountId })),
    ...document.taxes.map(({ taxAccountId: accountId }) => ({ accountId })),
    ...document.taxes.map(({ pendingAccountId: accountId }) => ({ accountId })),
  ];
  const basis = await readPostingBasis(unit, accounts, issueDate < today ? issueDate : today);
  const head = { invoice, rows: rows.head, issueDate, seriesId, reason: input.reason };
  insertCreditNote(unit, prepared, head);
  insertLines(
    unit,
    creditLines(prepared, () => unit.newId()),
  );
  insertTaxes(
    unit,
    creditTaxes(prepared, () => unit.newId()),
  );
  const number = await nextNumber(unit, seriesId, issueDate);
  issueCreditNote(unit, prepared, head, number);
  const entry = creditNoteEntry(document);
  const description = `Credit note ${number.number}: ${input.reason}`.slice(0, 500);
  sendPostings(unit, basis, today, entry ? [{ entry, description }] : []);
  return { creditNoteId: prepared.id, invoiceId };
}

/** What comes back, computed from all that was credited before. CREDIT-001. */
export function prepareCredit(
  id: string,
  before: Invoice,
  rows: CreditedRows,
  input: CreditInvoiceInput,
): PreparedCredit {
  const { priceMode, currency } = before;
  const invoice = creditedSoFar(before.id, priceMode as PriceMode, rows);
  const earlier = invoice.earlier.map(({ document }) => document);
  const request = withoutDiscount(creditRequest(input, invoice.lines, currency), before);
  const { credit, faults } = splitCredit(invoice.invoice.document, earlier, request);
  if (!credit) throw new DomainError(creditExceeded, faults[0]!.message, faults);
  const base = creditBase(invoice.invoice, invoice.earlier, credit);
  const restocked = new Set((input.lines ?? []).flatMap((line) => (line.isRestocked ? line.lineId : [])));
  const isNothing = credit.groups.every(
    ({ taxableMinor, taxes }) => taxableMinor === 0n && taxes.every((tax) => tax === 0n),
  );
  if (isNothing) throw new DomainError(creditExceeded, 'Nothing of it is left to credit.');
  const prepared = { id, credit, base, invoice, restocked };
  refuseLetOff(before, totalsOf(prepared).totalMinor);
  return prepared;
}

const minorOf = ({ amountMinor }: Invoice['total']): bigint => BigInt(amountMinor);

/** What of an invoice is neither credited, nor written off, nor let off for paying early. */
function leftToCredit({ total, creditNoted, writtenOff, discounted }: Invoice): bigint {
  return minorOf(total) - minorOf(creditNoted) - minorOf(writtenOff) - minorOf(discounted);
}

/** Everything is what was paid, where some was let off for that: the discount took its share of revenue and taxes back. */
function withoutDiscount(request: CreditRequest, invoice: Invoice): CreditRequest {
  const [letOff, writtenOff] = [minorOf(invoice.discounted), minorOf(invoice.writtenOff)];
  if (request !== 'everything' || letOff === 0n || writtenOff !== 0n) return request;
  const grossMinor = leftToCredit(invoice);
  return grossMinor > 0n ? { grossMinor } : request;
}

/** What was let off or written off nobody owes: it does not come back, nor its tax a second time. CREDIT-001. */
function refuseLetOff(invoice: Invoice, creditMinor: bigint): void {
  const { number, writtenOff, discounted } = invoice;
  const leftMinor = leftToCredit(invoice);
  if (creditMinor <= leftMinor) return;
  if (minorOf(writtenOff) !== 0n)
    throw new DomainError(
      creditExceeded,
      `Some of ${number} was written off; release that before it is credited.`,
    );
  if (minorOf(discounted) === 0n) return;
  const [left, off] = [leftMinor, minorOf(discounted)].map((amountMinor) =>
    toDecimal({ amountMinor, currency: invoice.currency }),
  );
  throw new DomainError(
    creditExceeded,
    `At most ${left} ${invoice.currency} of ${number} can be credited: ${off} were let off for paying early. Release its payment to credit more.`,
  );
}

/** STATE-001 for a draft, INVOICE-003 for a void invoice. */
export function refuseUncreditable({ status, number }: Invoice): void {
  if (status === 'draft') throw new DomainError(wrongState, 'A draft is not owed yet; change or delete it.');
  if (status === 'void') throw new DomainError(voidAlready, `${number} is void already.`);
}

function later(one: string | null, other: string): string {
  return one === null || one < other ? other : one;
}
