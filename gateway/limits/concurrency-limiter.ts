/** How many of one kind a caller may have at the same time. */
export interface ConcurrencyLimit {
  /** Keeps the slots of this rule apart from those of others. */
  readonly name: string;
  readonly most: number;
}

/** Gives a slot back. */
export type Release = () => void;

/** Who has how many slots. All of a rule's gateways must ask the same store for a limit to hold over them. */
export interface ConcurrencyLimiter {
  /** A slot, to be given back; undefined when the caller has all that there are. */
  acquire(limit: ConcurrencyLimit, key: string): Promise<Release | undefined>;
}
