import { buffer } from 'node:stream/consumers';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { wrongState } from '../../../../shared/errors/errors.js';
import { findFile } from '../../../../shared/files/file-rows.js';
import { withStore } from '../../../../shared/files/put-object.js';
import { ObjectMissing } from '../../../../shared/kernel/file-store.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { StoredDocument } from '../documents/stored-document.rules.js';
import { einvoiceFaults } from '../e-invoices/einvoice-faults.rules.js';
import { einvoiceOf } from '../e-invoices/einvoice-of-document.rules.js';
import type { EinvoiceFormat } from '../documents/document-file-kinds.rules.js';
import { formatProfiles } from '../e-invoices/e-invoice-formats.rules.js';
import { writeCii } from '../e-invoices/cii.rules.js';
import { writeUbl } from '../e-invoices/ubl.rules.js';
import { einvoiceImpossible } from '../errors.js';
import { logoOf } from '../logo/logo.reader.js';
import { renderInThread } from '../pdf/render-in-thread.service.js';
import { type PdfSource, templateVersion } from '../pdf/render-pdf.service.js';
import type { DocumentFileKind } from '../documents/document-file-kinds.rules.js';
import { formatOf } from './document-file.rules.js';

/** A file of a document, as it is made. */
export interface MadeFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly templateVersion: number;
  readonly unknownSigns: readonly string[];
  /** The structured invoice in a PDF, or the file itself; null where there is none. */
  readonly xml: string | null;
}

type Needs = Pick<Kernel, 'database' | 'files' | 'logger'>;

/** Makes a file of a document. EINVOICE-001 for a format that cannot say it, STATE-001 for a draft as structured invoice. */
export async function renderDocument(
  kernel: Needs,
  businessId: string,
  document: StoredDocument,
  kind: DocumentFileKind,
): Promise<MadeFile> {
  const format = formatOf(kind);
  if (format !== null) {
    if (document.status === 'draft')
      throw new DomainError(wrongState, 'A draft has no number yet; issue it, and check it before.');
    const xml = writeEinvoice(document, format);
    return { bytes: Buffer.from(xml), mediaType: 'application/xml', templateVersion, unknownSigns: [], xml };
  }
  const isVoid = kind === 'void_pdf';
  const xml = document.status === 'draft' || isVoid ? null : embeddedInvoice(document);
  const logo = await readLogo(kernel, businessId);
  const source: PdfSource = { document, isVoid, xml, logo };
  const { bytes, unknownSigns } = await renderInThread(source);
  return { bytes, mediaType: 'application/pdf', templateVersion, unknownSigns, xml };
}

/** The document in a format. EINVOICE-001 with every rule that is in the way. */
export function writeEinvoice(document: StoredDocument, format: EinvoiceFormat): string {
  const [invoice, profile] = [einvoiceOf(document), formatProfiles[format]];
  const faults = einvoiceFaults(invoice, profile);
  if (faults.length > 0)
    throw new DomainError(
      einvoiceImpossible,
      faults[0]!.message,
      faults.map(({ rule, field, message }) => ({ field, code: 'required', message, meta: { rule } })),
    );
  return profile.syntax === 'cii' ? writeCii(invoice, profile) : writeUbl(invoice, profile);
}

/** The invoice within its PDF; null where EN 16931 has no form for it, and the PDF is for people alone. */
function embeddedInvoice(document: StoredDocument): string | null {
  const invoice = einvoiceOf(document);
  const profile = formatProfiles.cii;
  return einvoiceFaults(invoice, profile).length > 0 ? null : writeCii(invoice, profile);
}

/** The logo of the seller as it is now; a document is made without one that the store does not give. */
async function readLogo(kernel: Needs, businessId: string): Promise<Buffer | null> {
  const file = await findFile(kernel.database, businessId, logoOf(businessId));
  if (!file) return null;
  try {
    return await withStore(kernel, async (store) => {
      const stream = await store.read(file.key).catch((error: unknown) => {
        if (error instanceof ObjectMissing) return null;
        throw error;
      });
      return stream && buffer(stream);
    });
  } catch (error) {
    kernel.logger.error({ err: error, fileId: file.id }, 'a document is made without the logo of its seller');
    return null;
  }
}
