/** Why a subgraph behind HTTP gave no answer. */
export type FailureKind =
  /** No connection, or one that broke. */
  | 'unreachable'
  /** The connection broke before any part of an answer had come. */
  | 'dropped'
  | 'too_late'
  | 'too_large'
  /** The client is gone. */
  | 'abandoned'
  /** A status other than 200, or a body that is no JSON object. */
  | 'malformed';

/** A subgraph behind HTTP gave no answer. The message is for logs. */
export class RemoteFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'RemoteFailure';
  }
}
