import { DomainError } from '../errors/domain-error.js';
import { conflict } from '../errors/errors.js';
import { violatesUnique } from '../postgres/unique-violation.js';
import type { FieldValuesOf, RecordDefinition, UniqueRule } from './define-record.js';

/**
 * Runs a statement that writes these rows, and turns a violated unique index of the record into CONFLICT-001. The
 * database decides, so no race slips through.
 */
export async function refuseTaken<R extends RecordDefinition, Result>(
  record: R,
  rows: readonly Partial<FieldValuesOf<R>>[],
  write: () => Promise<Result>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    const rules: [string, UniqueRule | undefined][] = Object.entries(record.unique);
    const broken = rules.find(([, rule]) => rule && violatesUnique(error, rule.index));
    if (!broken) throw error;
    const [row, ...others] = rows as Partial<Record<string, string | null>>[];
    // Of several rows the database names none.
    throw takenValue(record, broken[0], others.length === 0 ? row?.[broken[0]] : null);
  }
}

/** CONFLICT-001 for a value that another record has. */
export function takenValue(
  { unique }: RecordDefinition,
  field: string,
  value: string | null | undefined,
): DomainError {
  const rules: Readonly<Record<string, UniqueRule | undefined>> = unique;
  const message = rules[field]!.message(value ?? 'that this one has');
  return new DomainError(conflict, message, [{ field, code: 'unique', message }]);
}
