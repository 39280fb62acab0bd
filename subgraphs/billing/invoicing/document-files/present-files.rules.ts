import type { DocumentFileKind } from '../documents/document-file-kinds.rules.js';
import type { StoredFile } from './files-of-document.reader.js';

/** Files that a document has or will have: those that are there, and those that are made after its issue. */
export function presentFiles(status: string, stored: readonly StoredFile[]) {
  const expected: DocumentFileKind[] = [
    ...(status === 'draft' ? [] : (['pdf'] as const)),
    ...(status === 'void' ? (['void_pdf'] as const) : []),
  ];
  const pending = expected.filter((kind) => !stored.some((file) => file.kind === kind));
  return [
    ...stored.map((file) => ({ ...file, state: 'ready' as const })),
    ...pending.map((kind) => ({
      ...{ kind, state: 'pending' as const, mediaType: null, bytes: null, sha256: null, unknownSigns: [] },
    })),
  ];
}
