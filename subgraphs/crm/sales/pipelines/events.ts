import { z } from 'zod';
import { defineEvent } from '../../../../shared/changes/define-event.js';
import { crmView } from '../../permissions.js';

const stage = z.object({
  stage_id: z.uuid(),
  name: z.string(),
  kind: z.enum(['open', 'won', 'lost']),
  probability: z.int(),
});
const pipeline = z.object({ pipeline_id: z.uuid(), name: z.string(), stages: z.array(stage) });

/** An event that callers with crm.view see. */
function viewed<Payload extends z.ZodType>(type: string, description: string, payload: Payload) {
  return defineEvent(type, { version: 1, description, permission: crmView, payload });
}

export const pipelineCreated = viewed('pipeline.created', 'A pipeline was made, with its stages.', pipeline);
export const pipelineUpdated = viewed(
  'pipeline.updated',
  'A pipeline or its stages were changed; the payload has the new state, without archived stages.',
  pipeline,
);

/** What happens to pipelines and their stages. */
export const pipelineEvents = [pipelineCreated, pipelineUpdated];
