import { DomainError } from '../../../../shared/errors/domain-error.js';
import { invalidField, wrongState } from '../../../../shared/errors/errors.js';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { eventState } from '../../../../shared/records/record-state.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { readEmail } from '../../../../shared/values/email.js';
import { changeOf } from '../documents/drafts.store.js';
import { type Invoice, invoice, invoiceEvents } from '../documents/invoice.record.js';
import { lockInvoice } from '../documents/locked-invoices.reader.js';
import { readStoredDocument } from '../documents/stored-document.reader.js';
import { writeEinvoice } from './render-document.service.js';
import { sendDocument } from './send-document.job.js';
import type { SendInvoiceInput } from './send-invoice.input.js';

const buyersEmail = `select buyer->>'email' as email from billing.documents where business_id = ? and id = ?`;

const update = `update billing.documents set sent_at = ?, updated_at = ?, version = version + 1
  where business_id = ? and id = ?`;

/**
 * Sends an issued invoice with its PDF by mail: a job does it. STATE-001, EINVOICE-001, VAL-001 where nobody has an address.
 * Publishes invoice.sent.
 */
export async function sendInvoice(
  kernel: Kernel,
  actor: UserActor,
  input: SendInvoiceInput,
): Promise<Invoice> {
  const { id, einvoiceFormat = null, message = null } = input;
  if (einvoiceFormat) writeEinvoice(await readStoredDocument(kernel, actor, id), einvoiceFormat);
  return kernel.database.writeAnswer(actor, async (unit) => {
    const { row: before } = await lockInvoice(unit, id);
    refuse(before);
    const to = await addressOf(unit, input);
    const now = unit.now();
    unit.send(update, [now, now, actor.businessId, id]);
    const { businessId } = actor;
    unit.enqueue(sendDocument, { businessId, documentId: id, to, message, einvoiceFormat });
    const row: Invoice = { ...before, sentAt: now, updatedAt: now, version: before.version + 1 };
    unit.record(invoiceEvents.sent, eventState(invoice, row), changeOf(before, row));
    return row;
  });
}

function refuse({ status, number }: Invoice): void {
  if (status === 'draft') throw new DomainError(wrongState, 'A draft is not owed yet; issue it first.');
  if (status === 'void') throw new DomainError(wrongState, `${number} is void; nothing of it is owed.`);
}

async function addressOf(unit: UnitOfWork, { id, email }: SendInvoiceInput): Promise<string> {
  if (email) return readEmail(email);
  const [row] = await unit.execute<{ email: string | null }>(buyersEmail, [unit.actor.businessId, id]);
  if (row?.email) return row.email;
  throw invalidField('email', 'required', 'email is required: the buyer of the invoice has none.');
}
