import type { RouteChecks } from '../../../../shared/records/route.js';
import type { CustomFieldType } from './custom-field.rules.js';
import { type CustomFieldRow, inUseByKey } from './custom-fields.reader.js';
import { type CustomValues, faultsOfCustomValues } from './custom-value.rules.js';

const inUse = 'customFields { key type options isRequired isArchived }';
type Fields = readonly (CustomFieldRow & { readonly type: string })[];

/** What a REST body says of custom fields, checked by those of the business; a new customer needs the required ones. */
export const checksOfNewCustomer: RouteChecks = {
  document: `query CheckCustomFields { ${inUse} }`,
  faultsOf: ({ customFields }, { custom }) => faultsOf(customFields, null, custom),
};

/** Of a customer who may be new or not: what is required is checked when it is known who it is. */
export const checksOfUpsert: RouteChecks = {
  ...checksOfNewCustomer,
  faultsOf: ({ customFields }, { custom }) => faultsOf(customFields, {}, custom),
};

/** Of a customer that is changed: values that it has and must have cannot be cleared. */
export const checksOfChange: RouteChecks = {
  document: `query CheckCustomFields($id: ID!) { ${inUse} customer(id: $id) { custom } }`,
  faultsOf: ({ customFields, customer }, { custom }) => {
    const before = customer as { readonly custom: CustomValues } | null;
    return faultsOf(customFields, before?.custom ?? {}, custom);
  },
};

function faultsOf(customFields: unknown, before: CustomValues | null, input: unknown) {
  const fields = ((customFields ?? []) as Fields).map((row) => ({
    ...row,
    type: row.type.toLowerCase() as CustomFieldType,
  }));
  return faultsOfCustomValues(inUseByKey(fields), before, input);
}
