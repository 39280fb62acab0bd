import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import { DomainError } from '../../../../shared/errors/domain-error.js';
import { invalidField } from '../../../../shared/errors/errors.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import { recordChecks } from '../../../../shared/records/record-checks.js';
import { newValues } from '../../../../shared/records/record-state.js';
import type { UserActor } from '../../../../shared/requests/actor.js';
import { nameKey } from '../../../../shared/values/name-key.js';
import { isUuid } from '../../../../shared/values/uuid.js';
import type { CustomFields } from '../../customers/custom-fields/custom-fields.reader.js';
import type { CustomerState } from '../../customers/customers/customer.record.js';
import { company, companyStore } from '../../sales/companies/company.record.js';
import { draftId } from './drafts.store.js';
import type { ImportState } from './import.rules.js';
import type { CompanyCell } from './row-draft.rules.js';

/** Where rows of an import are written, and by whom. */
export interface RowTarget {
  readonly kernel: Kernel;
  readonly actor: UserActor;
  readonly unit: UnitOfWork;
  readonly fields: CustomFields;
  readonly state: ImportState;
}

const known = 'select id from crm.companies where business_id = ? and id = any(?::uuid[])';
const called = `select k.key, array(
    select c.id::text from crm.companies c where c.business_id = ? and c.name_key = k.key limit 2) as ids
  from jsonb_array_elements_text(?::jsonb) as k(key)`;

interface Called {
  readonly key: string;
  /** Two at the most. */
  readonly ids: readonly string[];
}

/** The companies that some rows name: those that are there, and new ones for names that are not. */
export class CompaniesOfRows {
  readonly #fresh = new Map<string, { readonly id: string; readonly name: string }>();

  private constructor(
    private readonly target: RowTarget,
    private readonly ids: ReadonlySet<string>,
    private readonly byKey: ReadonlyMap<string, readonly string[]>,
  ) {}

  static async find(target: RowTarget, named: readonly CompanyCell[]): Promise<CompaniesOfRows> {
    const { unit } = target;
    const { businessId } = target.actor;
    const ids = [...new Set(named.flatMap(({ id }) => (isUuid(id) ? [id.toLowerCase()] : [])))];
    const keys = [...new Set(named.flatMap(({ name }) => companyName(name)?.key ?? []))];
    const byId: { id: string }[] =
      ids.length > 0 ? await unit.execute(known, [businessId, `{${ids.join(',')}}`]) : [];
    const byName: Called[] =
      keys.length > 0 ? await unit.execute(called, [businessId, JSON.stringify(keys)]) : [];
    return new CompaniesOfRows(
      target,
      new Set(byId.map(({ id }) => id)),
      new Map(byName.map(({ key, ids: called }) => [key, called])),
    );
  }

  /** The id of the company, also of one that is yet to be stored. Throws VAL-001 when no company can be meant. */
  idOf({ id, name }: CompanyCell): string | null {
    if (id && this.ids.has(id.toLowerCase())) return id.toLowerCase();
    if (name) return this.#idByName(name);
    if (!id) return null;
    throw invalidField('company_id', 'unknown', `There is no company ${id}, and the row names none.`);
  }

  /** Stores the new companies that customers are to belong to. */
  async store(customers: readonly Pick<CustomerState, 'companyId'>[]): Promise<void> {
    const used = new Set(customers.map(({ companyId }) => companyId));
    const fresh = [...this.#fresh.values()].filter(({ id }) => used.has(id));
    const values = fresh.map(({ id, name }) => ({ id, ...newValues(company, { name }) }));
    await companyStore.insert(this.target.unit, values);
  }

  #idByName(text: string): string {
    const found = companyName(text);
    if (!found)
      throw invalidField(
        'company',
        text ? 'too_long' : 'too_short',
        'A company has a name of 1 to 200 characters.',
      );
    const { name, key } = found;
    const ids = this.byKey.get(key) ?? [];
    if (ids.length > 1)
      throw invalidField(
        'company',
        'ambiguous',
        `Several companies are called ${name}: name the company_id.`,
      );
    if (ids[0]) return ids[0];
    const { kernel, state } = this.target;
    // In a dry run a later batch must find the same company again, which is stored nowhere.
    const newId = () => (state.isDryRun ? draftId(state.id, key) : kernel.ids.next());
    let company = this.#fresh.get(key);
    if (!company) this.#fresh.set(key, (company = { id: newId(), name }));
    return company.id;
  }
}

const checkCompany = recordChecks(company);

/** The name as a company has it, and its key. Undefined when no company can have it. */
function companyName(text: string | null | undefined): { name: string; key: string } | undefined {
  if (text == null) return undefined;
  try {
    const { name } = checkCompany({ name: text });
    return { name, key: nameKey(name) };
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
