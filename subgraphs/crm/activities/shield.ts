import { permitted } from '../../../shared/access/rules.js';
import type { ShieldMap } from '../../../shared/subgraph/subgraph-definition.js';
import { crmEdit, crmView } from '../permissions.js';
import { taskShield } from './tasks/tasks.resolver.js';

/** Who may do what about interactions and tasks. */
export const activitiesShield: ShieldMap = {
  Query: {
    interaction: permitted(crmView),
    interactions: permitted(crmView),
    ...taskShield.queries,
  },
  Mutation: {
    logInteraction: permitted(crmEdit),
    updateInteraction: permitted(crmEdit),
    deleteInteraction: permitted(crmEdit),
    ...taskShield.mutations,
  },
  Subscription: {
    interactionLogged: permitted(crmView),
    ...taskShield.subscriptions,
  },
  Interaction: permitted(crmView),
  InteractionEvent: permitted(crmView),
  InteractionConnection: permitted(crmView),
  InteractionPayload: permitted(crmView),
  DeleteInteractionPayload: permitted(crmEdit),
  ...taskShield.types,
};
