import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import { readStoredDocument } from '../documents/stored-document.reader.js';
import type { EinvoiceFault } from '../e-invoices/e-invoice.rules.js';
import { einvoiceFaults } from '../e-invoices/einvoice-faults.rules.js';
import { einvoiceOf } from '../e-invoices/einvoice-of-document.rules.js';
import type { EinvoiceFormat } from '../documents/document-file-kinds.rules.js';
import { formatProfiles } from '../e-invoices/e-invoice-formats.rules.js';

export interface EinvoiceCheck {
  readonly documentId: string;
  readonly format: EinvoiceFormat;
  readonly isPossible: boolean;
  readonly faults: readonly EinvoiceFault[];
}

/** Whether a document, a draft as it would be issued now, can be told in a format, and what is in the way. NOT-FOUND-001. */
export async function checkEinvoice(
  kernel: Kernel,
  actor: Actor,
  { documentId, format }: Pick<EinvoiceCheck, 'documentId' | 'format'>,
): Promise<EinvoiceCheck> {
  const document = await readStoredDocument(kernel, actor, documentId);
  const faults = einvoiceFaults(einvoiceOf(document), formatProfiles[format]);
  return { documentId, format, isPossible: faults.length === 0, faults };
}
