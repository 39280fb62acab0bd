import { DomainError } from '../../../../shared/errors/domain-error.js';
import { invalidInput } from '../../../../shared/errors/errors.js';
import type { CustomFields } from '../../customers/custom-fields/custom-fields.reader.js';
import { lockIdentified, survivorIdsOf } from '../../customers/customers/customer-aliases.reader.js';
import type { CustomerDetails } from '../../customers/customers/customer.record.js';
import { newCustomer } from '../../customers/customers/customer.rules.js';
import { insertCustomers, updateCustomers } from '../../customers/customers/customers.store.js';
import type { Identity } from '../../customers/customers/match-customer.rules.js';
import {
  attempt,
  identitiesOf,
  planUpserts,
  readRow,
  type ReadRow,
  type UpsertPlan,
} from '../../customers/customers/upsert.rules.js';
import { CompaniesOfRows, type RowTarget } from './companies-of-rows.store.js';
import { findDrafted, storeDrafts } from './drafts.store.js';
import { type FileRecord, mapYielding } from './file-records.reader.js';
import { type ImportCounts, ImportKey } from './import.rules.js';
import { RecordMapper } from './read-record.rules.js';
import type { Reading } from './row-draft.rules.js';

/** Writes customers from records within the transaction, or drafts in a dry run; answers what became of the records. */
export async function writeRows(target: RowTarget, records: readonly FileRecord[]): Promise<ImportCounts> {
  const { unit, fields, state, actor } = target;
  const { businessId } = actor;
  const mapper = new RecordMapper(state, fields);
  const readings = await mapYielding(records, (record) => mapper.read(record));
  const named = readings.flatMap((reading) => ('row' in reading && reading.company) || []);
  const companies = await CompaniesOfRows.find(target, named);
  const rows = await mapYielding(readings, (reading) => readWithCompany(fields, companies, reading));
  const identities = identitiesOf(rows);
  const place = { unit, businessId, importId: state.id };
  const customers = state.isDryRun
    ? await findDrafted(place, identities)
    : await lockIdentified(unit, businessId, identities);
  const locked = new Set(customers.map(({ id }) => id));
  const gone = identities.ids.filter((id) => !locked.has(id));
  const plan = planUpserts(customers, rows, {
    fields,
    survivors: await survivorIdsOf(unit, businessId, gone),
    now: target.kernel.clock.now(),
    create: (details) => newCustomer(target.kernel, actor, details),
    keyOf: keys[state.matchBy],
    isSkippingExisting: state.onExisting === 'skip',
  });
  if (state.isDryRun) await storeDrafts(place, [...plan.changed.map(({ after }) => after), ...plan.added]);
  else {
    await companies.store([...plan.changed.map(({ after }) => after), ...plan.added]);
    await updateCustomers({ unit, businessId, fields }, plan.changed);
    await insertCustomers({ unit, businessId, fields }, plan.added);
  }
  await storeErrors(target, records, plan);
  return countsOf(plan);
}

function readWithCompany(
  fields: CustomFields,
  companies: CompaniesOfRows,
  reading: Reading,
): ReadRow | DomainError {
  if ('faults' in reading) return new DomainError(invalidInput, reading.faults[0]!.message, reading.faults);
  const { row, customerId, company } = reading;
  const read = readRow(fields, row);
  if (read instanceof DomainError) return read;
  const named = { ...read, ...(customerId && { customerId }) };
  if (!company) return named;
  return attempt(() => ({ ...named, row: { ...named.row, companyId: companies.idOf(company) } }));
}

const nothing: Identity = { email: null, phone: null, externalReference: null };

const keys: Readonly<Record<ImportKey, ((details: CustomerDetails) => Identity) | undefined>> = {
  any: undefined,
  email: ({ email }) => ({ ...nothing, email: needed('email', email) }),
  phone: ({ phone }) => ({ ...nothing, phone: needed('phone', phone) }),
  external_reference: ({ externalReference }) => ({
    ...nothing,
    externalReference: needed('external_reference', externalReference),
  }),
};

function needed(field: string, value: string | null): string {
  if (value !== null) return value;
  const message = `The row has no ${field}, by which the import finds customers.`;
  throw new DomainError(invalidInput, message, [{ field, code: 'required', message }]);
}

/** Of a broken row that runs on; what it was is known by then. */
const longestOriginal = 10_000;
const longestMessage = 1_000;
const mostFaults = 20;

const insertErrors = `insert into crm.import_errors (business_id, import_id, line, original, faults)
  select ?, ?, line, original, faults from jsonb_to_recordset(?::jsonb) as r(line int, original text, faults jsonb)`;

async function storeErrors(
  { unit, actor, state }: RowTarget,
  records: readonly FileRecord[],
  { plans }: UpsertPlan,
): Promise<void> {
  const errors = plans.flatMap((plan, index) => {
    if (!(plan instanceof DomainError)) return [];
    const { line, original } = records[index]!;
    const faults =
      plan.faults.length > 0
        ? plan.faults
        : [{ field: '', code: plan.definition.code, message: plan.message }];
    return [
      {
        line,
        original: storable(original, longestOriginal),
        faults: faults.slice(0, mostFaults).map(({ field, code, message }) => ({
          field: storable(field, longestMessage),
          code,
          message: storable(message, longestMessage),
        })),
      },
    ];
  });
  if (errors.length === 0) return;
  unit.send(insertErrors, [actor.businessId, state.id, JSON.stringify(errors)]);
}

/** PostgreSQL's texts and JSON have no NUL and no half characters. */
function storable(text: string, length: number): string {
  return text.slice(0, length).replaceAll('\0', '\uFFFD').toWellFormed();
}

function countsOf({ plans }: UpsertPlan): ImportCounts {
  const count = (status: string) =>
    plans.filter((plan) => (plan instanceof DomainError ? 'failed' : plan.status) === status).length;
  return {
    rowCount: plans.length,
    createdCount: count('created'),
    updatedCount: count('updated'),
    unchangedCount: count('unchanged'),
    skippedCount: count('skipped'),
    failedCount: count('failed'),
  };
}
