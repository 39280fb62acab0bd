import { entityReference } from '../../../shared/records/reference.js';
import { findBusinessesByIds } from './find-businesses.service.js';

/** `Business` by id, for the subgraphs that extend it. */
export const businessReference = entityReference('Business', findBusinessesByIds);
