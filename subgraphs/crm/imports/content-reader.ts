import type { Database } from '../../../shared/database/database.js';

/** What is read of a file at a time: with base64 around it, below the 1 MiB that a request may have. */
export const largestChunkBytes = 512 * 1024;

const chunkAt = `select start_byte::float8 as "start", content from crm.import_chunks
  where business_id = $1 and import_id = $2 and start_byte <= $3 order by start_byte desc limit 1`;

interface Chunk {
  readonly start: number;
  readonly content: Buffer;
}

/** The bytes of an uploaded file from a place on, chunk by chunk: only what is being read is in memory. */
export async function* readContent(
  database: Pick<Database, 'rows'>,
  businessId: string,
  importId: string,
  from: number,
): AsyncGenerator<Buffer> {
  for (let at = from; ;) {
    const [chunk] = await database.rows<Chunk>(businessId, chunkAt, [businessId, importId, at]);
    const bytes = chunk?.content.subarray(at - chunk.start);
    if (!bytes?.length) return;
    yield bytes;
    at += bytes.length;
  }
}
