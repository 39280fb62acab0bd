import type { Registry } from 'prom-client';
import type { z } from 'zod';
import type { Kernel } from '../kernel/kernel.js';
import type { Job } from '../changes/job.js';

/** Work that is done later, at least once, even when the process that asked for it is gone. */
export interface JobDefinition<Payload extends z.ZodType = z.ZodType> extends Job<Payload> {
  /** For work that recurs: a cron pattern in UTC, such as `7 * * * *`. Its payload is then an empty object. */
  readonly schedule?: string;
  /** It waits for a server that is not ours: it runs in a pool of its own, so that nothing else waits behind it. */
  readonly isOutbound?: true;
  /** Must be idempotent: it may run twice, even at the same time. Throwing means: try again later. */
  readonly run: (kernel: Kernel, payload: z.output<Payload>) => Promise<void>;
  /**
   * What becomes of that which the job was for once its attempts are used up, so that nobody waits for it for ever.
   * Must be idempotent; throwing means: try again in a few seconds. The job itself is kept for operators.
   */
  readonly onExhausted?: (kernel: Kernel, payload: z.output<Payload>) => Promise<void>;
  readonly metrics?: JobFigures;
}

/** Figures of a job's own, beside those that every job has. */
export interface JobFigures {
  register(registry: Registry): void;
}

/** Declares a job, in the folder of the aggregate that it works for. */
export function defineJob<Payload extends z.ZodType>(
  name: string,
  declaration: Omit<JobDefinition<Payload>, 'name'>,
): JobDefinition<Payload> {
  return { name, ...declaration };
}
