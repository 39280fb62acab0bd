import { createHash } from 'node:crypto';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { addFile, loseFile } from '../../../../shared/files/file-rows.js';
import { putObject } from '../../../../shared/files/put-object.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { platformActor } from '../../../../shared/kernel/platform-actor.js';
import { documentFileReady } from '../events.js';
import type { DocumentFileKind } from '../documents/document-file-kinds.rules.js';
import { fileOf } from './document-file.rules.js';
import type { MadeFile } from './render-document.service.js';

// Whoever makes the same file at the same moment waits.
const lock = `select kind, encode(einvoice_sha256, 'hex') as "sha256" from billing.documents
  where business_id = ? and id = ? for no key update`;

// A statement of its own: the one that waited sees the table as it was before.
const made = `select from kernel.files where business_id = ? and owner_table = 'billing.documents' and owner_id = ?
  and kind = ? and state = 'stored'`;

const keepHash = `update billing.documents set einvoice_sha256 = decode(?, 'hex') where business_id = ? and id = ?`;

interface LockedDocument {
  readonly kind: 'invoice' | 'credit_note';
  readonly sha256: string | null;
}

/** Stores a file that was made, unless another process did meanwhile. Publishes invoice.file_ready. FILE-003. */
export async function storeMadeFile(
  kernel: Kernel,
  businessId: string,
  documentId: string,
  kind: DocumentFileKind,
  file: MadeFile,
): Promise<void> {
  const object = await putObject(kernel, businessId, [file.bytes]);
  await kernel.database.write(platformActor(kernel, businessId), async (unit) => {
    const [document] = await unit.execute<LockedDocument>(lock, [businessId, documentId]);
    if (!document || (await unit.execute<object>(made, [businessId, documentId, kind])).length > 0) return;
    addFile(unit, fileOf(documentId, kind), object, file.mediaType, file);
    if (kind === 'pdf' || kind === 'cii') keepInvoice(kernel, unit, documentId, document, file);
    const { id, bytes, sha256 } = object;
    unit.record(
      documentFileReady,
      { document_id: documentId, document_kind: document.kind, kind, sha256 },
      {
        ...{ table: 'kernel.files', recordId: id, before: null },
        after: { document_id: documentId, kind, bytes, sha256 },
      },
    );
  });
}

/** The structured invoice of a document is the same for good: operators learn of one that is not. */
function keepInvoice(
  { logger }: Pick<Kernel, 'logger'>,
  unit: UnitOfWork,
  documentId: string,
  { sha256: before }: LockedDocument,
  { xml }: MadeFile,
): void {
  if (xml === null) return;
  const sha256 = createHash('sha256').update(xml).digest('hex');
  if (before === null) unit.send(keepHash, [sha256, unit.actor.businessId, documentId]);
  else if (before !== sha256)
    logger.error(
      { documentId, before, sha256 },
      'a structured invoice is not what it was when it was issued',
    );
}

/** Takes a file from its document whose bytes the store lost. */
export function loseDocumentFile(kernel: Kernel, businessId: string, fileId: string): Promise<void> {
  return kernel.database.write(platformActor(kernel, businessId), (unit) => {
    loseFile(unit, fileId);
    return Promise.resolve();
  });
}
