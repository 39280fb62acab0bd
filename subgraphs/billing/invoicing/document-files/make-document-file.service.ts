import { DomainError } from '../../../../shared/errors/domain-error.js';
import { storeUnavailable } from '../../../../shared/files/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Actor } from '../../../../shared/requests/actor.js';
import type { DocumentFileKind } from '../documents/document-file-kinds.rules.js';
import { readStoredDocument } from '../documents/stored-document.reader.js';
import { storeMadeFile } from './documents-files.store.js';
import { type MadeFile, renderDocument } from './render-document.service.js';

/** A file that was made, and whether it is stored: not that of a draft, and not while the store is away. */
export interface Making {
  readonly file: MadeFile;
  readonly isStored: boolean;
}

/** Files that this process makes at the moment: whoever asks for one of them waits for the same. */
const beingMade = new Map<string, Promise<Making>>();

/** Makes a file of a document, and stores that of an issued one. Throws as `renderDocument`. */
export function makeDocumentFile(
  kernel: Kernel,
  actor: Actor,
  documentId: string,
  kind: DocumentFileKind,
): Promise<Making> {
  const key = `${actor.businessId} ${documentId} ${kind}`;
  const making =
    beingMade.get(key) ?? make(kernel, actor, documentId, kind).finally(() => beingMade.delete(key));
  beingMade.set(key, making);
  return making;
}

async function make(
  kernel: Kernel,
  actor: Actor,
  documentId: string,
  kind: DocumentFileKind,
): Promise<Making> {
  const { businessId } = actor;
  const document = await readStoredDocument(kernel, actor, documentId);
  const file = await renderDocument(kernel, businessId, document, kind);
  if (document.status === 'draft') return { file, isStored: false };
  try {
    await storeMadeFile(kernel, businessId, documentId, kind, file);
    return { file, isStored: true };
  } catch (error) {
    if (error instanceof DomainError && error.definition === storeUnavailable)
      return { file, isStored: false };
    throw error;
  }
}
