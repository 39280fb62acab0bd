import type pg from 'pg';
import { sealAuditRows } from '../../audit/seal-audit.js';
import { businessFlag } from '../../changes/business-share.js';
import { keepQueues } from '../../changes/purge-idle-queues.js';
import { setLocalTenant } from '../../postgres/tenant-setting.js';
import { consumerJobName, listensTo } from '../consumers/consumer-job.js';
import type { EventBatch } from '../bus/event-bus.js';
import type { EventConsumer } from '../../kernel/define-consumer.js';
import type { PublishedEvent } from '../../changes/published-event.js';
import { recordPublished, sequenceEvents } from './sequence-events.js';

/** In the order of insertion: a write that began after another was acknowledged comes after it. */
const oldestEntries = `select id::text, business_id as "businessId", event_id as "eventId", audit_id as "auditId"
  from kernel.outbox order by id limit 500`;
const purge = 'delete from kernel.outbox where id = any($1::bigint[])';
const addJob = `select ${keepQueues}, graphile_worker.add_job($1::text, payload := $2::json, queue_name := $3::text,
  job_key := $3::text, max_attempts := 25, flags := $4::text[])`;

interface OutboxRow {
  readonly id: string;
  readonly businessId: string;
  readonly eventId: string | null;
  readonly auditId: string;
}

interface Turn {
  readonly entryIds: readonly string[];
  readonly batches: readonly EventBatch[];
}

/**
 * Seals and numbers what is new and asks the consumers to work, in one transaction; answers what to publish.
 * Nothing is forgotten yet: a relay that dies now leaves it all to the next.
 */
export async function prepareTurn(client: pg.ClientBase, consumers: readonly EventConsumer[]): Promise<Turn> {
  return inTransaction(client, async () => {
    const { rows } = await client.query<OutboxRow>(oldestEntries);
    const batches: EventBatch[] = [];
    for (const [businessId, entries] of Map.groupBy(rows, (row) => row.businessId)) {
      await client.query(setLocalTenant(businessId));
      await sealAuditRows(client, businessId, unique(entries.map(({ auditId }) => auditId)));
      const eventIds = unique(entries.flatMap(({ eventId }) => eventId ?? []));
      const events = await sequenceEvents(client, businessId, eventIds);
      await wake(client, consumers, businessId, events);
      batches.push({ businessId, events });
    }
    return { entryIds: rows.map(({ id }) => id), batches };
  });
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** Forgets what has been published. */
export async function completeTurn(client: pg.ClientBase, { entryIds, batches }: Turn): Promise<void> {
  await inTransaction(client, async () => {
    for (const { businessId, events } of batches) {
      await client.query(setLocalTenant(businessId));
      if (events.length > 0) await recordPublished(client, businessId, events.at(-1)!.seq);
    }
    await client.query(purge, [entryIds]);
  });
}

/** At most one job of a consumer waits for a business, however much it has to do. */
async function wake(
  client: pg.ClientBase,
  consumers: readonly EventConsumer[],
  businessId: string,
  events: readonly PublishedEvent[],
): Promise<void> {
  for (const consumer of consumers) {
    if (!events.some(({ type }) => listensTo(consumer, type))) continue;
    const name = consumerJobName(consumer);
    const key = `${name}:${businessId}`;
    await client.query(addJob, [name, JSON.stringify({ businessId }), key, [businessFlag(businessId)]]);
  }
}

async function inTransaction<Result>(client: pg.ClientBase, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
