import type { CastMember } from '../../shared/config/cast.js';
import type { Client } from './client.js';

/** A running platform with its database, and the cast in it. */
export interface Graph {
  readonly url: string;
  /** Where operators find metrics and readiness. */
  readonly operationsUrl: string;
  readonly nobody: Client;
  /** The application role's connection string, as the platform has it. */
  readonly applicationUrl: string;
  /** The environment that the platform was started with. */
  readonly environment: Record<string, string>;
  signIn(person: CastMember): Promise<Client>;
  /** With a second factor proved just now; enrolled at the first time. For platform staff, and whoever needs step-up. */
  signInStaff(person: CastMember): Promise<Client>;
  /**
   * Rows as the superuser sees them, behind every wall: for looking at what a test left. With a name the
   * statement is planned once.
   */
  sql<Row extends object>(text: string, values?: unknown[], name?: string): Promise<Row[]>;
  stop(): Promise<void>;
}
