import { entityReference } from '../../../../shared/records/reference.js';
import { findDealsByIds } from './find-deals.service.js';

/** `Deal` by id, for the subgraphs that refer to it. */
export const dealReference = entityReference('Deal', findDealsByIds);
