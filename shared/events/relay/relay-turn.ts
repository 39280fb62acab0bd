import type pg from 'pg';
import { findUnsealed, sealAuditRows } from '../../audit/seal-audit.js';
import { businessFlag } from '../../changes/business-share.js';
import { keepQueues } from '../../changes/purge-idle-queues.js';
import { setLocalTenant } from '../../postgres/tenant-setting.js';
import { inTransaction, type Transaction } from '../../postgres/transaction.js';
import { consumerJobName, listensTo } from '../consumers/consumer-job.js';
import type { EventBatch, Publishing } from '../bus/event-bus.js';
import type { EventConsumer } from '../../kernel/define-consumer.js';
import { findUnpublished, recordPublished, sequenceEvents } from './sequence-events.js';

/** In the order of insertion: a write that began after another was acknowledged comes after it. */
const oldestEntries = `select id::text, business_id as "businessId", event_id as "eventId", event_type as "eventType",
    audit_id as "auditId" from kernel.outbox order by id limit 500`;
const purge = 'delete from kernel.outbox where id = any($1::bigint[])';
const addJob = `select ${keepQueues}, graphile_worker.add_job($1::text, payload := $2::json, queue_name := $3::text,
  job_key := $3::text, max_attempts := 25, flags := $4::text[])`;

interface OutboxRow {
  readonly id: string;
  readonly businessId: string;
  /** Null for what is worth a trace but no event. */
  readonly eventId: string | null;
  /** Null without an event, and in entries of processes that did not write it yet. */
  readonly eventType: string | null;
  readonly auditId: string;
}

export interface RelayTurnOptions {
  readonly pool: pg.Pool;
  readonly publishing: Publishing;
  readonly consumers: readonly EventConsumer[];
}

/**
 * Seals and numbers what is new, asks the consumers to work, and publishes. Answers how much there was. A relay that
 * dies on the way leaves what is not published, and not purged, to the next.
 */
export async function takeTurn({ pool, publishing, consumers }: RelayTurnOptions): Promise<number> {
  const { entryIds, batches } = await inTransaction(pool, unchanged, (transaction) =>
    prepareTurn(transaction, publishing, consumers),
  );
  if ('after' in publishing && entryIds.length > 0) {
    for (const batch of batches) await publishing.after(batch);
    await inTransaction(pool, unchanged, async (transaction) => completeTurn(transaction, entryIds, batches));
  }
  return entryIds.length;
}

interface Turn {
  readonly entryIds: readonly string[];
  /** What to publish when it is committed. */
  readonly batches: readonly EventBatch[];
}

/** Two round trips, however many businesses there are. */
async function prepareTurn(
  transaction: Transaction,
  publishing: Publishing,
  consumers: readonly EventConsumer[],
): Promise<Turn> {
  const rows = await transaction.execute<OutboxRow>(oldestEntries);
  const entryIds = rows.map(({ id }) => id);
  if (rows.length === 0) return { entryIds, batches: [] };
  const businesses = [...Map.groupBy(rows, (row) => row.businessId)];
  const unsealed = await Promise.all(
    businesses.map(([businessId, entries]) => {
      transaction.command(setLocalTenant(businessId));
      return findUnsealed(transaction, businessId, unique(entries.map(({ auditId }) => auditId)));
    }),
  );
  const batches = businesses.map(async ([businessId, entries], index) => {
    transaction.command(setLocalTenant(businessId));
    sealAuditRows(transaction, businessId, unsealed[index]!);
    const events = entries.filter(({ eventId }) => eventId);
    if (events.length === 0) return { businessId, events: [] };
    sequenceEvents(transaction, businessId, unique(events.map(({ eventId }) => eventId!)));
    wake(transaction, consumers, businessId, new Set(events.map(({ eventType }) => eventType)));
    if ('after' in publishing) return { businessId, events: await findUnpublished(transaction, businessId) };
    publishing.within(transaction, businessId);
    recordPublished(transaction, businessId);
    return { businessId, events: [] };
  });
  if ('within' in publishing) transaction.send(purge, [entryIds]);
  return { entryIds, batches: (await Promise.all(batches)).filter(({ events }) => events.length > 0) };
}

function completeTurn(
  transaction: Transaction,
  entryIds: readonly string[],
  batches: readonly EventBatch[],
): void {
  for (const { businessId, events } of batches) {
    transaction.command(setLocalTenant(businessId));
    recordPublished(transaction, businessId, events.at(-1)!.seq);
  }
  transaction.send(purge, [entryIds]);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** At most one job of a consumer waits for a business, however much it has to do. A type that is not known concerns all. */
function wake(
  transaction: Transaction,
  consumers: readonly EventConsumer[],
  businessId: string,
  types: ReadonlySet<string | null>,
): void {
  for (const consumer of consumers) {
    if (![...types].some((type) => type === null || listensTo(consumer, type))) continue;
    const name = consumerJobName(consumer);
    const key = `${name}:${businessId}`;
    transaction.send(addJob, [name, JSON.stringify({ businessId }), key, [businessFlag(businessId)]]);
  }
}

const unchanged = (error: Error) => error;
