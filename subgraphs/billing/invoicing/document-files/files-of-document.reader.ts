import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';
import type { DocumentFileKind } from '../documents/document-file-kinds.rules.js';

/** A file of a document that is there. */
export interface StoredFile {
  readonly documentId: string;
  readonly kind: DocumentFileKind;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly storedAt: string;
  readonly unknownSigns: readonly string[];
}

const select = `select owner_id as "documentId", kind, bytes::float8 as bytes, encode(sha256, 'hex') as sha256,
    media_type as "mediaType", stored_at as "storedAt", unknown_signs as "unknownSigns"
  from kernel.files
  where business_id = $1 and owner_table = 'billing.documents' and owner_id = any($2::uuid[]) and state = 'stored'
  order by stored_at, id`;

/** The files of many documents, in one statement. */
export const filesOfDocument: Loader<string, StoredFile[]> = {
  async load({ database }: Pick<Kernel, 'database'>, businessId, ids) {
    const rows = await database.rows<StoredFile>(businessId, select, [businessId, ids]);
    return Map.groupBy(rows, ({ documentId }) => documentId);
  },
};
