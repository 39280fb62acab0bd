import { ForeignKeyConstraintViolationException } from '@mikro-orm/postgresql';

/** Whether a row was written whose column names a row that is not there; by the name that PostgreSQL gives such keys. */
export function violatesForeignKeyOf(error: unknown, column: string): boolean {
  return (
    error instanceof ForeignKeyConstraintViolationException &&
    String((error as { constraint?: string }).constraint).endsWith(`_${column}_fkey`)
  );
}
