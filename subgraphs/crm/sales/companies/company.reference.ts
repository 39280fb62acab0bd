import { entityReference } from '../../../../shared/records/reference.js';
import { findCompaniesByIds } from './find-companies.service.js';

/** `Company` by id, for the subgraphs that refer to it. */
export const companyReference = entityReference('Company', findCompaniesByIds);
