import type { UnitOfWork } from '../changes/unit-of-work.js';
import { exhaustedFlag } from './exhausted-jobs.js';
import { deadJobNotFound, jobNumberOf } from './job-id.js';

const isDead = `
  where j.id = ?::bigint and j.locked_at is null and j.attempts >= j.max_attempts and t.id = j.task_id
  returning t.identifier as job`;
const revive = `
  update graphile_worker._private_jobs j set attempts = 0, run_at = now(), updated_at = now(), flags = j.flags - '${exhaustedFlag}'
  from graphile_worker._private_tasks t ${isDead}`;
const remove = `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t ${isDead}`;

/** Gives a dead job all its attempts again, from now. Throws NOT-FOUND-001 when it is not dead. */
export function reviveDeadJob(unit: UnitOfWork, id: string): Promise<void> {
  return settle(unit, id, revive, 'job.retried');
}

/** Deletes a dead job; its work is never done. Throws NOT-FOUND-001 when it is not dead. */
export function removeDeadJob(unit: UnitOfWork, id: string): Promise<void> {
  return settle(unit, id, remove, 'job.discarded');
}

async function settle(unit: UnitOfWork, id: string, statement: string, action: string): Promise<void> {
  const [row] = await unit.execute<{ job: string }>(statement, [jobNumberOf(id)]);
  if (!row) throw deadJobNotFound(id);
  unit.audit(action, {
    table: 'graphile_worker._private_jobs',
    recordId: id,
    before: { job: row.job, status: 'dead' },
    after: action === 'job.retried' ? { job: row.job, status: 'waiting' } : null,
  });
}
