import type pg from 'pg';
import { sealAuditRows } from '../../audit/seal-audit.js';
import { businessFlag } from '../../changes/business-share.js';
import { keepQueues } from '../../changes/purge-idle-queues.js';
import { setLocalTenant } from '../../postgres/tenant-setting.js';
import { inTransaction, type Transaction } from '../../postgres/transaction.js';
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
export function prepareTurn(pool: pg.Pool, consumers: readonly EventConsumer[]): Promise<Turn> {
  return inTransaction(pool, unchanged, async (transaction) => {
    const rows = await transaction.execute<OutboxRow>(oldestEntries);
    const batches: EventBatch[] = [];
    for (const [businessId, entries] of Map.groupBy(rows, (row) => row.businessId)) {
      transaction.command(setLocalTenant(businessId));
      await sealAuditRows(transaction, businessId, unique(entries.map(({ auditId }) => auditId)));
      const eventIds = unique(entries.flatMap(({ eventId }) => eventId ?? []));
      const events = await sequenceEvents(transaction, businessId, eventIds);
      wake(transaction, consumers, businessId, events);
      batches.push({ businessId, events });
    }
    return { entryIds: rows.map(({ id }) => id), batches };
  });
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** Forgets what has been published. */
export function completeTurn(pool: pg.Pool, { entryIds, batches }: Turn): Promise<void> {
  return inTransaction(pool, unchanged, async (transaction) => {
    for (const { businessId, events } of batches) {
      transaction.command(setLocalTenant(businessId));
      if (events.length > 0) recordPublished(transaction, businessId, events.at(-1)!.seq);
    }
    transaction.send(purge, [entryIds]);
  });
}

/** At most one job of a consumer waits for a business, however much it has to do. */
function wake(
  transaction: Transaction,
  consumers: readonly EventConsumer[],
  businessId: string,
  events: readonly PublishedEvent[],
): void {
  for (const consumer of consumers) {
    if (!events.some(({ type }) => listensTo(consumer, type))) continue;
    const name = consumerJobName(consumer);
    const key = `${name}:${businessId}`;
    transaction.send(addJob, [name, JSON.stringify({ businessId }), key, [businessFlag(businessId)]]);
  }
}

const unchanged = (error: Error) => error;
