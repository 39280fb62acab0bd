import { DomainError } from '../../../shared/errors/domain-error.js';
import type { Kernel } from '../../../shared/kernel/kernel.js';
import type { UserActor } from '../../../shared/principal/actor.js';
import { customFieldsOf } from '../custom-fields/custom-fields.js';
import { newCustomer } from './create-customer.service.js';
import type { CustomerDetails, CustomerState } from './customer-state.js';
import { lockIdentified } from './lock-customers.js';
import { KnownCustomers } from './match-customer.js';
import { readCustomerDetails, type CustomerInput } from './read-customer-details.js';
import { refuseTakenIdentity, takenIdentity } from './refuse-taken-identity.js';
import { insertFreeCustomers, updateCustomers, type ChangedCustomer, type Store } from './store-customers.js';
import { checkRow } from './check-row.js';
import { changeOf } from './update-customer.service.js';
import { refuseTakenAmong } from './refuse-taken-among.js';

/** What became of one row. */
export type UpsertResult =
  | { readonly status: 'created' | 'updated' | 'unchanged'; readonly customer: CustomerState }
  | { readonly status: 'failed'; readonly error: DomainError };

/**
 * Adds or changes customers, each found by its external reference, e-mail or phone; what a row leaves out
 * stays. A faulty row fails alone. One transaction and a fixed number of statements for all rows; of rows
 * about the same customer the later builds on the earlier.
 */
export async function upsertCustomers(
  kernel: Kernel,
  actor: UserActor,
  rows: readonly CustomerInput[],
): Promise<UpsertResult[]> {
  const { businessId } = actor;
  const write = kernel.database.write(actor, async (unit) => {
    const fields = await customFieldsOf(unit, businessId);
    const store: Store = { unit, businessId, fields };
    const results = await upsertRows(kernel, actor, store, rows);
    // Somebody else added one of them meanwhile: now it is there to be found.
    const lost = results.flatMap((result, index) => (result ? [] : [index]));
    const again =
      lost.length > 0
        ? await upsertRows(
            kernel,
            actor,
            store,
            lost.map((index) => rows[index]!),
          )
        : [];
    for (const [place, index] of lost.entries()) results[index] = again[place] ?? lostRace(rows[index]!);
    return results as UpsertResult[];
  });
  return refuseTakenIdentity({}, () => write);
}

interface Plan {
  readonly customer: CustomerState;
  readonly status: 'created' | 'updated' | 'unchanged';
}

/** Results by row; null for one that lost a race to add the same customer. */
async function upsertRows(
  kernel: Kernel,
  actor: UserActor,
  store: Store,
  rows: readonly CustomerInput[],
): Promise<(UpsertResult | null)[]> {
  const inputs = rows.map((row) => attempt(() => readCustomerDetails(store.fields, blank, checkRow(row))));
  const identities = inputs.flatMap((input) => (input instanceof DomainError ? [] : [input]));
  const locked = await lockIdentified(store.unit, store.businessId, {
    emails: present(identities, 'email'),
    phones: present(identities, 'phone'),
    references: present(identities, 'externalReference'),
  });
  const known = new KnownCustomers(locked);
  const originals = new Map(locked.map((customer) => [customer.id, customer]));
  const current = new Map(originals);
  const plans = rows.map((row, index): Plan | DomainError => {
    const input = inputs[index]!;
    if (input instanceof DomainError) return input;
    return attempt(() => {
      const match = known.match(input);
      const before = match && current.get(match.id)!;
      const details = readCustomerDetails(store.fields, before ?? null, row);
      refuseTakenAmong(current.values(), before?.id, details);
      const customer = before
        ? (changeOf(before, details, kernel.clock.now())?.after ?? before)
        : newCustomer(kernel, actor, details);
      current.set(customer.id, customer);
      known.add(customer);
      return { customer, status: before ? (customer === before ? 'unchanged' : 'updated') : 'created' };
    });
  });
  // However many rows were about it, a customer is stored once.
  for (const [id, customer] of current) current.set(id, onceChanged(originals.get(id), customer));
  const added = [...current.values()].filter(({ id }) => !originals.has(id));
  await updateCustomers(store, changedOf(originals, current));
  const inserted = await insertFreeCustomers(store, added);
  const isLost = (id: string) => !originals.has(id) && !inserted.has(id);
  return plans.map((plan) => {
    if (plan instanceof DomainError) return { status: 'failed', error: plan };
    const { customer, status } = plan;
    return isLost(customer.id) ? null : { status, customer: current.get(customer.id)! };
  });
}

const blank: CustomerDetails = {
  name: '-',
  email: null,
  phone: null,
  externalReference: null,
  tags: [],
  custom: {},
};

function onceChanged(before: CustomerState | undefined, after: CustomerState): CustomerState {
  return after === before ? after : { ...after, version: (before?.version ?? 0) + 1 };
}

function changedOf(
  originals: ReadonlyMap<string, CustomerState>,
  current: ReadonlyMap<string, CustomerState>,
): ChangedCustomer[] {
  return [...originals].flatMap(([id, before]) => {
    const after = current.get(id)!;
    return after === before ? [] : [{ before, after }];
  });
}

function present(
  details: readonly CustomerDetails[],
  field: 'email' | 'phone' | 'externalReference',
): string[] {
  return [...new Set(details.flatMap((each) => each[field] ?? []))];
}

function attempt<Result>(work: () => Result): Result | DomainError {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

function lostRace({ email, phone, externalReference }: CustomerInput): UpsertResult {
  const field = externalReference ? 'externalReference' : email ? 'email' : 'phone';
  return { status: 'failed', error: takenIdentity(field, externalReference ?? email ?? phone) };
}
