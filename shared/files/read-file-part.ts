import { buffer } from 'node:stream/consumers';
import { DomainError } from '../errors/domain-error.js';
import { ObjectMissing } from '../kernel/file-store.js';
import type { Kernel } from '../kernel/kernel.js';
import type { FilePart } from '../records/file-part.type.js';
import { toIsoTimestamp } from '../values/iso-timestamp.js';
import { fileLost } from './errors.js';
import type { FileRow } from './file-rows.js';
import { countLostFile } from './files-metrics.js';
import { partBytes, partOfFile, startOfPart } from './part-of-bytes.js';
import { withStore } from './put-object.js';

/**
 * A part of a file, of up to 512 KiB. Throws PAGE-001 for a cursor that is none of the file, as when another one took its
 * place, FILE-002 when its bytes are lost, FILE-003.
 */
export async function readFilePart(
  kernel: Pick<Kernel, 'files' | 'logger'>,
  file: FileRow,
  name: string,
  after: string | null | undefined,
): Promise<FilePart> {
  const start = startOfPart(after, file.id, file.bytes);
  const end = Math.min(start + partBytes, file.bytes);
  const content = await withStore(kernel, async (store) => {
    const stream = await store.read(file.key, { start, length: end - start }).catch((error: unknown) => {
      throw error instanceof ObjectMissing ? lost(kernel, file) : error;
    });
    return buffer(stream);
  });
  if (content.length !== end - start) throw lost(kernel, file);
  return partOfFile(file, name, start, content);
}

function lost({ logger }: Pick<Kernel, 'logger'>, { id, key, kind, storedAt }: FileRow): DomainError {
  countLostFile(kind);
  logger.error({ code: 'FILE-002', fileId: id, key }, 'the file store has lost an object');
  return new DomainError(fileLost, `The file ${id} of ${toIsoTimestamp(storedAt).slice(0, 10)} is lost.`);
}
