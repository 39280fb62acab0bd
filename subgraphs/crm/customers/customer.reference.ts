import { entityReference } from '../../../shared/subgraph/reference.js';
import { findCustomersByIds } from './find-customers.service.js';

/** `Customer` by id, for the subgraphs that refer to it. */
export const customerReference = entityReference('Customer', findCustomersByIds);
