import { isDeepStrictEqual } from 'node:util';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { auditState } from '../../../../shared/records/record-state.js';
import { recordStatements, sentRows } from '../../../../shared/records/record-statements.js';
import { refuseTaken } from '../../../../shared/records/refuse-taken.js';
import { storeCustomValues } from '../custom-fields/custom-values.store.js';
import type { CustomFields } from '../custom-fields/custom-fields.reader.js';
import { customerCreated, customerUpdated } from '../events.js';
import { indexWords } from '../words/words.store.js';
import { wordsOfCustomer } from '../words/search-words.rules.js';
import { customer, type CustomerState } from './customer.record.js';
import { storeCompanies, type CustomerChange } from './store-companies.js';
import { storeTags } from './store-tags.js';

/** Where and with which custom fields customers are stored. */
export interface Store {
  readonly unit: UnitOfWork;
  readonly businessId: string;
  readonly fields: CustomFields;
}

/** A customer before and after a change. */
export interface ChangedCustomer {
  readonly before: CustomerState;
  readonly after: CustomerState;
}

const { insert, update } = recordStatements(customer);

/**
 * Stores new customers with their tags, custom values, words, events and audit rows, in a fixed number of
 * statements. Violates a unique index when another customer has what identifies one of them.
 */
export async function insertCustomers(store: Store, customers: readonly CustomerState[]): Promise<void> {
  if (customers.length === 0) return;
  const values = [store.businessId, sentRows(customer, customers)];
  await refuseTaken(customer, customers, () => store.unit.entities.execute(insert, values));
  await storeParts(
    store,
    customers.map((after) => ({ after })),
  );
}

/**
 * As `insertCustomers`, but leaves out those that another customer stands in the way of, and answers the ids
 * of the others.
 */
export async function insertFreeCustomers(
  store: Store,
  customers: readonly CustomerState[],
): Promise<ReadonlySet<string>> {
  if (customers.length === 0) return new Set();
  const values = [store.businessId, sentRows(customer, customers)];
  const rows: { id: string }[] = await store.unit.entities.execute(
    `${insert} on conflict do nothing returning id`,
    values,
  );
  const ids = new Set(rows.map(({ id }) => id));
  await storeParts(
    store,
    customers.filter(({ id }) => ids.has(id)).map((after) => ({ after })),
  );
  return ids;
}

/** Stores changes of customers that the transaction has locked; `after` has the next version. */
export async function updateCustomers(store: Store, changes: readonly ChangedCustomer[]): Promise<void> {
  if (changes.length === 0) return;
  const customers = changes.map(({ after }) => after);
  const values = [sentRows(customer, customers), store.businessId];
  await refuseTaken(customer, customers, () => store.unit.entities.execute(update, values));
  await storeParts(store, changes);
}

async function storeParts(store: Store, changes: readonly CustomerChange[]): Promise<void> {
  const { unit, businessId } = store;
  await storeTags(unit, businessId, changes);
  await storeCustomValues(store, changes);
  await indexWords(
    unit,
    businessId,
    changes.map(({ before, after }) => ({
      sourceId: after.id,
      customerId: after.id,
      ...(before && { before: wordsOfCustomer(before) }),
      after: wordsOfCustomer(after),
    })),
  );
  await unit.recordAll(customerCreated, changes.filter(({ before }) => !before).map(recordOf));
  await unit.recordAll(customerUpdated, changes.filter(isOwnChange).map(recordOf));
  await storeCompanies(unit, businessId, changes);
}

/** A change of the company alone has an event of its own. */
function isOwnChange({ before, after }: CustomerChange): boolean {
  if (!before) return false;
  return (
    before.companyId === after.companyId ||
    !isDeepStrictEqual(auditState(customer, before), auditState(customer, after))
  );
}

function recordOf({ before, after }: CustomerChange) {
  const state = auditState(customer, after);
  return {
    payload: state,
    table: customer.table,
    recordId: after.id,
    before: before ? auditState(customer, before) : null,
    after: state,
  };
}
