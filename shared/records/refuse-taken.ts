import type { ErrorMeaning } from '../postgres/transaction.js';
import { DomainError } from '../errors/domain-error.js';
import { conflict } from '../errors/errors.js';
import { violatesUnique } from '../postgres/unique-violation.js';
import type { FieldValuesOf, RecordDefinition, UniqueRule } from './define-record.js';

/** A unique index, and what CONFLICT-001 says when it is violated. */
export interface TakenIndex {
  readonly index: string;
  readonly message: string;
  /** The field of the input that has the value; none where the input does not name it. */
  readonly field?: string;
}

/**
 * Refuses what violates one of these indexes: `database.write(…).catch(refuseTakenIn([…]))`. Throws CONFLICT-001 for
 * that, and any other error as it is. The database decides, so no race slips through.
 */
export function refuseTakenIn(indexes: readonly TakenIndex[]): (error: unknown) => never {
  return (error) => {
    const broken = indexes.find(({ index }) => violatesUnique(error, index));
    throw broken ? taken(broken) : error;
  };
}

/** What an error of a statement means that writes these rows: CONFLICT-001 for a violated unique index of the record. */
export function refuseTaken<R extends RecordDefinition>(
  record: R,
  rows: readonly Partial<FieldValuesOf<R>>[],
): ErrorMeaning {
  return (error) => {
    const rules: [string, UniqueRule | undefined][] = Object.entries(record.unique);
    const broken = rules.find(([, rule]) => rule && violatesUnique(error, rule.index));
    if (!broken) return error;
    const [row, ...others] = rows as Partial<Record<string, string | null>>[];
    // Of several rows the database names none.
    return takenValue(record, broken[0], others.length === 0 ? row?.[broken[0]] : null);
  };
}

/** CONFLICT-001 for a value that another record has. */
export function takenValue(
  { unique }: RecordDefinition,
  field: string,
  value: string | null | undefined,
): DomainError {
  const rules: Readonly<Record<string, UniqueRule | undefined>> = unique;
  return taken({ field, message: rules[field]!.message(value ?? 'that this one has') });
}

function taken({ field, message }: Omit<TakenIndex, 'index'>): DomainError {
  return new DomainError(conflict, message, field === undefined ? [] : [{ field, code: 'taken', message }]);
}
