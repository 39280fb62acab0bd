import { v7, validate } from 'uuid';

/** Makes record ids, injected so that tests can foresee them. */
export interface Ids {
  /** A UUIDv7 (RFC 9562): sorts by creation time, so that indexes grow at their end. */
  next(): string;
}

export const systemIds: Ids = { next: () => v7() };

/** Whether the value is a UUID of any version. */
export function isUuid(value: unknown): value is string {
  return validate(value);
}
