/** An error code as its owner declares it: one declaration serves every surface and the documentation. */
export interface ErrorDefinition {
  /** Stable and public, such as `CONFLICT-001`. */
  readonly code: string;
  /** A few words for people, such as "Conflict". */
  readonly title: string;
  /** The HTTP status that REST answers, and `extensions.httpStatus` in GraphQL. */
  readonly httpStatus: number;
  /** When it happens and what a client can do about it. */
  readonly cause: string;
  /** Whether the same request may succeed later. */
  readonly isRetryable: boolean;
}

/** Declares an error code. Called in the `errors.ts` of the code's owner, once per code. */
export function defineError(
  code: string,
  declaration: Omit<ErrorDefinition, 'code' | 'isRetryable'> & { isRetryable?: boolean },
): ErrorDefinition {
  return { isRetryable: false, ...declaration, code };
}
