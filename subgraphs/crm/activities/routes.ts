import type { Route } from '../../../shared/records/route.js';
import { interactionRoutes } from './interactions/interactions.routes.js';
import { taskRoutes } from './tasks/tasks.routes.js';

/** /v1/crm: interactions and tasks, in the order of the documentation. */
export const activitiesRoutes: readonly Route[] = [...interactionRoutes, ...taskRoutes];
