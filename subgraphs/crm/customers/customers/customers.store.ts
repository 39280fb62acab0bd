import { isDeepStrictEqual } from 'node:util';
import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { auditState } from '../../../../shared/records/record-state.js';
import { recordStatements } from '../../../../shared/records/record-statements.js';
import { refuseTaken } from '../../../../shared/records/refuse-taken.js';
import { companyReader } from '../../sales/companies/company.record.js';
import type { CustomFields } from '../custom-fields/custom-fields.reader.js';
import { storeCustomValues } from '../custom-fields/custom-values.store.js';
import { wordsOfCustomer } from '../words/search-words.rules.js';
import { indexWords } from '../words/words.store.js';
import {
  customer,
  customerCompanyChanged,
  customerCreated,
  type CustomerState,
  customerUpdated,
} from './customer.record.js';

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

const statements = recordStatements(customer);

/**
 * Stores new customers with their tags, custom values, words, events and audit rows, in a fixed number of
 * statements. Violates a unique index when another customer has what identifies one of them.
 */
export async function insertCustomers(store: Store, added: readonly CustomerState[]): Promise<void> {
  if (added.length === 0) return;
  const customers = await inPresentCompanies(store, added);
  const { text, values } = statements.insert(store.businessId, customers);
  store.unit.send(text, values, refuseTaken(customer, customers));
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
  added: readonly CustomerState[],
): Promise<ReadonlySet<string>> {
  if (added.length === 0) return new Set();
  const customers = await inPresentCompanies(store, added);
  const { text, values } = statements.insert(store.businessId, customers);
  const rows: { id: string }[] = await store.unit.execute(
    `${text} on conflict do nothing returning id`,
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
  const moved = changes.filter(({ before, after }) => before.companyId !== after.companyId);
  const present = await inPresentCompanies(
    store,
    moved.map(({ after }) => after),
  );
  const byId = new Map(present.map((each) => [each.id, each]));
  const stored = changes.map(({ before, after }) => ({ before, after: byId.get(after.id) ?? after }));
  const customers = stored.map(({ after }) => after);
  const { text, values } = statements.update(store.businessId, customers);
  store.unit.send(text, values, refuseTaken(customer, customers));
  await storeParts(store, stored);
}

/** The customers as they can be stored: a company that was deleted meanwhile is none. The others stay until the end. */
async function inPresentCompanies(
  { unit }: Store,
  customers: readonly CustomerState[],
): Promise<readonly CustomerState[]> {
  const named = customers.flatMap(({ companyId }) => companyId ?? []);
  if (named.length === 0) return customers;
  const present = await companyReader.lockKeys(unit, named);
  return customers.map((each) =>
    each.companyId === null || present.has(each.companyId) ? each : { ...each, companyId: null },
  );
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
  unit.recordAll(customerCreated, changes.filter(({ before }) => !before).map(recordOf));
  unit.recordAll(customerUpdated, changes.filter(isOwnChange).map(recordOf));
  const moved = changes.filter(({ before, after }) => (before?.companyId ?? null) !== after.companyId);
  unit.recordAll(customerCompanyChanged, moved.map(companyRecordOf));
}

/** A change of the company alone has an event of its own. */
function isOwnChange({ before, after }: CustomerChange): boolean {
  if (!before) return false;
  const { companyId } = before;
  const apart = auditState(customer, { ...after, companyId });
  return companyId === after.companyId || !isDeepStrictEqual(auditState(customer, before), apart);
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

/** A customer before and after a write; a new one was not before. */
interface CustomerChange {
  readonly before?: CustomerState;
  readonly after: CustomerState;
}

function companyRecordOf({ before, after: { id, companyId } }: CustomerChange) {
  const payload = { customer_id: id, company_id: companyId };
  return {
    payload,
    table: customer.table,
    recordId: id,
    before: { customer_id: id, company_id: before?.companyId ?? null },
    after: payload,
  };
}

interface Tagged {
  readonly id: string;
  readonly tags: readonly string[];
}

interface Change {
  readonly before?: Tagged;
  readonly after: Tagged;
}

const tagRows = 'jsonb_to_recordset(?::jsonb) as r(tag text, customer_id uuid)';
const addTags = `insert into crm.customer_tags (business_id, tag, customer_id)
  select ?, tag, customer_id from ${tagRows} on conflict do nothing`;
const removeTags = `delete from crm.customer_tags t using ${tagRows}
  where t.business_id = ? and t.tag = r.tag and t.customer_id = r.customer_id`;

/** Keeps the tags by tag in step with those of the customers. */
async function storeTags(unit: UnitOfWork, businessId: string, changes: readonly Change[]): Promise<void> {
  const removed = changes.flatMap(({ before, after }) => tagsNotOf(after, before));
  const added = changes.flatMap(({ before, after }) => tagsNotOf(before, after));
  if (removed.length > 0) unit.send(removeTags, [JSON.stringify(removed), businessId]);
  if (added.length > 0) unit.send(addTags, [businessId, JSON.stringify(added)]);
}

/** The tags of one state that the other lacks. */
function tagsNotOf(other: Tagged | undefined, one: Tagged | undefined) {
  if (!one) return [];
  const kept = new Set(other?.tags);
  return one.tags.filter((tag) => !kept.has(tag)).map((tag) => ({ tag, customer_id: one.id }));
}
