/** On whose behalf a change is made, and in which request: what audit and events record. */
export interface Actor {
  readonly businessId: string;
  /** Null when the platform itself acts. */
  readonly userId: string | null;
  /** The API key that acts in the user's name; null for a person and for the platform itself. */
  readonly apiKeyId: string | null;
  readonly requestId: string;
  readonly address: string | null;
}

/** A change that a person makes. */
export interface UserActor extends Actor {
  readonly userId: string;
}
