import { Counter, type Registry } from 'prom-client';
import type { JobFigures } from '../jobs/define-job.js';

/** Mails that this process handed to the mail server. */
const mails = new Counter({
  name: 'braiflow_mails_total',
  help: 'Attempts to hand a mail to the mail server: sent, or failed and tried again.',
  labelNames: ['outcome'] as const,
  registers: [],
});

export const mailMetrics: JobFigures = { register: (registry: Registry) => registry.registerMetric(mails) };

/** Counts an attempt by how it ends. */
export async function countMail(sending: Promise<void>): Promise<void> {
  try {
    await sending;
    mails.inc({ outcome: 'sent' });
  } catch (error) {
    mails.inc({ outcome: 'failed' });
    throw error;
  }
}
