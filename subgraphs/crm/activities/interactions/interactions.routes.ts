import { recordRoutes, recordSelection } from '../../../../shared/records/record-routes.js';
import type { Route } from '../../../../shared/records/route.js';
import { interaction } from './interaction.record.js';

const [list, , ...others] = recordRoutes(interaction, '/crm/interactions');

const log: Route = {
  method: 'POST',
  path: '/crm/interactions',
  summary: 'Log an interaction with a customer',
  status: 201,
  document: `mutation LogInteraction($input: LogInteractionInput!) {
    logInteraction(input: $input) { interaction { ${recordSelection(interaction)} } }
  }`,
  variables: ({ body }) => ({ input: body }),
};

/** /v1/crm/interactions. */
export const interactionRoutes: readonly Route[] = [list, log, ...others];
