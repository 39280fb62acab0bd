import { defineError, type ErrorDefinition } from '../../../shared/errors/error-definition.js';

export const stageInUse = defineError('PIPELINE-001', {
  title: 'Stage in use',
  httpStatus: 409,
  cause: 'The stage still holds open deals; name the stage to move them to.',
});

export const stageNeeded = defineError('PIPELINE-002', {
  title: 'Stage needed',
  httpStatus: 409,
  cause: 'A pipeline keeps one stage of each kind at least: open, won and lost; add another one first.',
});

/** Codes of sales, beside the platform's. */
export const salesErrors: ErrorDefinition[] = [stageInUse, stageNeeded];
