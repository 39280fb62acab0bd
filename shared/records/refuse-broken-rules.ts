import { recordNotFound } from '../errors/errors.js';
import { violatesForeignKeyOf } from '../postgres/foreign-key-violation.js';
import type { ErrorMeaning } from '../postgres/transaction.js';
import type { FieldValuesOf, RecordDefinition } from './define-record.js';
import { refuseTaken } from './refuse-taken.js';
import { toSnakeCase } from './wire-names.js';

/**
 * What an error of a statement means that writes these rows: CONFLICT-001 for a violated unique index of the record,
 * NOT-FOUND-001 for a reference to what the business does not have. The database decides, so no race slips through.
 */
export function refuseBrokenRules<R extends RecordDefinition>(
  record: R,
  rows: readonly Partial<FieldValuesOf<R>>[],
): ErrorMeaning {
  const refuse = refuseTaken(record, rows);
  return (error) => {
    const broken = record.columns.find(
      ({ column, field }) => field.isRelation && violatesForeignKeyOf(error, column),
    );
    if (!broken) return refuse(error);
    const [row, ...others] = rows as Partial<Record<string, string>>[];
    const noun = toSnakeCase(broken.key).replace(/_id$/, '').replaceAll('_', ' ');
    // Of several rows the database names none.
    return recordNotFound(noun, others.length === 0 ? row![broken.key]! : 'with one of the ids');
  };
}
