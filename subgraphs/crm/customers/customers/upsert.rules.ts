import { DomainError } from '../../../../shared/errors/domain-error.js';
import { recordChecks } from '../../../../shared/records/record-checks.js';
import { initialValues } from '../../../../shared/records/record-state.js';
import { takenValue } from '../../../../shared/records/refuse-taken.js';
import type { CustomFields } from '../custom-fields/custom-fields.reader.js';
import type { Identities } from './customer-aliases.reader.js';
import { customer, type CustomerDetails, type CustomerState } from './customer.record.js';
import { changeOf, type CustomerInput, readCustomerDetails } from './customer.rules.js';
import type { ChangedCustomer } from './customers.store.js';
import { type Identity, KnownCustomers } from './match-customer.rules.js';

/** What is to become of one row. */
export interface RowPlan {
  readonly customer: CustomerState;
  readonly status: 'created' | 'updated' | 'unchanged' | 'skipped';
}

/** A row, and its own details, normalised; or what is wrong with it. */
export interface ReadRow {
  readonly row: CustomerInput;
  readonly details: CustomerDetails;
  /** The customer that it names by id, who may be gone. */
  readonly customerId?: string;
}

export interface UpsertRules {
  readonly fields: CustomFields;
  readonly now: Date;
  readonly create: (details: CustomerDetails) => CustomerState;
  /** Which part of a row says whom it means; all of it unless said. Throws when a row lacks it. */
  readonly keyOf?: (details: CustomerDetails) => Identity;
  /** To whom the ids of merged customers lead. */
  readonly survivors?: ReadonlyMap<string, string>;
  /** Leaves customers as they are that were there before these rows. */
  readonly isSkippingExisting?: boolean;
}

/** The plans in the order of the rows, and every customer that is to be stored, once. */
export interface UpsertPlan {
  readonly plans: readonly (RowPlan | DomainError)[];
  readonly added: readonly CustomerState[];
  readonly changed: readonly ChangedCustomer[];
  /** The states after all rows, by id. */
  readonly current: ReadonlyMap<string, CustomerState>;
}

/**
 * What rows make of the customers at hand; nothing is stored. A faulty row fails alone; of rows about the
 * same customer the later builds on the earlier.
 */
export function planUpserts(
  customers: readonly CustomerState[],
  rows: readonly (ReadRow | DomainError)[],
  { fields, now, create, keyOf, survivors, isSkippingExisting }: UpsertRules,
): UpsertPlan {
  const known = new KnownCustomers(customers);
  const originals = new Map(customers.map((customer) => [customer.id, customer]));
  const current = new Map(originals);
  const plans = rows.map((read): RowPlan | DomainError => {
    if (read instanceof DomainError) return read;
    return attempt(() => {
      const match = known.match(keyOf ? keyOf(read.details) : wholeKeyOf(read, survivors));
      const before = match && current.get(match.id)!;
      if (before && isSkippingExisting && originals.has(before.id))
        return { customer: before, status: 'skipped' };
      const details = readCustomerDetails(fields, before ?? null, read.row);
      // Also what another one had before these rows: one statement cannot hand it on.
      refuseTakenAmong(known.sharing(details), before?.id, details);
      const customer = before ? (changeOf(before, details, now)?.after ?? before) : create(details);
      current.set(customer.id, customer);
      known.add(customer);
      return { customer, status: before ? (customer === before ? 'unchanged' : 'updated') : 'created' };
    });
  });
  // However many rows were about it, a customer is stored once.
  for (const [id, customer] of current) current.set(id, onceChanged(originals.get(id), customer));
  return {
    plans,
    added: [...current.values()].filter(({ id }) => !originals.has(id)),
    changed: [...originals].flatMap(([id, before]) => {
      const after = current.get(id)!;
      return after === before ? [] : [{ before, after }];
    }),
    current,
  };
}

function wholeKeyOf({ details, customerId }: ReadRow, survivors: UpsertRules['survivors']): Identity {
  if (customerId === undefined) return details;
  return { ...details, customerId: survivors?.get(customerId) ?? customerId };
}

function onceChanged(before: CustomerState | undefined, after: CustomerState): CustomerState {
  return after === before ? after : { ...after, version: (before?.version ?? 0) + 1 };
}

/** The result, or the domain error that stands in its place. */
export function attempt<Result>(work: () => Result): Result | DomainError {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

const checkCustomer = recordChecks(customer);
const blank: CustomerDetails = { ...initialValues(customer), name: '-' };

/** The row by its limits, normalised on its own; or what is wrong with it. */
export function readRow(fields: CustomFields, row: CustomerInput): ReadRow | DomainError {
  return attempt(() => {
    const checked = checkCustomer(row);
    return { row: checked, details: readCustomerDetails(fields, blank, checked) };
  });
}

/** What customers are to be locked for the rows: those that any of them may mean. */
export function identitiesOf(rows: readonly (ReadRow | DomainError)[]): Identities {
  const read = rows.filter((row): row is ReadRow => !(row instanceof DomainError));
  const present = (field: 'email' | 'phone' | 'externalReference') => [
    ...new Set(read.flatMap(({ details }) => details[field] ?? [])),
  ];
  return {
    ids: [...new Set(read.flatMap(({ customerId }) => customerId ?? []))],
    emails: present('email'),
    phones: present('phone'),
    references: present('externalReference'),
  };
}

/**
 * The unique indexes' rule over customers at hand: one row of many then fails alone, where the index would
 * fail the transaction. Throws CONFLICT-001.
 */
function refuseTakenAmong(
  customers: Iterable<CustomerState>,
  ownId: string | undefined,
  { email, phone, externalReference }: CustomerDetails,
): void {
  for (const other of customers) {
    if (other.id === ownId) continue;
    if (email && other.email === email) throw takenValue(customer, 'email', email);
    if (externalReference && other.externalReference === externalReference)
      throw takenValue(customer, 'externalReference', externalReference);
    if (phone && !email && !other.email && other.phone === phone) throw takenValue(customer, 'phone', phone);
  }
}
