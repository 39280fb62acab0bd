/** A bucket of tokens: holds `capacity`, and gets `refillPerSecond` until it is full. */
export interface BucketRule {
  /** Names the rule in headers, and keeps its buckets apart from those of others. */
  readonly name: string;
  readonly capacity: number;
  readonly refillPerSecond: number;
}

/** What became of an attempt to take tokens. */
export interface Taken {
  readonly isAllowed: boolean;
  /** Tokens left. */
  readonly left: number;
  /** Until the bucket is full again. */
  readonly fullInMs: number;
  /** Until there are as many tokens as were wanted; 0 when they were taken. */
  readonly retryInMs: number;
}

/** Where buckets are kept. All of a rule's gateways must ask the same store for a limit to hold over them. */
export interface BucketStore {
  /** Takes tokens, or none when there are too few. A negative number gives some back. A bucket that nobody took from is full. */
  take(rule: BucketRule, key: string, tokens: number): Promise<Taken>;
}
