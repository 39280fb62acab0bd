import { DomainError } from '../../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { eventState } from '../../../../shared/records/record-state.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { postEntries } from '../../accounting/ledger-entries/post-entries.service.js';
import { readPostedEntries } from '../../accounting/ledger-entries/posted-entries.reader.js';
import { mirrorOf } from '../../accounting/posting/mirror.rules.js';
import { notVoidable, voidAlready } from '../errors.js';
import type { BillingSettings } from '../settings/settings.record.js';
import { readSeller } from './draft-basis.reader.js';
import { changeOf } from './drafts.store.js';
import { type Invoice, invoice, invoiceEvents } from './invoice.record.js';
import { lockInvoice } from './locked-invoices.reader.js';

const update = `update billing.documents set status = 'void', voided_at = ?, updated_at = ?, version = version + 1
  where business_id = ? and id = ?`;

/**
 * Takes an invoice back of which nothing was paid or credited, and what it posted, as of today; one that was sent where the
 * settings allow it. NOT-FOUND-001, INVOICE-003, INVOICE-004 with what to do instead.
 */
export function voidInvoice(
  { database }: Kernel,
  actor: UserActor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Invoice> {
  return database.writeAnswer(actor, async (unit) => {
    const [{ today, settings }, { row: before }] = await Promise.all([
      readSeller(unit),
      lockInvoice(unit, id),
    ]);
    refuse(before, settings);
    const now = unit.now();
    const [issue] = await readPostedEntries(unit, 'invoice', [id]);
    unit.send(update, [now, now, actor.businessId, id]);
    if (issue)
      await postEntries(unit, today, [
        {
          entry: mirrorOf(issue.entry, { type: 'invoice', id, purpose: 'void' }, today),
          ...{ description: `Void of ${before.number}: ${reason}`, reversesId: issue.id },
        },
      ]);
    const row: Invoice = {
      ...{ ...before, status: 'void', voidedAt: now, updatedAt: now, version: before.version + 1 },
      residual: { amountMinor: 0n, currency: before.currency },
    };
    unit.record(invoiceEvents.voided, eventState(invoice, row), changeOf(before, row));
    return row;
  });
}

function refuse(
  { number, status, sentAt, ...amounts }: Invoice,
  { canVoidSent }: Pick<BillingSettings, 'canVoidSent'>,
): void {
  if (status === 'void') throw new DomainError(voidAlready, `${number} is void already.`);
  if (status === 'draft') throw notPossible('A draft is not owed yet; delete it.');
  const { paid, credited, discounted, writtenOff, creditNoted } = amounts;
  if (BigInt(creditNoted.amountMinor) > 0n)
    throw notPossible(`${number} has a credit note; credit what is left of it.`);
  const settled = [paid, credited, discounted, writtenOff];
  if (settled.some(({ amountMinor }) => BigInt(amountMinor) > 0n))
    throw notPossible(`Something of ${number} is settled; issue a credit note, or release it first.`);
  if (status === 'paid') throw notPossible(`${number} is of nothing; there is nothing to take back.`);
  if (sentAt !== null && !canVoidSent) throw notPossible(`${number} was sent; issue a credit note.`);
}

function notPossible(message: string): DomainError {
  return new DomainError(notVoidable, message);
}
