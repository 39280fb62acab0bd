import { z } from 'zod';
import { defineEvent } from '../../../shared/changes/define-event.js';
import { crmView } from '../permissions.js';
import { taskEvents } from './tasks/task.record.js';

const interaction = z.object({
  interaction_id: z.uuid(),
  customer_id: z.uuid(),
  type: z.string(),
  channel: z.string(),
});

export const interactionLogged = defineEvent('interaction.logged', {
  version: 1,
  description: 'A contact with a customer was noted.',
  permission: crmView,
  payload: interaction,
});

export const interactionUpdated = defineEvent('interaction.updated', {
  version: 1,
  description: 'What was noted of a contact was changed; the payload has the new state.',
  permission: crmView,
  payload: interaction,
});

export const interactionDeleted = defineEvent('interaction.deleted', {
  version: 1,
  description: 'A contact with a customer was deleted.',
  permission: crmView,
  payload: z.object({ interaction_id: z.uuid(), customer_id: z.uuid() }),
});

/** Events of interactions and tasks. */
export const activitiesEvents = [
  ...[interactionLogged, interactionUpdated, interactionDeleted],
  ...Object.values(taskEvents),
];
