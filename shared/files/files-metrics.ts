import { Counter, type Registry } from 'prom-client';
import type { JobFigures } from '../jobs/define-job.js';

/** Files whose bytes this process missed in the store. */
const lost = new Counter({
  name: 'braiflow_files_lost_total',
  help: 'Files whose bytes the store has no more: made again, or answered with FILE-002.',
  labelNames: ['kind'] as const,
  registers: [],
});

export const fileMetrics: JobFigures = { register: (registry: Registry) => registry.registerMetric(lost) };

/** Counts a file that is missing in its store. */
export function countLostFile(kind: string): void {
  lost.inc({ kind });
}
