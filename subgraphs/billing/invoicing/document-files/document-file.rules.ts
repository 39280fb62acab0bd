import type { FileOwner } from '../../../../shared/files/file-rows.js';
import type { DocumentFileKind, EinvoiceFormat } from '../documents/document-file-kinds.rules.js';
import type { StoredDocument } from '../documents/stored-document.rules.js';

/** The file of a document. */
export function fileOf(documentId: string, kind: DocumentFileKind): FileOwner {
  return { kind, table: 'billing.documents', recordId: documentId };
}

/** The format of a structured invoice; null for a PDF. */
export function formatOf(kind: DocumentFileKind): EinvoiceFormat | null {
  return kind === 'pdf' || kind === 'void_pdf' ? null : kind;
}

/** What the file is called where it is saved. */
export function fileName(
  { number, kind }: Pick<StoredDocument, 'number' | 'kind'>,
  file: DocumentFileKind,
): string {
  const name = (number ?? (kind === 'invoice' ? 'draft-invoice' : 'draft-credit-note'))
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '');
  const endings: Readonly<Record<DocumentFileKind, string>> = {
    ...{ pdf: '.pdf', void_pdf: '-void.pdf', cii: '-cii.xml', ubl: '-ubl.xml' },
    ...{ xrechnung_cii: '-xrechnung-cii.xml', xrechnung_ubl: '-xrechnung-ubl.xml' },
  };
  return `${name}${endings[file]}`;
}
