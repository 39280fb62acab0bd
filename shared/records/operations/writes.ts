import type { Kernel } from '../../kernel/kernel.js';
import type { UserActor } from '../../requests/actor.js';
import { actorOf } from '../../requests/caller.js';
import type { ChangeOf, CreateOf, RecordDefinition, RowOf } from '../define-record.js';
import type { GraphClass } from '../graph-classes.js';
import type { GraphCall, GraphOperation } from '../graph-operations.js';
import type { RecordGraph } from '../record-graph.js';
import { indefinite, listed, nounOf } from '../record-words.js';
import { toSnakeCase } from '../wire-names.js';

/** The services behind a record's mutations; `false` leaves one out. */
export interface RecordWrites<R> {
  readonly create: ((kernel: Kernel, actor: UserActor, input: CreateOf<R>) => Promise<RowOf<R>>) | false;
  readonly update: ((kernel: Kernel, actor: UserActor, input: ChangeOf<R>) => Promise<RowOf<R>>) | false;
  /** Answers the id that was deleted. */
  readonly remove: ((kernel: Kernel, actor: UserActor, id: string) => Promise<string>) | false;
}

/** What the mutations say of themselves, where they publish other events than the usual ones. */
export type WriteDescriptions = Readonly<Partial<Record<'create' | 'update', string>>>;

/** Create, update and delete. */
export function writesOf<R extends RecordDefinition>(
  record: R,
  graph: RecordGraph,
  { create, update, remove }: RecordWrites<R>,
  described: WriteDescriptions = {},
): GraphOperation[] {
  const { name, singular } = record;
  const subject = indefinite(record).toLowerCase();
  const event = toSnakeCase(singular);
  const others = listed(Object.keys(record.events).map((pastTense) => `${event}.${toSnakeCase(pastTense)}`));
  const published = others
    ? `${others} for what they say, ${event}.updated for the rest`
    : `${event}.updated`;
  const write = (verb: string, input: GraphClass, described: string, payload: GraphClass) =>
    ({
      kind: 'mutation',
      name: `${verb}${name}`,
      type: () => payload,
      args: [{ name: 'input', type: () => input, description: described }],
    }) as const;
  return [
    create && {
      ...write('create', graph.createInput, `The ${nounOf(record)} to add.`, graph.payload),
      description: described.create ?? `Adds ${subject}. Publishes ${event}.created.`,
      resolve: async ({ kernel, context, args }: GraphCall<never, { input: CreateOf<R> }>) => ({
        [singular]: await create(kernel, actorOf(context), args.input),
      }),
    },
    update && {
      ...write('update', graph.updateInput, 'What to change.', graph.payload),
      description: described.update ?? `Changes ${subject}. Publishes ${published}.`,
      resolve: async ({ kernel, context, args }: GraphCall<never, { input: ChangeOf<R> }>) => ({
        [singular]: await update(kernel, actorOf(context), args.input),
      }),
    },
    remove && {
      ...write('delete', graph.deleteInput, `The ${nounOf(record)} to delete.`, graph.deletePayload),
      description: [`Deletes ${subject}.`, record.onDelete, `Publishes ${event}.deleted.`]
        .filter(Boolean)
        .join(' '),
      resolve: async ({ kernel, context, args }: GraphCall<never, { input: { id: string } }>) => ({
        deletedId: await remove(kernel, actorOf(context), args.input.id),
      }),
    },
  ].filter((operation) => operation !== false);
}
