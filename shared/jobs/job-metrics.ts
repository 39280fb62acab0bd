import type { Job, WorkerEvents } from 'graphile-worker';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Kernel } from '../kernel/kernel.js';
import { countJobs, type JobCounts } from './count-jobs.js';

/** Figures of the queue, the same in every process, and of the jobs that this process runs. */
export class JobMetrics {
  readonly #startedAtMs = new WeakMap<Job, number>();
  readonly #duration = new Histogram({
    name: 'braiflow_job_duration_seconds',
    help: 'Time from the start of a job to its end, by outcome.',
    labelNames: ['job', 'outcome'],
    buckets: [0.005, 0.025, 0.1, 0.5, 1, 5, 10, 30, 60, 300],
    registers: [],
  });
  readonly #failed = new Counter({
    name: 'braiflow_jobs_failed_total',
    help: 'Attempts of jobs that failed.',
    labelNames: ['job'],
    registers: [],
  });
  #sample: Promise<JobCounts[]> | undefined;

  constructor(private readonly kernel: Pick<Kernel, 'database'>) {}

  /** Counts what a pool does. */
  observe(events: WorkerEvents): void {
    events.on('job:start', ({ job }) => this.#startedAtMs.set(job, performance.now()));
    events.on('job:error', ({ job }) => this.#failed.inc({ job: job.task_identifier }));
    events.on('job:complete', ({ job, error }) => {
      const seconds = (performance.now() - this.#startedAtMs.get(job)!) / 1_000;
      this.#duration.observe({ job: job.task_identifier, outcome: error ? 'failed' : 'done' }, seconds);
    });
  }

  register(registry: Registry): void {
    registry.registerMetric(this.#duration);
    registry.registerMetric(this.#failed);
    this.#addGauge(registry, 'braiflow_jobs_waiting', 'Jobs that are due and not taken.', 'waiting');
    this.#addGauge(registry, 'braiflow_jobs_running', 'Jobs that a worker has taken.', 'running');
    this.#addGauge(
      registry,
      'braiflow_jobs_retrying',
      'Jobs that failed and wait for their next attempt.',
      'retrying',
    );
    this.#addGauge(registry, 'braiflow_jobs_dead', 'Jobs whose attempts are used up.', 'dead');
    const oldest = 'Since when the job that waits the longest is due.';
    this.#addGauge(registry, 'braiflow_jobs_oldest_wait_seconds', oldest, 'oldestWaitSeconds');
  }

  #addGauge(registry: Registry, name: string, help: string, figure: Exclude<keyof JobCounts, 'name'>): void {
    const read = () => this.#counts();
    new Gauge({
      name,
      help,
      labelNames: ['job'],
      registers: [registry],
      async collect() {
        const counts = await read();
        this.reset();
        for (const count of counts) this.set({ job: count.name }, count[figure]);
      },
    });
  }

  /** One statement for all gauges of a scrape. A database that is away makes them absent, not wrong. */
  #counts(): Promise<JobCounts[]> {
    this.#sample ??= countJobs(this.kernel)
      .catch(() => [])
      .finally(() => (this.#sample = undefined));
    return this.#sample;
  }
}
