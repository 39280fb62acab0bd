import { permitted } from '../../../../shared/access/rules.js';
import type { CreateOf } from '../../../../shared/records/define-record.js';
import { inputClass } from '../../../../shared/records/graph-classes.js';
import { type GraphCall, resolverClass } from '../../../../shared/records/graph-operations.js';
import { createFields, recordGraph } from '../../../../shared/records/record-graph.js';
import { recordResolvers } from '../../../../shared/records/record-resolvers.js';
import { recordShield } from '../../../../shared/records/record-shield.js';
import { actorOf } from '../../../../shared/requests/caller.js';
import { Customer } from '../../customers/customers/customer.type.js';
import { customerReference } from '../../customers/customers/customers.reader.js';
import { crmEdit, crmView } from '../../permissions.js';
import { User } from '../../users/user.type.js';
import { deleteInteraction } from './delete-interaction.service.js';
import { interaction, interactionEvents, interactionReader } from './interaction.record.js';
import { logInteraction } from './log-interaction.service.js';
import { updateInteraction } from './update-interaction.service.js';

const interactionGraph = recordGraph(interaction);

const LogInteractionInput = inputClass(
  'LogInteractionInput',
  'A contact with a customer.',
  createFields(interaction),
);

export const interactionShield = recordShield(interaction, {
  view: permitted(crmView),
  edit: permitted(crmEdit),
});

export const interactionResolvers = [
  ...recordResolvers(interaction, {
    graph: interactionGraph,
    reader: interactionReader,
    events: interactionEvents,
    user: User,
    create: false,
    update: updateInteraction,
    remove: deleteInteraction,
    streamBy: ['customer'],
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
];
