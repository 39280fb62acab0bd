import { isDeepStrictEqual } from 'node:util';
import type { EventDefinition } from '../changes/define-event.js';
import type { UnitOfWork } from '../changes/unit-of-work.js';
import type { FieldValuesOf, RecordDefinition, RowOf } from './define-record.js';
import type { RecordEvents } from './record-events.js';
import { auditState, eventState } from './record-state.js';
import { recordStatements } from './record-statements.js';
import { refuseBrokenRules } from './refuse-broken-rules.js';

/** A record as it stands, and the fields that change. */
export interface RecordChange<R> {
  readonly before: RowOf<R>;
  readonly values: Partial<FieldValuesOf<R>>;
}

/** An event of a record, or one with what its payload has besides the state of the record. */
export type PublishedEvent = EventDefinition | { readonly event: EventDefinition; readonly more: object };

/** What a change means: `updated` unless a rule of the record says otherwise. */
export type EventsOfChange<R> = (before: RowOf<R>, after: RowOf<R>) => readonly PublishedEvent[];

/** What a new record means: `created` unless a rule says otherwise. */
export type EventsOfNew<R> = (row: RowOf<R>) => readonly PublishedEvent[];

/** The writes of a record: sets of rows, one statement each, their events and audit rows in the same transaction. */
export interface RecordStore<R> {
  /** Adds records, under ids that are known already or new ones; answers them in the same order. */
  insert(
    unit: UnitOfWork,
    values: readonly (FieldValuesOf<R> & { readonly id?: string })[],
    eventsOf?: EventsOfNew<R>,
  ): Promise<RowOf<R>[]>;
  /** Adds records as they stand, without events: what was there before, such as demo data. */
  load(unit: UnitOfWork, rows: readonly RowOf<R>[]): Promise<void>;
  /** Changes records that the transaction has locked; one that stays as it is leaves no event and keeps its version. */
  change(
    unit: UnitOfWork,
    changes: readonly RecordChange<R>[],
    eventsOf?: EventsOfChange<R>,
  ): Promise<RowOf<R>[]>;
  /** Deletes records that the transaction has locked. */
  remove(unit: UnitOfWork, rows: readonly RowOf<R>[]): Promise<void>;
}

export function recordStore<R extends RecordDefinition>(record: R, events: RecordEvents<R>): RecordStore<R> {
  const statements = recordStatements(record);
  const { created, updated, deleted }: Readonly<Record<'created' | 'updated' | 'deleted', EventDefinition>> =
    events;
  type Row = RowOf<R>;

  /** Each event in one statement. `before` and `after` are null where there is no record. */
  async function publish(
    unit: UnitOfWork,
    pairs: readonly (readonly [Row | null, Row | null])[],
    eventsOf: (before: Row | null, after: Row | null) => readonly PublishedEvent[],
  ) {
    const happened = pairs.flatMap(([before, after]) =>
      eventsOf(before, after).map((each) => {
        const { event, more } = 'event' in each ? each : { event: each, more: {} };
        const row = after ?? before!;
        const change = {
          table: record.table,
          recordId: row.id,
          before: before && auditState(record, before),
          after: after && auditState(record, after),
          // The schema of the event keeps what it tells.
          payload: { ...eventState(record, row), ...more },
        };
        return { event, change };
      }),
    );
    for (const [event, same] of Map.groupBy(happened, (each) => each.event)) {
      unit.recordAll(
        event,
        same.map(({ change }) => change),
      );
    }
  }

  async function load(unit: UnitOfWork, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const { text, values } = statements.insert(unit.actor.businessId, rows);
    unit.send(text, values, refuseBrokenRules(record, rows));
  }

  return {
    load,

    async insert(unit, values, eventsOf = () => [created]) {
      if (values.length === 0) return [];
      const { userId } = unit.actor;
      if (!userId) throw new Error(`Somebody adds a ${record.name}; the platform itself does not.`);
      const now = unit.now();
      const rows = values.map((each): Row => {
        const system = {
          id: each.id ?? unit.newId(),
          version: 1,
          createdBy: userId,
          createdAt: now,
          updatedAt: now,
        };
        return { ...each, ...system } as Row;
      });
      await load(unit, rows);
      await publish(
        unit,
        rows.map((row) => [null, row] as const),
        (_before, row) => eventsOf(row!),
      );
      return rows;
    },

    async change(unit, changes, eventsOf = () => [updated]) {
      const now = unit.now();
      const pairs = changes.map(({ before, values }) => [before, { ...before, ...values }] as const);
      const changed = pairs
        .filter(
          ([before, after]) => !isDeepStrictEqual(auditState(record, before), auditState(record, after)),
        )
        .map(
          ([before, after]) => [before, { ...after, version: before.version + 1, updatedAt: now }] as const,
        );
      if (changed.length === 0) return changes.map(({ before }) => before);
      const rows = changed.map(([, after]) => after);
      const { text, values } = statements.update(unit.actor.businessId, rows);
      unit.send(text, values, refuseBrokenRules(record, rows));
      await publish(unit, changed, (before, row) => eventsOf(before!, row!));
      const after = new Map(changed.map(([, row]) => [row.id, row]));
      return changes.map(({ before }) => after.get(before.id) ?? before);
    },

    async remove(unit, rows) {
      if (rows.length === 0) return;
      const { text, values } = statements.remove(unit.actor.businessId, rows);
      unit.send(text, values);
      await publish(
        unit,
        rows.map((row) => [row, null] as const),
        () => [deleted],
      );
    },
  };
}
