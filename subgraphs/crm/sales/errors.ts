import { defineError, type ErrorDefinition } from '../../../shared/errors/error-definition.js';

export const stageInUse = defineError('PIPELINE-001', {
  title: 'Stage in use',
  httpStatus: 409,
  cause: 'The stage still holds open deals; name the stage to move them to.',
  reasons: ['Deals are still open in the stage that is to be archived.'],
  cures: ['Name the stage that they go to as `target_stage_id`, or move them first.'],
  example: 'The stage Proposal has 3 open deals; name the stage to move them to.',
});

export const stageNeeded = defineError('PIPELINE-002', {
  title: 'Stage needed',
  httpStatus: 409,
  cause: 'A pipeline keeps one stage of each kind at least: open, won and lost; add another one first.',
  reasons: ['The stage is the last open, won or lost one of its pipeline.'],
  cures: ['Add another stage of the kind, then archive this one.'],
  example: 'The pipeline needs a stage that means won.',
});

/** Codes of sales, beside the platform's. */
export const salesErrors: ErrorDefinition[] = [stageInUse, stageNeeded];
