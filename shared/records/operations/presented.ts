import type { RecordDefinition } from '../define-record.js';
import type { GraphCall, GraphOperation } from '../graph-operations.js';
import { outputField } from '../record-graph.js';

/** The fields that the graph answers in another form than rows have, such as amounts of money. */
export function presentedOf(record: RecordDefinition): GraphOperation[] {
  const presented = record.columns.filter(({ field }) => field.present);
  return presented.map((column) => ({
    kind: 'field',
    ...outputField(record, column),
    resolve: ({ root }: GraphCall<Readonly<Record<string, unknown>>, never>) =>
      column.field.present!(root[column.key]),
  }));
}
