import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import type { Job } from './job.js';

const addJob = 'select graphile_worker.add_job(?::text, payload := ?::json, max_attempts := ?::int)';

/** Adds a job in the transaction of `entities`: it exists if and only if that commits. */
export async function enqueueJob<Payload extends z.ZodType>(
  entities: EntityManager,
  { name, maxAttempts, payload: schema }: Job<Payload>,
  payload: z.input<Payload>,
): Promise<void> {
  schema.parse(payload);
  await entities.execute(addJob, [name, JSON.stringify(payload), maxAttempts]);
}
