import type { Kernel } from '../../kernel/kernel.js';
import type { UserActor } from '../../requests/actor.js';
import type { ChangeOf, CreateOf, RecordDefinition, RowOf } from '../define-record.js';
import type { RecordReader } from '../record-reader.js';
import { changedValues, newValues, patchedValues } from '../record-state.js';
import type { RecordStore } from '../record-store.js';

/** The service that adds a record, where no rule of the business has its say. */
export function plainCreate<R extends RecordDefinition>(record: R, store: RecordStore<R>) {
  return ({ database }: Kernel, actor: UserActor, input: CreateOf<R>): Promise<RowOf<R>> =>
    database.writeAnswer(actor, async (unit) => (await store.insert(unit, [newValues(record, input)]))[0]!);
}

/** The service that changes a record: NOT-FOUND-001, STALE-001, VAL-001 for what cannot be cleared. */
export function plainUpdate<R extends RecordDefinition>(
  record: R,
  reader: RecordReader<R>,
  store: RecordStore<R>,
) {
  return ({ database }: Kernel, actor: UserActor, input: ChangeOf<R>): Promise<RowOf<R>> => {
    const changed = changedValues(record, input);
    return database.writeAnswer(actor, async (unit) => {
      const before = await reader.lock(unit, input.id, input.version);
      const values = patchedValues(record, before, input, changed);
      return (await store.change(unit, [{ before, values }]))[0]!;
    });
  };
}

/** The service that deletes a record. NOT-FOUND-001. */
export function plainRemove<R extends RecordDefinition>(reader: RecordReader<R>, store: RecordStore<R>) {
  return ({ database }: Kernel, actor: UserActor, id: string): Promise<string> =>
    database.writeAnswer(actor, async (unit) => {
      await store.remove(unit, [await reader.lock(unit, id)]);
      return id;
    });
}
