import { entityReference } from '../../../../shared/records/reference.js';
import { findCustomersByIds } from './find-customers.service.js';
import { findSurvivors } from './former-ids.js';

/** `Customer` by id, for the subgraphs that refer to it; the id of a merged customer leads to the survivor. */
export const customerReference = entityReference('Customer', findCustomersByIds, findSurvivors);
