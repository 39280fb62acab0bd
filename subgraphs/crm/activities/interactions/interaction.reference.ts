import { entityReference } from '../../../../shared/records/reference.js';
import { findInteractionsByIds } from './find-interactions.service.js';

/** `Interaction` by id, for the subgraphs that refer to it. */
export const interactionReference = entityReference('Interaction', findInteractionsByIds);
