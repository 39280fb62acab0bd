import type { z } from 'zod';

/** What is asked for when a job is enqueued; `JobDefinition` adds how it is done. */
export interface Job<Payload extends z.ZodType = z.ZodType> {
  /** `<subgraph>.<verb>_<noun>`, such as `identity.send_password_reset`; never renamed while jobs of it may wait. */
  readonly name: string;
  readonly payload: Payload;
  /** Tries before the job counts as dead; each waits longer than the one before. */
  readonly maxAttempts: number;
}
