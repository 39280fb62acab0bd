import { z } from 'zod';
import { defineEvent } from '../../../shared/changes/define-event.js';
import { crmView } from '../permissions.js';
import { companyEvents } from './companies/company.record.js';

const amount = z.object({ amount_minor: z.string(), currency: z.string() });
const deal = z.object({
  deal_id: z.uuid(),
  title: z.string(),
  customer_id: z.uuid().nullable(),
  company_id: z.uuid().nullable(),
  pipeline_id: z.uuid(),
  stage_id: z.uuid(),
  status: z.enum(['open', 'won', 'lost']),
  close_reason: z.string().nullable(),
  amount: amount.nullable(),
  owner_id: z.uuid(),
  expected_close_date: z.iso.date().nullable(),
});
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

export const dealCreated = viewed('deal.created', 'A deal was added.', deal);
export const dealUpdated = viewed(
  'deal.updated',
  'A deal was changed, but not moved; the payload has the new state.',
  deal,
);
export const dealStageChanged = viewed(
  'deal.stage_changed',
  'A deal was moved to another stage.',
  deal.extend({ from_stage_id: z.uuid(), seconds_in_stage: z.int() }),
);
export const dealWon = viewed('deal.won', 'A deal came to a stage that means won.', deal);
export const dealLost = viewed('deal.lost', 'A deal came to a stage that means lost.', deal);
export const dealReopened = viewed('deal.reopened', 'A closed deal came back to an open stage.', deal);
export const dealDeleted = viewed(
  'deal.deleted',
  'A deal was deleted with its history.',
  z.object({ deal_id: z.uuid() }),
);

/** What happens to deals. */
export const dealEvents = [
  ...[dealCreated, dealUpdated, dealStageChanged],
  ...[dealWon, dealLost, dealReopened, dealDeleted],
];

/** Events of companies, pipelines and deals. */
export const salesEvents = [
  ...Object.values(companyEvents),
  ...[pipelineCreated, pipelineUpdated],
  ...dealEvents,
];
