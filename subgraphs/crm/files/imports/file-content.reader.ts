import type { Database } from '../../../../shared/changes/database.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { readCustomFields } from '../../customers/custom-fields/custom-fields.reader.js';
import type { ImportState } from './import.rules.js';
import { inspectFile, type Inspection } from './inspect-file.rules.js';

/** What is read of a file at a time: with base64 around it, below the 1 MiB that a request may have. */
export const largestChunkBytes = 512 * 1024;
/** The beginning of a file: what its header and first rows tell is told from so much. */
export const startBytes = 64 * 1024;

const chunkAt = `select substring(content from ($3::bigint - start_byte + 1)::int for $4::int) as content
  from crm.import_chunks where business_id = $1 and import_id = $2 and start_byte <= $3
  order by start_byte desc limit 1`;

interface Chunk {
  readonly content: Buffer;
}

/** The bytes of an uploaded file from a place on, chunk by chunk: only what is being read is in memory. */
export async function* readContent(
  database: Pick<Database, 'rows'>,
  businessId: string,
  importId: string,
  from: number,
  atOnce = largestChunkBytes,
): AsyncGenerator<Buffer> {
  for (let at = from; ;) {
    const [chunk] = await database.rows<Chunk>(businessId, chunkAt, [businessId, importId, at, atOnce]);
    const bytes = chunk?.content;
    if (!bytes?.length) return;
    yield bytes;
    at += bytes.length;
  }
}

/** The first bytes of the file, `startBytes` at the most. */
async function readStart(
  database: Pick<Database, 'rows'>,
  businessId: string,
  importId: string,
): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of readContent(database, businessId, importId, 0, startBytes)) {
    parts.push(part);
    length += part.length;
    if (length >= startBytes) break;
  }
  return Buffer.concat(parts).subarray(0, startBytes);
}

/** What the file of an import tells of itself; undefined when there is none, or none any more. */
export async function findInspection(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
  state: ImportState,
): Promise<Inspection | undefined> {
  const isGone = state.status === 'done' || state.status === 'cancelled';
  if (isGone || state.receivedBytes === 0) return undefined;
  const [start, fields] = await Promise.all([
    readStart(database, businessId, state.id),
    readCustomFields({ database }, businessId),
  ]);
  // It may have been removed since.
  return start.length === 0 ? undefined : inspectFile(start, state, fields);
}
