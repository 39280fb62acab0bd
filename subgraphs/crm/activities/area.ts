import { eventReference } from '../../../shared/events/event-representation.js';
import type { AreaDefinition } from '../../../shared/subgraph/area-definition.js';
import { activitiesEvents } from './events.js';
import { InteractionEventsResolver } from './interactions/interaction-events.resolver.js';
import { InteractionEntity } from './interactions/interaction.entity.js';
import { interactionReference } from './interactions/interaction.reference.js';
import { InteractionsOfCustomerResolver } from './interactions/interactions-of-customer.resolver.js';
import { InteractionsResolver } from './interactions/interactions.resolver.js';
import { activitiesRoutes } from './routes.js';
import { activitiesShield } from './shield.js';
import { taskReader } from './tasks/task.record.js';
import { taskResolvers } from './tasks/tasks.resolver.js';

/** What happens with customers, and what is to be done. */
export const activitiesArea: AreaDefinition = {
  entities: [InteractionEntity],
  resolvers: [
    InteractionsResolver,
    InteractionsOfCustomerResolver,
    InteractionEventsResolver,
    ...taskResolvers,
  ],
  references: [
    interactionReference,
    taskReader.reference,
    eventReference('InteractionEvent'),
    eventReference('TaskEvent'),
  ],
  shield: activitiesShield,
  routes: activitiesRoutes,
  events: activitiesEvents,
};
