import { z } from 'zod';
import type { Permission } from '../access/permission.js';
import { defineEvent, type EventDefinition } from '../changes/define-event.js';
import { indefinite } from './record-words.js';
import { idName } from './record-state.js';
import type { RecordDefinition } from './define-record.js';
import { toSnakeCase } from './wire-names.js';

type MoreEvents<R> = R extends { events: infer Events } ? keyof Events & string : never;

/** What happens to records of one kind, by the past tense that ends its type. */
export type RecordEvents<R> = Readonly<
  Record<'created' | 'updated' | 'deleted' | MoreEvents<R>, EventDefinition>
>;

/** The events of a record: created, updated, those it declares, and deleted, which says only which record it was. */
export function recordEvents<R extends RecordDefinition>(record: R, permission: Permission): RecordEvents<R> {
  const id = { [idName(record)]: z.uuid() };
  const published = record.columns.filter(({ field }) => field.isInEvents);
  const state = z.object({
    ...id,
    ...Object.fromEntries(published.map(({ column, field }) => [column, field.payload])),
  });
  const subject = indefinite(record);
  const described: Readonly<Record<string, string>> = {
    created: `${subject} was added.`,
    updated: `${subject} was changed${Object.keys(record.events).length > 0 ? ' in a way that has no event of its own' : ''}.`,
    ...record.events,
    deleted: [`${subject} was deleted.`, record.onDelete].filter(Boolean).join(' '),
  };
  const define = ([pastTense, description]: [string, string]) => {
    const payload = pastTense === 'deleted' ? z.object(id) : state;
    const type = `${toSnakeCase(record.singular)}.${toSnakeCase(pastTense)}`;
    return [pastTense, defineEvent(type, { version: 1, description, permission, payload })];
  };
  return Object.fromEntries(Object.entries(described).map(define)) as RecordEvents<R>;
}
