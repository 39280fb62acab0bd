/** An error code as its owner declares it: one declaration serves every surface and the documentation. */
export interface ErrorDefinition {
  /** Stable and public, such as `CONFLICT-001`. */
  readonly code: string;
  /** A few words for people, such as "Conflict". */
  readonly title: string;
  /** The HTTP status that REST answers, and `extensions.httpStatus` in GraphQL. */
  readonly httpStatus: number;
  /** What it means, in a sentence or two. */
  readonly cause: string;
  /** What leads to it, a sentence each, the usual first. */
  readonly reasons: readonly string[];
  /** What to do about it, a sentence each, in the order to try. */
  readonly cures: readonly string[];
  /** What the message of an answer may say. */
  readonly example: string;
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
