import { entityReference } from '../../../../shared/records/reference.js';
import type { RecordReader } from '../../../../shared/records/record-reader.js';
import { customerRows, type customer } from './customer.record.js';
import { findCustomers } from './customers.reader.js';
import { findSurvivors } from './customer-aliases.reader.js';

/** `Customer` by id, for the subgraphs that refer to it; the id of a merged customer leads to the survivor. */
export const customerReference = entityReference('Customer', customerRows.byIds, findSurvivors);

/** The reads of customers: by words and custom fields too. */
export const customerReader: RecordReader<typeof customer> = {
  ...customerRows,
  reference: customerReference,
  page: findCustomers,
};
