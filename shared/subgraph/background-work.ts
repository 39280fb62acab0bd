import type { EventBus } from '../events/bus/event-bus.js';
import { Relay } from '../events/relay/relay.js';
import type { MetricsPart } from '../http/metrics.js';
import { removeObject } from '../files/remove-object.job.js';
import { sweepObjects } from '../files/sweep-objects.job.js';
import { startWorker, timingOf } from '../jobs/worker.js';
import type { Kernel } from '../kernel/kernel.js';
import { sendMail } from '../mail/send-mail.job.js';
import { jobsOf } from './catalogue-of.js';
import type { SubgraphDefinition } from './subgraph-definition.js';

export interface BackgroundWorkOptions {
  readonly kernel: Kernel;
  /** As the application role. */
  readonly connectionString: string;
  readonly bus: EventBus;
  readonly jobLeaseMs: number;
  /** Of the platform: whichever process publishes, it tells the consumers of all. */
  readonly subgraphs: readonly SubgraphDefinition[];
  /** Of this process, whose jobs it works off. */
  readonly running: readonly SubgraphDefinition[];
}

/** What a process with a database does beside answering. Every one can publish events; one of them does. */
export async function startBackgroundWork(
  { kernel, connectionString, bus, jobLeaseMs, subgraphs, running }: BackgroundWorkOptions,
  open: AsyncDisposableStack,
): Promise<MetricsPart> {
  const consumers = subgraphs.flatMap((subgraph) => subgraph.consumers ?? []);
  const relay = new Relay({ connectionString, bus, consumers, kernel });
  open.defer(() => relay.close());
  // Mail is every process's to send.
  const ofFiles = kernel.files ? [removeObject, sweepObjects] : [];
  const jobs = [sendMail, ...ofFiles, ...jobsOf(running)];
  const worker = await startWorker(kernel, jobs, connectionString, timingOf(jobLeaseMs));
  open.defer(() => worker.stop());
  return worker.metrics;
}
