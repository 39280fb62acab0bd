import { entityReference } from '../../../shared/records/reference.js';
import { findTasksByIds } from './find-tasks.service.js';

/** `Task` by id, for the subgraphs that refer to it. */
export const taskReference = entityReference('Task', findTasksByIds);
