/** How many of one kind a caller may have at the same time. */
export interface PlaceRule {
  /** Keeps the places of this rule apart from those of others. */
  readonly name: string;
  readonly most: number;
}

/** Gives a place back. */
export type Leave = () => void;

/** Who has how many places. All of a rule's gateways must ask the same store for a limit to hold over them. */
export interface PlaceStore {
  /** A place, to be given back; undefined when the caller has all that there are. */
  enter(rule: PlaceRule, key: string): Promise<Leave | undefined>;
}
