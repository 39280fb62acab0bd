import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../shared/config/project-root.js';
import type { WorkerTiming } from '../../shared/jobs/worker.js';

/** As the platform's, at a twentieth of the time. */
export const quickTiming: WorkerTiming = { leaseMs: 1_500, heartbeatMs: 400, graceMs: 1_000 };

/** Starts a process of `job-worker-main.ts`; resolves when it works. */
export async function forkJobWorker(applicationUrl: string): Promise<ChildProcess> {
  const child = fork(join(projectRoot, 'dist/test/kit/job-worker-main.js'), [applicationUrl], {
    execArgv: [],
  });
  await once(child, 'message');
  return child;
}
