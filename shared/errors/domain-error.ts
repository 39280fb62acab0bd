import type { ErrorDefinition } from './error-definition.js';

/** What is wrong with one field of the input, as forms show it. */
export interface FieldFault {
  /** Path in the input, such as `input.email`. */
  readonly field: string;
  /** Machine-readable rule that was broken, such as `isEmail`. */
  readonly code: string;
  readonly message: string;
}

/** As many as one answer tells: each costs a stack, and nobody mends more of them at once. */
export const mostFaults = 20;

/** The only error that services throw on purpose; every other one is masked at the edge as SYS-001. */
export class DomainError extends Error {
  constructor(
    readonly definition: ErrorDefinition,
    message: string,
    readonly faults: readonly FieldFault[] = [],
    /** In how many seconds the same request may succeed, where that is known: `Retry-After`. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
