import type { z } from 'zod';
import { businessFlag } from './business-share.js';
import { keepQueues } from './purge-idle-queues.js';
import type { Job } from './job.js';
import type { PlatformWork } from './platform-work.js';

const addJob = `select ${keepQueues}, graphile_worker.add_job(?::text, payload := ?::json, max_attempts := ?::int,
  queue_name := ?::text, run_at := coalesce(?::timestamptz, now()) + ? * interval '1 microsecond',
  job_key := ?::text, flags := ?::text[])`;

export interface EnqueueOptions {
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
  /** Not before; at once when absent. */
  readonly runAt?: Date;
  /**
   * Its position, 0 to 999, among jobs of the queue that the same transaction asks for: they are due at the
   * same moment, and the worker knows no other order.
   */
  readonly position?: number;
  /** Of jobs with the same key only the newest waits. */
  readonly key?: string;
  /** Whose job it is: a business has no more than its share of the workers. Nobody's when absent. */
  readonly businessId?: string;
}

/** Adds a job in the transaction of `unit`: it exists if and only if that commits. */
export function enqueueJob<Payload extends z.ZodType>(
  unit: Pick<PlatformWork, 'send'>,
  { name, maxAttempts, payload: schema }: Job<Payload>,
  payload: z.input<Payload>,
  { queue, runAt, position = 0, key, businessId }: EnqueueOptions = {},
): void {
  schema.parse(payload);
  unit.send(addJob, [
    name,
    JSON.stringify(payload),
    maxAttempts,
    queue ?? null,
    runAt ?? null,
    position,
    key ?? null,
    businessId ? `{${businessFlag(businessId)}}` : null,
  ]);
}
