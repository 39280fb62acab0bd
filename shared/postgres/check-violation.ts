import { CheckConstraintViolationException } from '@mikro-orm/postgresql';

/** Whether the error is a violation of the named check, or of a trigger that names it so. */
export function violatesCheck(error: unknown, constraint: string): boolean {
  return (
    error instanceof CheckConstraintViolationException &&
    (error as { constraint?: string }).constraint === constraint
  );
}
