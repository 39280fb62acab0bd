import { eventReference } from '../../../shared/events/event-representation.js';
import type { AreaDefinition } from '../../../shared/subgraph/area-definition.js';
import { activitiesEvents } from './events.js';
import { interactionReader } from './interactions/interaction.record.js';
import { interactionResolvers } from './interactions/interactions.resolver.js';
import { activitiesRoutes } from './routes.js';
import { activitiesShield } from './shield.js';
import { taskReader } from './tasks/task.record.js';
import { taskResolvers } from './tasks/tasks.resolver.js';

/** What happens with customers, and what is to be done. */
export const activitiesArea: AreaDefinition = {
  resolvers: [...interactionResolvers, ...taskResolvers],
  references: [
    interactionReader.reference,
    taskReader.reference,
    eventReference('InteractionEvent'),
    eventReference('TaskEvent'),
  ],
  shield: activitiesShield,
  routes: activitiesRoutes,
  events: activitiesEvents,
};
