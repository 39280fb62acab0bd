import { permitted } from '../../../../shared/access/rules.js';
import type { CreateOf } from '../../../../shared/records/define-record.js';
import { eventDirective } from '../../../../shared/records/event-stream.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { recordOfEvent } from '../../../../shared/records/operations/streams.js';
import { recordResolvers } from '../../../../shared/records/record-resolvers.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { Id } from '../../../../shared/records/scalars.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import { Customer } from '../../customers/customers/customer.type.js';
import { customerReference } from '../../customers/customers/customers.reader.js';
import { crmEdit, crmView } from '../../permissions.js';
import { User } from '../../users/user.type.js';
import { deleteInteraction } from './delete-interaction.service.js';
import { interaction, interactionEvents, interactionReader } from './interaction.record.js';
import { interactionGraph, LogInteractionInput } from './interaction.type.js';
import { logInteraction } from './log-interaction.service.js';
import { updateInteraction } from './update-interaction.service.js';

const parts = { graph: interactionGraph, reader: interactionReader };

export const interactionShield = recordShield(interaction, {
  view: permitted(crmView),
  edit: permitted(crmEdit),
});

export const interactionResolvers = [
  ...recordResolvers(interaction, {
    ...parts,
    events: interactionEvents,
    user: User,
    create: false,
    update: updateInteraction,
    remove: deleteInteraction,
    relations: { customer: { type: Customer, loader: customerReference.loader, listedAs: 'interactions' } },
  }),
  resolverClass(interactionGraph.type, [
    {
      kind: 'mutation',
      name: 'logInteraction',
      type: () => interactionGraph.payload,
      description: 'Logs a contact with a customer. Publishes interaction.logged.',
      args: [{ name: 'input', type: () => LogInteractionInput, description: 'The contact.' }],
      resolve: async ({
        kernel,
        context,
        args,
      }: GraphCall<never, { input: CreateOf<typeof interaction> }>) => ({
        interaction: await logInteraction(kernel, actorOf(context), args.input),
      }),
    },
  ]),
  resolverClass(interactionGraph.event, [
    {
      kind: 'subscription',
      name: 'interactionLogged',
      type: () => interactionGraph.event,
      description: 'Contacts with customers as they are logged.',
      directive: eventDirective([interactionEvents.created]),
      args: [
        {
          name: 'customerId',
          type: () => Id,
          isNullable: true,
          description: 'Of one customer only. Default: of all.',
        },
        {
          name: 'after',
          type: () => String,
          isNullable: true,
          description: 'The `cursor` of the last event seen.',
        },
      ],
      resolve: ({ root }: GraphCall<never, never>) => root,
    },
    recordOfEvent(interaction, parts),
  ]),
];
