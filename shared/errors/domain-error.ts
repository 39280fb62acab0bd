import type { ErrorDefinition } from './error-definition.js';
import type { FaultCode } from './fault-codes.js';

/** What is wrong with one field of the input, as forms show it. */
export interface FieldFault {
  /** Path in the input, such as `email`, `address.country` or `tags[0]`. */
  readonly field: string;
  /** The rule that was broken, for programs. */
  readonly code: FaultCode;
  readonly message: string;
  /** What the message tells, for programs: amounts and the like as texts, such as `asked` and `available`. */
  readonly meta?: Readonly<Record<string, string>>;
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
