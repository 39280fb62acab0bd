import type { UnitOfWork } from '../../../../shared/changes/unit-of-work.js';
import type { Kernel } from '../../../../shared/kernel/kernel.js';
import type { Loader } from '../../../../shared/kernel/loaders.js';
import { entityReference } from '../../../../shared/records/reference.js';
import type { CustomFieldType } from './custom-field.rules.js';

/** A custom field as reads return it. */
export interface CustomFieldRow {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly type: CustomFieldType;
  readonly options: readonly string[];
  readonly isRequired: boolean;
  readonly isArchived: boolean;
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The fields of a business that are in use, by key. */
export type CustomFields = ReadonlyMap<string, CustomFieldRow>;

export const customFieldColumns = `id, key, label, type, options, is_required as "isRequired",
  archived_at is not null as "isArchived", version, created_by as "createdBy", created_at as "createdAt",
  updated_at as "updatedAt"`;

const all = `select ${customFieldColumns} from crm.custom_fields where business_id = $1 order by id`;
const inUse = `select ${customFieldColumns} from crm.custom_fields where business_id = ? and archived_at is null order by id`;

/** All fields of the business, in the order of their definition. */
export function findCustomFields(
  { database }: Pick<Kernel, 'database'>,
  businessId: string,
): Promise<CustomFieldRow[]> {
  return database.rows(businessId, all, [businessId]);
}

/** The fields in use, for reads. */
export async function readCustomFields(
  kernel: Pick<Kernel, 'database'>,
  businessId: string,
): Promise<CustomFields> {
  return inUseByKey(await findCustomFields(kernel, businessId));
}

/** The fields in use, for a write: as its transaction sees them. */
export async function customFieldsOf(unit: UnitOfWork, businessId: string): Promise<CustomFields> {
  return byKey(await unit.execute(inUse, [businessId]));
}

/** Those of rows that are in use, by key. */
export function inUseByKey(rows: readonly CustomFieldRow[]): CustomFields {
  return byKey(rows.filter(({ isArchived }) => !isArchived));
}

function byKey(rows: readonly CustomFieldRow[]): CustomFields {
  return new Map(rows.map((row) => [row.key, row]));
}

/** `CustomField` by id, for the subgraphs that refer to it. A business has few: all are read. */
export const customFieldReference = entityReference('CustomField', async (kernel: Kernel, businessId, ids) =>
  (await findCustomFields(kernel, businessId)).filter(({ id }) => ids.includes(id)),
);

/** The fields of the business that are in use: read once for all customers of an answer. */
export const fieldsInUse: Loader<'all', CustomFields> = {
  load: async (kernel, businessId) => new Map([['all', await readCustomFields(kernel, businessId)]]),
};
