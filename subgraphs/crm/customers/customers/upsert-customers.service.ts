import { DomainError } from '../../../../shared/errors/domain-error.js';
import { recordNotFound } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { takenValue } from '../../../../shared/records/refuse-taken.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { companyReader } from '../../sales/companies/company.record.js';
import { customFieldsOf } from '../custom-fields/custom-fields.reader.js';
import { lockIdentified } from './customer-aliases.reader.js';
import { customer, type CustomerState } from './customer.record.js';
import { type CustomerInput, newCustomer } from './customer.rules.js';
import { insertFreeCustomers, type Store, updateCustomers } from './customers.store.js';
import { identitiesOf, planUpserts, readRow } from './upsert.rules.js';

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
  return kernel.database.write(actor, async (unit) => {
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
}

/** Results by row; null for one that lost a race to add the same customer. */
async function upsertRows(
  kernel: Kernel,
  actor: UserActor,
  store: Store,
  rows: readonly CustomerInput[],
): Promise<(UpsertResult | null)[]> {
  const named = rows.flatMap(({ companyId }) => companyId ?? []);
  const companies = named.length > 0 ? await companyReader.lockKeys(store.unit, named) : new Set<string>();
  const read = rows.map((row) => {
    const { companyId } = row;
    if (companyId && !companies.has(companyId)) return unknownCompany(companyId);
    return readRow(store.fields, row);
  });
  const locked = await lockIdentified(store.unit, store.businessId, identitiesOf(read));
  const { plans, added, changed, current } = planUpserts(locked, read, {
    fields: store.fields,
    now: kernel.clock.now(),
    create: (details) => newCustomer(kernel, actor, details),
  });
  await updateCustomers(store, changed);
  const inserted = await insertFreeCustomers(store, added);
  const lost = new Set(added.map(({ id }) => id).filter((id) => !inserted.has(id)));
  return plans.map((plan) => {
    if (plan instanceof DomainError) return { status: 'failed', error: plan };
    const { customer, status } = plan;
    return lost.has(customer.id)
      ? null
      : { status: status as 'created', customer: current.get(customer.id)! };
  });
}

function unknownCompany(id: string): DomainError {
  const { definition, message } = recordNotFound('company', id);
  return new DomainError(definition, message, [{ field: 'companyId', code: 'unknown', message }]);
}

function lostRace({ email, phone, externalReference }: CustomerInput): UpsertResult {
  const field = externalReference ? 'externalReference' : email ? 'email' : 'phone';
  return { status: 'failed', error: takenValue(customer, field, externalReference ?? email ?? phone) };
}
