import type { StoredDocument } from '../documents/stored-document.rules.js';
import { opaqueImage } from '../logo/opaque-image.rules.js';
import { drawDocument } from './draw-document.service.js';
import { facturXMetadata, facturXName } from './factur-x.rules.js';
import { PdfCanvas } from './pdf-canvas.service.js';
import { printedDocument } from './printed-document.rules.js';

/** What a PDF is made of; it can be sent to another thread. */
export interface PdfSource {
  readonly document: StoredDocument;
  readonly isVoid: boolean;
  /** The structured invoice that goes into it; null for a draft, and where it has no such form. */
  readonly xml: string | null;
  /** Of the seller, as it was sent: a PNG or JPEG. */
  readonly logo: Buffer | null;
}

export interface RenderedPdf {
  readonly bytes: Buffer;
  /** Signs that no font has. */
  readonly unknownSigns: readonly string[];
}

/** Version of what documents look like: the same document and version are the same bytes. */
export const templateVersion = 1;

interface Internals {
  appendXML(xml: string): void;
  file(bytes: Buffer, options: object): unknown;
}

/** The document as PDF/A-3b, with its structured invoice in it. */
export async function renderPdf({ document, isVoid, xml, logo }: PdfSource): Promise<RenderedPdf> {
  const printed = printedDocument(document, isVoid);
  const createdAt = new Date(document.voidedAt && isVoid ? document.voidedAt : (document.issuedAt ?? 0));
  const canvas = new PdfCanvas({ title: printed.title, language: printed.language, createdAt });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    canvas.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    canvas.pdf.on('end', resolve);
    canvas.pdf.on('error', reject);
  });
  drawDocument(canvas, printed, logo && opaqueImage(logo));
  if (xml !== null) attach(canvas.pdf as unknown as Internals, xml, createdAt);
  canvas.pdf.end();
  await ended;
  return { bytes: Buffer.concat(chunks), unknownSigns: [...canvas.unknownSigns] };
}

function attach(pdf: Internals, xml: string, createdAt: Date): void {
  pdf.file(Buffer.from(xml), {
    ...{ name: facturXName, type: 'text/xml', description: 'Factur-X/ZUGFeRD Invoice' },
    ...{ creationDate: createdAt, modifiedDate: createdAt, relationship: 'Alternative' },
  });
  pdf.appendXML(facturXMetadata);
}
