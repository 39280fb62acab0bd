import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { AuditLogEntry } from './audit-log.entity.js';
import { EventLogEntry } from './event-log.entity.js';
import type { EventDefinition } from './define-event.js';
import { OutboxEntry } from './outbox.entity.js';
import { previousAttributes } from './previous-attributes.js';
import { enqueueJob, type EnqueueOptions } from './enqueue-job.js';
import type { Job } from './job.js';
import type { Clock } from '../values/clock.js';
import type { Ids } from '../values/ids.js';
import type { Actor } from '../requests/actor.js';
import { recordChanges, valuesOfChanges } from './record-changes.js';

/** What happened to one record, without secrets: it is kept in the audit trail. */
export interface RecordedChange {
  /** Qualified, such as `crm.customers`. */
  readonly table: string;
  readonly recordId: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** One transaction of one tenant: the change, its events and its audit rows commit together or not at all. */
export class UnitOfWork {
  constructor(
    readonly entities: EntityManager,
    readonly actor: Actor,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The moment of the change, by the platform's clock. */
  now(): Date {
    return this.clock.now();
  }

  /** An id for a new record. */
  newId(): string {
    return this.ids.next();
  }

  /** Publishes an event of the change and writes its audit row; both carry the same request id. */
  record<Payload extends z.ZodType>(
    event: EventDefinition<Payload>,
    payload: z.input<Payload>,
    change: RecordedChange,
  ): void {
    const { businessId, userId, requestId } = this.actor;
    const parsed = event.payload.parse(payload) as object;
    const eventId = this.ids.next();
    this.entities.create(EventLogEntry, {
      businessId,
      eventId,
      eventType: event.type,
      version: event.version,
      userId,
      recordId: change.recordId,
      payload: parsed,
      previousAttributes: previousAttributes(change.before, parsed),
      requestId,
      createdAt: this.clock.now(),
    });
    this.#audit(event.type, change, eventId);
  }

  /**
   * As `record`, for many changes of one table in one statement. They come after what the transaction stored
   * before, and before what `record` notes, which is written at the commit.
   */
  async recordAll<Payload extends z.ZodType>(
    event: EventDefinition<Payload>,
    changes: readonly (RecordedChange & { readonly payload: z.input<Payload> })[],
  ): Promise<void> {
    if (changes.length === 0) return;
    const rows = changes.map(({ payload, recordId, before, after }) => {
      const parsed = event.payload.parse(payload) as object;
      return {
        record_id: recordId,
        event_id: this.ids.next(),
        audit_id: this.ids.next(),
        payload: parsed,
        previous: previousAttributes(before, parsed),
        before,
        ...(after !== payload && { after }),
        is_gone: after === null,
      };
    });
    const values = valuesOfChanges(this.actor, event, changes[0]!.table, this.clock.now(), rows);
    await this.entities.execute(recordChanges, values);
  }

  /** Asks for work that is done after the commit, and only if there is one. */
  async enqueue<Payload extends z.ZodType>(
    job: Job<Payload>,
    payload: z.input<Payload>,
    options?: EnqueueOptions,
  ): Promise<void> {
    await enqueueJob(this.entities, job, payload, { businessId: this.actor.businessId, ...options });
  }

  /** Writes an audit row for what is worth a trace but no event, such as a login. */
  audit(action: string, change: RecordedChange): void {
    this.#audit(action, change, null);
  }

  /** The relay seals the row, and publishes the event that it stands for if there is one. */
  #audit(action: string, { table, recordId, before, after }: RecordedChange, eventId: string | null): void {
    const auditId = this.ids.next();
    const { businessId, userId, apiKeyId, homeBusinessId, requestId, address } = this.actor;
    this.entities.create(AuditLogEntry, {
      businessId,
      auditId,
      userId,
      apiKeyId,
      subjectUserId: null,
      actorBusinessId: homeBusinessId ?? null,
      action,
      tableName: table,
      recordId,
      beforeState: before,
      afterState: after,
      requestId,
      address,
      timestamp: this.clock.now(),
    });
    this.entities.create(OutboxEntry, { businessId, eventId, auditId });
  }
}
