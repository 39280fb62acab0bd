import { DomainError } from '../errors/domain-error.js';
import type { FileStore } from '../kernel/file-store.js';
import type { Kernel } from '../kernel/kernel.js';
import { Digest } from './digest.js';
import { storeUnavailable } from './errors.js';
import { objectKey } from './object-key.js';

/** Bytes that the store has, and no row tells of yet. */
export interface StoredObject {
  readonly id: string;
  readonly storeId: string;
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

type Stores = Pick<Kernel, 'files' | 'clock' | 'ids' | 'logger'>;

/**
 * Stores bytes of a business, reads them back, and answers what `addFile` needs in the transaction that the file is for. An
 * object that gets no row is swept a day later. Throws FILE-003.
 */
export async function putObject(
  kernel: Stores,
  businessId: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<StoredObject> {
  const id = kernel.ids.next();
  const key = objectKey(businessId, id, kernel.clock.now());
  return withStore(kernel, async (store) => {
    const sent = new Digest();
    await store.put(key, sent.of(content));
    const found = new Digest();
    for await (const chunk of found.of(await store.read(key))) void chunk;
    const { bytes, sha256 } = sent.end();
    if (bytes !== found.bytes || sha256 !== found.end().sha256)
      throw new Error(`The file store has other bytes of ${key} than it was sent.`);
    return { id, storeId: store.id, key, bytes, sha256 };
  });
}

/** Runs work on the store; what the store fails by is logged, and told as FILE-003. */
export async function withStore<Result>(
  { files, logger }: Pick<Stores, 'files' | 'logger'>,
  work: (store: FileStore) => Promise<Result>,
): Promise<Result> {
  if (!files) throw new Error('A process without a file store was asked for a file.');
  try {
    return await work(files);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    logger.error({ err: error }, 'the file store failed');
    throw new DomainError(storeUnavailable, 'Files can be neither stored nor read at the moment.');
  }
}
