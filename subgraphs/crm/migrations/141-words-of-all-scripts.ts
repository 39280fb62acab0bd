import { migration } from '../../../shared/schema/migration.js';
import { enqueueForEachBusiness } from '../../../shared/schema/enqueue-in-migration.js';
import { askForIndex } from './121-search-of-old-customers.js';

/** Asks for what is compared of all customers, to find who may be the same. */
const askForComparison = enqueueForEachBusiness('crm.customers', {
  name: 'crm.compare_records',
  maxAttempts: 20,
  payload: { after: null },
});

/** Marks are letters in many scripts, and words are written without blanks in others: all is indexed and compared again. */
export const askForWordsOfAllScripts = askForIndex + askForComparison;

export const wordsOfAllScripts = migration('crm/141-words-of-all-scripts', askForWordsOfAllScripts);
