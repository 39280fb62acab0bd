import { Counter, type Registry } from 'prom-client';
import type { JobFigures } from '../../../shared/jobs/define-job.js';
import type { TryOutcome } from './try-delivery.service.js';

/** Tries that this process made. */
const tries = new Counter({
  name: 'braiflow_webhook_tries_total',
  help: 'Tries to deliver an event to a webhook: delivered, refused by its receiver, or unreachable.',
  labelNames: ['outcome'] as const,
  registers: [],
});

export const deliveryMetrics: JobFigures = {
  register: (registry: Registry) => registry.registerMetric(tries),
};

/** Counts a try by what came of it. */
export function countTry({ status }: Pick<TryOutcome, 'status'>): void {
  const isDelivered = status !== null && status >= 200 && status < 300;
  tries.inc({ outcome: isDelivered ? 'delivered' : status === null ? 'unreachable' : 'refused' });
}
