import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';

/** Whether the error is a violation of the named unique constraint or index. */
export function violatesUnique(error: unknown, constraint: string): boolean {
  return (
    error instanceof UniqueConstraintViolationException &&
    (error as { constraint?: string }).constraint === constraint
  );
}

/** Whether the error is a violation of any unique constraint or index. */
export function violatesAnyUnique(error: unknown): boolean {
  return error instanceof UniqueConstraintViolationException;
}
