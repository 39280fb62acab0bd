import type pg from 'pg';
import { findUnsealed, sealAuditRows } from '../../audit/seal-audit.js';
import { setLocalTenant } from '../../postgres/tenant-setting.js';
import { inTransaction, type Transaction } from '../../postgres/transaction.js';
import type { EventBatch, Publishing } from '../bus/event-bus.js';
import type { ConsumerWakes } from './consumer-wakes.js';
import { findUnpublished, recordPublished, sequenceEvents } from './sequence-events.js';

/** In the order of insertion: a write that began after another was acknowledged comes after it. */
const oldestEntries = `select id::text, business_id as "businessId", event_id as "eventId", event_type as "eventType",
    audit_id as "auditId" from kernel.outbox order by id limit 500`;
const purge = 'delete from kernel.outbox where id = any($1::bigint[])';
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
  readonly wakes: ConsumerWakes;
}

/**
 * Seals and numbers what is new, asks the consumers to work, and publishes. Answers how much there was. A relay that
 * dies on the way leaves what is not published, and not purged, to the next.
 */
export async function takeTurn({ pool, publishing, wakes }: RelayTurnOptions): Promise<number> {
  const { entryIds, batches } = await inTransaction(pool, unchanged, (transaction) =>
    prepareTurn(transaction, publishing, wakes),
  );
  if ('after' in publishing && entryIds.length > 0) {
    for (const batch of batches) await publishing.after(batch);
    await inTransaction(pool, unchanged, async (transaction) => completeTurn(transaction, entryIds, batches));
  }
  return entryIds.length;
}

/** Takes over which consumers are to be asked again. */
export function loadWakes({ pool, wakes }: RelayTurnOptions): Promise<void> {
  return inTransaction(pool, unchanged, (transaction) => wakes.load(transaction));
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
  wakes: ConsumerWakes,
): Promise<Turn> {
  wakes.askDue(transaction);
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
    wakes.ask(transaction, businessId, new Set(events.map(({ eventType }) => eventType)));
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

const unchanged = (error: Error) => error;
