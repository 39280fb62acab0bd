import { permitted } from '../../../shared/access/rules.js';
import type { ShieldMap } from '../../../shared/subgraph/subgraph-definition.js';
import { crmEdit } from '../permissions.js';
import { interactionShield } from './interactions/interactions.resolver.js';
import { taskShield } from './tasks/tasks.resolver.js';

/** Who may do what about interactions and tasks. */
export const activitiesShield: ShieldMap = {
  Query: { ...interactionShield.queries, ...taskShield.queries },
  Mutation: {
    logInteraction: permitted(crmEdit),
    updateInteraction: permitted(crmEdit),
    deleteInteraction: permitted(crmEdit),
    ...taskShield.mutations,
  },
  Subscription: { ...interactionShield.subscriptions, ...taskShield.subscriptions },
  Node: { ...interactionShield.nodes, ...taskShield.nodes },
  ...interactionShield.types,
  ...taskShield.types,
};
