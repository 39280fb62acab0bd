import type { Kernel } from '../kernel/kernel.js';

/** How many jobs of one name there are, in each state. */
export interface JobCounts {
  readonly name: string;
  /** Due, and not taken; none of its attempts failed. */
  readonly waiting: number;
  readonly running: number;
  /** Failed, with attempts left. */
  readonly retrying: number;
  /** Failed, with no attempt left. */
  readonly dead: number;
  /** Since when the first of those that nobody has taken is due; 0 when none is. */
  readonly oldestWaitSeconds: number;
}

const counts = `
  select t.identifier as name,
    count(*) filter (where j.is_available and j.attempts = 0 and j.run_at <= now())::int as waiting,
    count(*) filter (where j.locked_at is not null)::int as running,
    count(*) filter (where j.is_available and j.attempts > 0)::int as retrying,
    count(*) filter (where j.locked_at is null and j.attempts >= j.max_attempts)::int as dead,
    coalesce(extract(epoch from now() - min(j.run_at) filter (where j.is_available and j.run_at <= now())), 0)::float
      as "oldestWaitSeconds"
  from graphile_worker._private_tasks t
  left join graphile_worker._private_jobs j on j.task_id = t.id
  group by t.identifier order by t.identifier`;

/** Every job name that the queue knows, in alphabetical order; one pass over the jobs that are not done. */
export function countJobs({ database }: Pick<Kernel, 'database'>): Promise<JobCounts[]> {
  return database.platformRows(counts);
}
