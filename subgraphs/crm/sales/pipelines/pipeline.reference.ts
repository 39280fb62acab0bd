import { entityReference } from '../../../../shared/records/reference.js';
import { findPipelinesByIds } from './pipelines.reader.js';
import { findStagesByIds } from './find-stages.service.js';

/** `Pipeline` by id, for the subgraphs that refer to it. */
export const pipelineReference = entityReference('Pipeline', findPipelinesByIds);

/** `Stage` by id, for the subgraphs that refer to it. */
export const stageReference = entityReference('Stage', findStagesByIds);
