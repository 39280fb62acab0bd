import DataLoader from 'dataloader';
import type { Kernel } from './kernel.js';

/** A batched read: all keys that one subgraph operation asks for in the same moment, in one statement. */
export interface Loader<Key, Value> {
  /** Values by their keys; what is missing is undefined. Equal texts are one key, equal objects are several. */
  readonly load: (kernel: Kernel, businessId: string, keys: readonly Key[]) => Promise<Map<Key, Value>>;
}

const largestBatch = 500;

/** The loaders of one subgraph operation; nothing is remembered beyond it. */
export class LoaderRegistry {
  readonly #loaders = new Map<object, unknown>();

  constructor(
    private readonly kernel: Kernel,
    private readonly businessId: string,
  ) {}

  /** The value of one key, read together with the others that are asked for in the same moment. */
  load<Key, Value>(loader: Loader<Key, Value>, key: Key): Promise<Value | undefined> {
    let batch = this.#loaders.get(loader) as DataLoader<Key, Value | undefined> | undefined;
    if (!batch) this.#loaders.set(loader, (batch = this.#batchOf(loader)));
    return batch.load(key);
  }

  #batchOf<Key, Value>({ load }: Loader<Key, Value>): DataLoader<Key, Value | undefined> {
    return new DataLoader<Key, Value | undefined>(
      async (keys) => {
        const values = await load(this.kernel, this.businessId, keys);
        return keys.map((key) => values.get(key));
      },
      { maxBatchSize: largestBatch },
    );
  }
}
