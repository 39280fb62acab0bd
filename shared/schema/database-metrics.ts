import { Gauge, type Registry } from 'prom-client';
import type { Database } from '../changes/database.js';
import type { MetricsPart } from '../http/metrics.js';

const outbox = `
  select count(*)::int as entries,
    coalesce(extract(epoch from now() - min(uuid_extract_timestamp(audit_id))), 0)::float as "oldestSeconds"
  from kernel.outbox`;

interface Outbox {
  readonly entries: number;
  readonly oldestSeconds: number;
}

/** How this process uses its database, and how far behind the relay is, which is the same in every process. */
export class DatabaseMetrics implements MetricsPart {
  #sample: Promise<Outbox | undefined> | undefined;

  constructor(private readonly database: Database) {}

  register(registry: Registry): void {
    const { database } = this;
    new Gauge({
      name: 'braiflow_database_connections',
      help: 'Connections of each pool: busy, idle, and callers waiting for one.',
      labelNames: ['pool', 'state'],
      registers: [registry],
      collect() {
        for (const [pool, states] of Object.entries(database.connections))
          for (const [state, count] of Object.entries(states)) this.set({ pool, state }, count as number);
      },
    });
    const help = 'Changes that the relay has not published yet.';
    this.#addGauge(registry, 'braiflow_outbox_entries', help, 'entries');
    const oldest = 'How long the oldest of them waits: the lag of streams and webhooks.';
    this.#addGauge(registry, 'braiflow_outbox_oldest_seconds', oldest, 'oldestSeconds');
  }

  #addGauge(registry: Registry, name: string, help: string, figure: keyof Outbox): void {
    const read = () => this.#readOutbox();
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const found = await read();
        if (found) this.set(found[figure]);
        else this.remove();
      },
    });
  }

  /** One statement for both gauges of a scrape. A database that is away makes them absent, not wrong. */
  #readOutbox(): Promise<Outbox | undefined> {
    this.#sample ??= this.database
      .platformRows<Outbox>(outbox)
      .then(
        ([row]) => row,
        () => undefined,
      )
      .finally(() => (this.#sample = undefined));
    return this.#sample;
  }
}
