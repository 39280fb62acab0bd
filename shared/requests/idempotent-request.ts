/** A request that its client may repeat: made once, answered the same each time. */
export interface IdempotentRequest {
  /** Which operation of the surface: a key means another thing on another one. */
  readonly operation: string;
  /** The client's own, 1 to 255 printable characters. */
  readonly key: string;
  /** Of all that the operation is asked with; another request must not pass for this one. */
  readonly digest: string;
  /** Set by the gateway when the answer is that of an earlier request. */
  isReplayed?: boolean;
}

/** One attempt to carry the request out. */
export interface IdempotencyClaim extends IdempotentRequest {
  /** Tells this attempt from others with the same key. UUID. */
  readonly claimId: string;
  readonly credential: string;
  /** Writes what the change resulted in, for a repetition that finds no answer: nobody can read it in the database. */
  readonly seal: (outcome: unknown) => string;
  /** Of a repetition whose first request was carried out, and ended before its answer was there. */
  readonly outcome?: { readonly value: unknown };
  /** How many transactions were committed under the key. */
  writes?: number;
  /** Set when the key was inserted, in a transaction that may yet fail. */
  isMade?: boolean;
  /** Set when the key turns out to be another's. */
  isTaken?: boolean;
}
