import { createHash } from 'node:crypto';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import { fileLost, storeUnavailable } from '../../../../shared/files/errors.js';
import { type FileRow, findFile } from '../../../../shared/files/file-rows.js';
import { partBytes, partOfFile, startOfPart } from '../../../../shared/files/part-of-bytes.js';
import { readFilePart } from '../../../../shared/files/read-file-part.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { FilePart } from '../../../../shared/records/file-part.type.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import type { StoredDocument } from '../documents/stored-document.rules.js';
import type { DocumentFileKind } from '../documents/document-file-kinds.rules.js';
import { fileName, fileOf } from './document-file.rules.js';
import { loseDocumentFile } from './documents-files.store.js';
import { makeDocumentFile } from './make-document-file.service.js';
import type { MadeFile } from './render-document.service.js';
import { withinWait } from './within-wait.service.js';

type Head = Pick<StoredDocument, 'number' | 'kind' | 'status'>;
const head = 'select number, kind, status from billing.documents where business_id = $1 and id = $2';

export interface AskedFile {
  readonly documentId: string;
  readonly kind: DocumentFileKind;
  readonly after?: string | null | undefined;
}

/**
 * A part of a file of a document: one that is stored, else one that is made now. A file whose bytes are lost is made again,
 * and one is made too while the store is away. NOT-FOUND-001, PAGE-001, FILE-001 when it takes longer than 5 s, and as
 * `renderDocument`.
 */
export async function readDocumentFile(
  kernel: Kernel,
  actor: Actor,
  { documentId, kind: asked, after }: AskedFile,
): Promise<FilePart> {
  const { businessId } = actor;
  const [document] = await kernel.database.rows<Head>(businessId, head, [businessId, documentId]);
  if (!document) throw recordNotFound('document', documentId);
  const kind = asked === 'void_pdf' && document.status !== 'void' ? 'pdf' : asked;
  const name = fileName(document, kind);
  const file =
    document.status === 'draft'
      ? undefined
      : await findFile(kernel.database, businessId, fileOf(documentId, kind));
  const stored = file && (await readStored(kernel, businessId, file, name, after));
  if (stored) return stored;
  const { file: made } = await withinWait(makeDocumentFile(kernel, actor, documentId, kind));
  return partOfMade(made, name, after);
}

/** Undefined for a file that the store lost, or cannot give now. */
async function readStored(
  kernel: Kernel,
  businessId: string,
  file: FileRow,
  name: string,
  after: string | null | undefined,
): Promise<FilePart | undefined> {
  try {
    // Cursors go by what is in it: those of a file that was just made hold when it is stored.
    return await readFilePart(kernel, { ...file, id: file.sha256 }, name, after);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.definition === fileLost) await loseDocumentFile(kernel, businessId, file.id);
    else if (error.definition !== storeUnavailable) throw error;
    return undefined;
  }
}

/** The same document is made of the same bytes, so that its parts fit however often it is made. */
function partOfMade(
  { bytes, mediaType }: MadeFile,
  name: string,
  after: string | null | undefined,
): FilePart {
  const id = createHash('sha256').update(bytes).digest('hex');
  const start = startOfPart(after, id, bytes.length);
  const file = { id, bytes: bytes.length, mediaType };
  return partOfFile(file, name, start, bytes.subarray(start, start + partBytes));
}
