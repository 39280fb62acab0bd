import { eventReference } from '../../../shared/events/event-representation.js';
import type { AreaDefinition } from '../../../shared/subgraph/area-definition.js';
import { interactionEvents, interactionReader } from './interactions/interaction.record.js';
import { interactionResolvers } from './interactions/interactions.resolver.js';
import { interactionRoutes } from './interactions/interactions.routes.js';
import { activitiesShield } from './shield.js';
import { taskEvents, taskReader } from './tasks/task.record.js';
import { taskResolvers } from './tasks/tasks.resolver.js';
import { taskRoutes } from './tasks/tasks.routes.js';

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
  routes: [...interactionRoutes, ...taskRoutes],
  events: [...Object.values(interactionEvents), ...Object.values(taskEvents)],
};
