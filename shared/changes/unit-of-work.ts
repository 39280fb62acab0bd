import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import type { EventDefinition } from './define-event.js';
import { previousAttributes } from './previous-attributes.js';
import { enqueueJob, type EnqueueOptions } from './enqueue-job.js';
import type { Job } from './job.js';
import type { Clock } from '../values/clock.js';
import type { Ids } from '../values/ids.js';
import type { Actor } from '../requests/actor.js';
import type { Transaction } from '../postgres/transaction.js';
import { PlatformWork } from './platform-work.js';
import { sendChanges, type AuditRow, type ChangeRow } from './record-changes.js';

/** What happened to one record, without secrets: it is kept in the audit trail. */
export interface RecordedChange {
  /** Qualified, such as `crm.customers`. */
  readonly table: string;
  readonly recordId: string;
  readonly before: object | null;
  readonly after: object | null;
}

/** One transaction of one tenant: the change, its events and its audit rows commit together or not at all. */
export class UnitOfWork extends PlatformWork {
  readonly #noted: ChangeRow[] = [];

  constructor(
    transaction: Transaction,
    openEntities: (transaction: Transaction) => EntityManager,
    readonly actor: Actor,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    super(transaction, openEntities);
  }

  /** The moment of the change, by the platform's clock. */
  now(): Date {
    return this.clock.now();
  }

  /** An id for a new record. */
  newId(): string {
    return this.ids.next();
  }

  /** Publishes an event of the change and writes its audit row, at the commit; both carry the same request id. */
  record<Payload extends z.ZodType>(
    event: EventDefinition<Payload>,
    payload: z.input<Payload>,
    change: RecordedChange,
  ): void {
    this.#noted.push(this.#changeOf(event, payload, change));
  }

  /**
   * As `record`, for many changes. They come after what the transaction stored before, and before what `record` notes.
   */
  recordAll<Payload extends z.ZodType>(
    event: EventDefinition<Payload>,
    changes: readonly (RecordedChange & { readonly payload: z.input<Payload> })[],
  ): void {
    const rows = changes.map((change) => this.#changeOf(event, change.payload, change));
    sendChanges(this.transaction, this.actor, this.clock.now(), rows);
  }

  /** Asks for work that is done after the commit, and only if there is one. */
  enqueue<Payload extends z.ZodType>(
    job: Job<Payload>,
    payload: z.input<Payload>,
    options?: EnqueueOptions,
  ): void {
    enqueueJob(this, job, payload, { businessId: this.actor.businessId, ...options });
  }

  /** Writes an audit row for what is worth a trace but no event, such as a login. */
  audit(action: string, change: RecordedChange): void {
    this.#noted.push({ event: null, audit: this.#auditOf(action, change) });
  }

  /** Writes what entities have changed and what has been noted, for the commit that follows. */
  override async complete(): Promise<void> {
    await super.complete();
    sendChanges(this.transaction, this.actor, this.clock.now(), this.#noted);
  }

  #changeOf(event: EventDefinition, input: unknown, change: RecordedChange): ChangeRow {
    const payload = event.payload.parse(input) as object;
    return {
      event: {
        event_id: this.ids.next(),
        event_type: event.type,
        version: event.version,
        record_id: change.recordId,
        payload,
        previous_attributes: previousAttributes(change.before, payload),
      },
      audit: this.#auditOf(event.type, change),
    };
  }

  #auditOf(action: string, { table, recordId, before, after }: RecordedChange): AuditRow {
    return {
      audit_id: this.ids.next(),
      action,
      table_name: table,
      record_id: recordId,
      before_state: before,
      after_state: after,
    };
  }
}
