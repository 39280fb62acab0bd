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

export function msPerTokenOf({ refillPerSecond }: BucketRule): number {
  return 1_000 / refillPerSecond;
}

/** What a client is told of an attempt to take `tokens`, by what the bucket is like after it. */
export function takenOf(
  rule: BucketRule,
  tokens: number,
  { isAllowed, fullInMs }: Pick<Taken, 'isAllowed' | 'fullInMs'>,
): Taken {
  const msPerToken = msPerTokenOf(rule);
  return {
    isAllowed,
    left: Math.max(0, Math.floor(rule.capacity - fullInMs / msPerToken)),
    fullInMs,
    retryInMs: isAllowed ? 0 : fullInMs + (tokens - rule.capacity) * msPerToken,
  };
}
