import { interactionEvents } from './interactions/interaction.record.js';
import { taskEvents } from './tasks/task.record.js';

/** Events of interactions and tasks. */
export const activitiesEvents = [...Object.values(interactionEvents), ...Object.values(taskEvents)];
