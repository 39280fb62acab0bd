import { z } from 'zod';
import { defineJob } from '../jobs/define-job.js';
import type { FileStore } from '../kernel/file-store.js';
import type { Kernel } from '../kernel/kernel.js';
import { ownerOfKey } from './object-key.js';
import { withStore } from './put-object.js';

/** The transaction that an object was stored for has ended by then, whatever became of it. */
const dayMs = 24 * 60 * 60 * 1_000;
/** Objects of a business that one statement asks for. */
const largestBatch = 1_000;

const stored = `select object_key as key from kernel.files
  where business_id = $1 and id = any($2::uuid[]) and state <> 'erased'`;

/** Each night: removes objects that no file is made of, and what puts left that were cut short. */
export const sweepObjects = defineJob('files.sweep_objects', {
  payload: z.object({}),
  maxAttempts: 3,
  schedule: '29 3 * * *',
  run: (kernel) => withStore(kernel, (store) => sweep(kernel, store)),
});

interface OldObject {
  readonly key: string;
  readonly businessId: string;
  readonly fileId: string;
}

async function sweep(kernel: Pick<Kernel, 'database' | 'clock' | 'logger'>, store: FileStore): Promise<void> {
  let removed = 0;
  for await (const batch of batchesOf(store, kernel.clock.now().getTime() - dayMs)) {
    const { businessId } = batch[0]!;
    const ids = batch.map(({ fileId }) => fileId);
    const rows = await kernel.database.rows<{ key: string }>(businessId, stored, [businessId, ids]);
    const keys = new Set(rows.map(({ key }) => key));
    const unowned = batch.filter(({ key }) => !keys.has(key));
    for (const { key } of unowned) await store.remove(key);
    removed += unowned.length;
  }
  if (removed > 0) kernel.logger.info({ removed }, 'objects without a file were removed');
}

/** Old objects, each batch of one business. */
async function* batchesOf(store: FileStore, endMs: number): AsyncGenerator<OldObject[]> {
  let batch: OldObject[] = [];
  for await (const { key, changedAt } of store.list()) {
    const owner = changedAt.getTime() < endMs ? ownerOfKey(key) : undefined;
    if (!owner) continue;
    const isFull = batch.length === largestBatch || (batch[0] && batch[0].businessId !== owner.businessId);
    if (isFull) yield batch;
    batch = isFull ? [{ key, ...owner }] : [...batch, { key, ...owner }];
  }
  if (batch.length > 0) yield batch;
}
